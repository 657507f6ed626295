package kz.dalel.notification;

import java.util.UUID;
import kz.dalel.ledger.CheckpointIssued;
import kz.dalel.notification.persistence.CheckpointMailRows;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Puts each new checkpoint down for everybody who is to have it, in the transaction that issues it. */
@Service
class KeepCheckpointMails {

    private final CheckpointMailRows mails;
    private final CheckpointMailSettings settings;

    KeepCheckpointMails(CheckpointMailRows mails, CheckpointMailSettings settings) {
        this.mails = mails;
        this.settings = settings;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void handle(CheckpointIssued checkpoint) {
        for (String address : settings.to()) {
            mails.insert(new CheckpointMail(
                    new MailId(UUID.randomUUID()),
                    address,
                    checkpoint.entries(),
                    checkpoint.at(),
                    checkpoint.fileName(),
                    checkpoint.content(),
                    0));
        }
    }
}
