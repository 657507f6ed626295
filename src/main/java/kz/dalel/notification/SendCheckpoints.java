package kz.dalel.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import kz.dalel.notification.domain.Delivery;
import kz.dalel.notification.domain.Post;
import kz.dalel.notification.persistence.CheckpointMailRows;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hands waiting checkpoints to the mail server. None is ever given up, whatever is answered: one that comes late, or twice, is as good
 * as any, one that never comes leaves a gap that nobody sees. A try that was broken off is made again.
 */
@Service
public class SendCheckpoints {

    private static final Logger LOG = LoggerFactory.getLogger(SendCheckpoints.class);

    /** Longer than the mail server is waited for. */
    private static final Duration LONGEST_TRY = Duration.ofMinutes(5);

    private final CheckpointMailRows mails;
    private final Post post;
    private final NotificationSettings settings;
    private final TransactionTemplate atOnce;
    private final Clock clock;

    SendCheckpoints(
            CheckpointMailRows mails,
            Post post,
            NotificationSettings settings,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.mails = mails;
        this.post = post;
        this.settings = settings;
        this.atOnce = new TransactionTemplate(transactions);
        this.atOnce.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /** Sends what is due, until the mail server fails. */
    public void handle() {
        boolean goesOn = post.isOn();
        while (goesOn) {
            Optional<CheckpointMail> mail = atOnce.execute(status -> mails.take(now(), now().plus(LONGEST_TRY)));
            goesOn = mail.isPresent() && sent(mail.get());
        }
    }

    private boolean sent(CheckpointMail mail) {
        Delivery delivery = post.deliver(mail);
        if (delivery.trouble() == null) {
            atOnce.executeWithoutResult(status -> mails.sent(mail.id(), now()));
            return true;
        }
        LOG.error("checkpoint {} did not reach {}: {} {}", mail.fileName(), mail.address(), delivery.trouble(), delivery.answer());
        List<Duration> waits = settings.retryAfter();
        Duration wait = waits.isEmpty() ? LONGEST_TRY : waits.get(Math.min(mail.attempts(), waits.size()) - 1);
        atOnce.executeWithoutResult(status -> mails.postpone(mail.id(), delivery, now().plus(wait)));
        return delivery.trouble() != Mail.Trouble.UNREACHABLE;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
