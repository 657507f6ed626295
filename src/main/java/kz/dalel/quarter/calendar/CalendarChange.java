package kz.dalel.quarter.calendar;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.dalel.shared.PersonId;

/**
 * A change of the calendar, as it was confirmed.
 *
 * @param number 1 for the first one; later ones replace what earlier ones say of a day
 * @param yearAdded a year that can be counted in from here on
 * @param days what it says of days, in their order
 */
public record CalendarChange(
        UUID id, int number, Optional<AddedYear> yearAdded, List<CalendarDay> days, PersonId madeBy, Instant madeAt) {

    public CalendarChange {
        days = List.copyOf(days);
    }

    /**
     * A year that the supplied calendar does not know. Holidays on the same date every year hold in it as in any other.
     *
     * @param source on what its days rest
     */
    public record AddedYear(int year, String source) {}
}
