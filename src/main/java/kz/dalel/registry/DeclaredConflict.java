package kz.dalel.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.PersonId;

/**
 * That somebody must not decide about a body, as declared. It is never changed; an end before its time is noted beside it.
 *
 * @param id its key
 * @param person who must not decide
 * @param body about which body
 * @param kind what the conflict is
 * @param grounds how it comes about, in the words of who declared it
 * @param from first day
 * @param to last day as declared; empty: until it is ended
 * @param declaredBy the person, or the supervisor who recorded it
 * @param declaredAt when
 * @param end who ended it before its time; empty if nobody did
 */
public record DeclaredConflict(
        ConflictId id,
        PersonId person,
        BodyId body,
        ConflictKind kind,
        String grounds,
        LocalDate from,
        Optional<LocalDate> to,
        PersonId declaredBy,
        Instant declaredAt,
        Optional<End> end) {

    /** The last day on which it holds; empty while none is known. */
    public Optional<LocalDate> lastDay() {
        return end.map(End::lastDay).filter(day -> to.isEmpty() || day.isBefore(to.get())).or(() -> to);
    }

    /** Whether it holds on the day. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && lastDay().filter(day::isAfter).isEmpty();
    }

    /**
     * An end before its time.
     *
     * @param lastDay the day on which it held last; before the first one if it never did
     * @param reason why it ended
     * @param by who said so
     * @param at when
     */
    public record End(LocalDate lastDay, String reason, PersonId by, Instant at) {}
}
