package kz.dalel.notification;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.dalel.notification.domain.Post;
import kz.dalel.notification.persistence.MailRows;
import kz.dalel.registry.People;
import kz.dalel.registry.Role;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UserError;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What became of the mails, for supervisors. */
@Service
@Transactional(readOnly = true)
public class Outbox {

    private static final int MOST = 500;

    private final MailRows mails;
    private final People people;
    private final Post post;

    Outbox(MailRows mails, People people, Post post) {
        this.mails = mails;
        this.people = people;
        this.post = post;
    }

    /** @throws UserError {@code FORBIDDEN} for whoever is no supervisor */
    public Contents contents(PersonId reader) {
        people.require(reader, Role.SUPERVISOR);
        Optional<LocalDate> lastDay = mails.lastDay();
        return new Contents(
                post.isOn(), lastDay, lastDay.map(mails::countsOf).orElse(Map.of()), mails.undeliverable(MOST));
    }

    /** @throws UserError as for {@link #contents}; {@code NOT_FOUND} for an unknown mail */
    public Mail mail(PersonId reader, MailId id) {
        people.require(reader, Role.SUPERVISOR);
        return mails.find(id).orElseThrow(() -> new UserError(UserError.Kind.NOT_FOUND, "notification.unknown"));
    }

    /**
     * The mails of the last day that had some, and all that could not be delivered.
     *
     * @param on whether there is a mail server
     * @param lastDay the last day on which somebody was told something
     * @param counts that day's mails by state
     * @param undeliverable what could not be delivered, the latest day first; the latest 500
     */
    public record Contents(
            boolean on, Optional<LocalDate> lastDay, Map<Mail.State, Integer> counts, List<Mail> undeliverable) {}
}
