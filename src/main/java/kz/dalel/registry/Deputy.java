package kz.dalel.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import kz.dalel.shared.PersonId;

/**
 * That somebody stands in for somebody else (замещение).
 *
 * @param id its key
 * @param person who is away
 * @param role the role the deputy holds meanwhile
 * @param deputy who stands in
 * @param from first day
 * @param to last day
 * @param namedBy who named the deputy
 * @param namedAt when
 * @param end who ended it before its time; empty if nobody did
 */
public record Deputy(
        DeputyId id,
        PersonId person,
        HeldRole role,
        PersonId deputy,
        LocalDate from,
        LocalDate to,
        PersonId namedBy,
        Instant namedAt,
        Optional<End> end) {

    /** Whether the deputy holds the role on the day. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** Whether work is to go to the deputy on the day: whoever came back early gets it again at once. */
    public boolean isAtWorkOn(LocalDate day) {
        return end.isEmpty() && holdsOn(day);
    }

    /**
     * Whether the person's work is taken from those it is offered to, and so can go back to them. Verifications are given out
     * one by one; who gets those is for their room to say.
     */
    boolean ofWorkThatIsTaken() {
        return role.role() != Role.VERIFIER;
    }

    /** An end before its time. */
    public record End(PersonId by, Instant at) {}
}
