package kz.dalel.notification;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import kz.dalel.notification.domain.DigestProcess;
import kz.dalel.notification.domain.Post;
import kz.dalel.notification.persistence.MailRows;
import kz.dalel.registry.People;
import kz.dalel.registry.Person;
import kz.dalel.registry.Role;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UserError;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Has a mail sent again that could not be delivered, to the address the registry has by now. */
@Service
public class SendAgain {

    private final MailRows mails;
    private final People people;
    private final Post post;
    private final DigestProcess process;
    private final Clock clock;

    SendAgain(MailRows mails, People people, Post post, DigestProcess process, Clock clock) {
        this.mails = mails;
        this.people = people;
        this.post = post;
        this.process = process;
        this.clock = clock;
    }

    /**
     * @throws UserError {@code FORBIDDEN} for whoever is no supervisor, {@code NOT_FOUND} for an unknown mail, {@code CONFLICT} if
     *     it is not undeliverable (any more) or there is no mail server, {@code INVALID} if there is no address yet
     */
    @Transactional
    public void handle(PersonId actor, MailId id) {
        people.require(actor, Role.SUPERVISOR);
        Mail mail = mails.find(id).orElseThrow(() -> new UserError(UserError.Kind.NOT_FOUND, "notification.unknown"));
        if (!post.isOn()) {
            throw new UserError(UserError.Kind.CONFLICT, "notification.off");
        }
        String address = people.person(mail.person())
                .map(Person::email)
                .filter(email -> !email.isBlank())
                .orElseThrow(() -> new UserError(UserError.Kind.INVALID, "notification.noAddress", mail.name()));
        if (!mails.again(id, address, actor, clock.instant().truncatedTo(ChronoUnit.MICROS))) {
            throw new UserError(UserError.Kind.CONFLICT, "notification.notUndeliverable", mail.name());
        }
        process.send();
    }
}
