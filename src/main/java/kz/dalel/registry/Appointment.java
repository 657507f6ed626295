package kz.dalel.registry;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A role that somebody holds in his or her own right.
 *
 * @param role which, and for which body
 * @param from first day
 * @param to last day; empty until further notice
 */
public record Appointment(HeldRole role, LocalDate from, Optional<LocalDate> to) {

    /** Whether it holds on any day after this one. */
    boolean outlasts(LocalDate day) {
        return to.map(end -> end.isAfter(day)).orElse(true);
    }

    /** Whether it holds on any of the days from the first to the last; the last is empty until further notice. */
    boolean touches(LocalDate first, Optional<LocalDate> last) {
        return to.map(end -> !end.isBefore(first)).orElse(true) && last.map(end -> !from.isAfter(end)).orElse(true);
    }
}
