package kz.dalel.notification;

import java.time.Instant;
import java.time.LocalDate;
import kz.dalel.shared.PersonId;
import org.springframework.lang.Nullable;

/**
 * What one person is told on one day.
 *
 * @param id its key
 * @param day the day, in Almaty
 * @param person whom it is for
 * @param name that person's name
 * @param address where it goes; null if no address was known
 * @param subject its subject
 * @param plain its text
 * @param html the same, marked up
 * @param composedAt when it was composed
 * @param state how far it has come
 * @param attempts how often it has been tried since it was composed, or since it was last asked for again
 * @param trouble what kept it from being delivered at the last try; null where nothing did
 * @param answer what the mail server said of it; null where it said nothing
 * @param sentAt when the mail server took it; null until then
 */
public record Mail(
        MailId id,
        LocalDate day,
        PersonId person,
        String name,
        @Nullable String address,
        String subject,
        String plain,
        String html,
        Instant composedAt,
        State state,
        int attempts,
        @Nullable Trouble trouble,
        @Nullable String answer,
        @Nullable Instant sentAt) {

    /** How far a mail has come. */
    public enum State {
        /** To be sent, or to be tried again. */
        WAITING,
        /** In the hands of a node that talks to the mail server about it. */
        SENDING,
        /** The mail server took it. */
        SENT,
        /** Given up, until somebody asks for it again. */
        UNDELIVERABLE
    }

    /** What keeps a mail from being delivered. */
    public enum Trouble {
        /** The registry has no address of the person. */
        NO_ADDRESS,
        /** The address is none. */
        BAD_ADDRESS,
        /** The mail server refused it for good. */
        REFUSED,
        /** The mail server does not answer, or does not let us in. */
        UNREACHABLE,
        /** The mail server does not take it now. */
        POSTPONED,
        /** The node that was sending it went down; whether the mail went out is not known, so it was not sent once more. */
        INTERRUPTED
    }
}
