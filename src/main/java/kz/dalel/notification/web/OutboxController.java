package kz.dalel.notification.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kz.dalel.notification.Mail;
import kz.dalel.notification.MailId;
import kz.dalel.notification.Outbox;
import kz.dalel.notification.SendAgain;
import kz.dalel.shared.Messages;
import kz.dalel.tasks.CurrentPerson;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What became of the mails, and sending one again; for supervisors. */
@RestController
@RequestMapping("/camunda/api/dalel/notifications")
class OutboxController {

    private final Outbox outbox;
    private final SendAgain sendAgain;
    private final CurrentPerson person;

    OutboxController(Outbox outbox, SendAgain sendAgain, CurrentPerson person) {
        this.outbox = outbox;
        this.sendAgain = sendAgain;
        this.person = person;
    }

    @GetMapping
    OutboxView contents() {
        Outbox.Contents contents = outbox.contents(person.id());
        return new OutboxView(
                contents.on(),
                contents.lastDay().orElse(null),
                contents.counts().getOrDefault(Mail.State.SENT, 0),
                contents.counts().getOrDefault(Mail.State.WAITING, 0)
                        + contents.counts().getOrDefault(Mail.State.SENDING, 0),
                contents.undeliverable().stream().map(UndeliverableView::of).toList());
    }

    /** What a mail says, as text. */
    @GetMapping("/{id}")
    MailView mail(@PathVariable MailId id) {
        Mail mail = outbox.mail(person.id(), id);
        return new MailView(mail.subject(), mail.plain());
    }

    @PostMapping("/{id}/sending")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void send(@PathVariable MailId id) {
        sendAgain.handle(person.id(), id);
    }

    /**
     * The mails.
     *
     * @param on whether there is a mail server
     * @param lastDay the last day with mails; null if there was none
     * @param sent that day's mails that the mail server took
     * @param waiting that day's mails that are still to be sent
     * @param undeliverable of all days
     */
    record OutboxView(
            boolean on, LocalDate lastDay, int sent, int waiting, List<UndeliverableView> undeliverable) {}

    /**
     * A mail that could not be delivered.
     *
     * @param address null if none is known
     * @param trouble why, in words
     * @param answer what the mail server said; null where it said nothing
     */
    record UndeliverableView(
            MailId id,
            LocalDate day,
            String person,
            String address,
            String subject,
            String trouble,
            String answer,
            Instant composedAt) {

        static UndeliverableView of(Mail mail) {
            return new UndeliverableView(
                    mail.id(),
                    mail.day(),
                    mail.name(),
                    mail.address(),
                    mail.subject(),
                    Messages.of("notification").text("notification.trouble." + mail.trouble()),
                    mail.answer(),
                    mail.composedAt());
        }
    }

    /** A mail's words. */
    record MailView(String subject, String plain) {}
}
