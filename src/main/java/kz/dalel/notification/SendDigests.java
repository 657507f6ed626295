package kz.dalel.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import kz.dalel.notification.domain.Delivery;
import kz.dalel.notification.domain.Post;
import kz.dalel.notification.persistence.MailRows;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hands waiting mails to the mail server. That a mail is about to go out is committed before, and how that ended right after: no
 * mail is sent twice, whatever node goes down when. A failure of one mail never touches another.
 */
@Service
public class SendDigests {

    private static final Logger LOG = LoggerFactory.getLogger(SendDigests.class);

    /** So many that a slow mail server does not keep one of the engine's threads for long. */
    private static final int MAILS_AT_ONCE = 20;

    /** Longer than the mail server is waited for. */
    private static final Duration LONGEST_TRY = Duration.ofMinutes(5);

    private final MailRows mails;
    private final Post post;
    private final NotificationSettings settings;
    private final TransactionTemplate atOnce;
    private final Clock clock;

    SendDigests(
            MailRows mails,
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

    /**
     * Sends a number of mails.
     *
     * @return when the next one is due; empty if none is left, or there is no mail server any more
     */
    public Optional<Instant> handle() {
        if (!post.isOn()) {
            return Optional.empty();
        }
        atOnce.executeWithoutResult(status -> mails.giveUpInterrupted(now()));
        boolean goesOn = true;
        for (int count = 0; goesOn && count < MAILS_AT_ONCE; count++) {
            Optional<Mail> mail = atOnce.execute(status -> mails.take(now(), now().plus(LONGEST_TRY)));
            goesOn = mail.isPresent() && send(mail.get());
        }
        return atOnce.execute(status -> mails.nextDue());
    }

    /** @return whether the mail server is there for the next one */
    private boolean send(Mail mail) {
        Delivery delivery = post.deliver(mail);
        atOnce.executeWithoutResult(status -> note(mail, delivery));
        return delivery.trouble() != Mail.Trouble.UNREACHABLE;
    }

    private void note(Mail mail, Delivery delivery) {
        if (delivery.trouble() == null) {
            mails.sent(mail.id(), now());
            return;
        }
        boolean triesLeft = mail.attempts() <= settings.retryAfter().size();
        LOG.warn("mail {} was not delivered: {} {}", mail.id(), delivery.trouble(), delivery.answer());
        if (!delivery.mayBeTriedAgain() || !triesLeft) {
            mails.giveUp(mail.id(), delivery.trouble(), delivery.answer());
            return;
        }
        Instant nextTry = now().plus(settings.retryAfter().get(mail.attempts() - 1));
        mails.postpone(mail.id(), delivery.trouble(), delivery.answer(), nextTry);
        if (delivery.trouble() == Mail.Trouble.UNREACHABLE) {
            mails.postponeWhatIsDue(now(), nextTry);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
