package kz.dalel.quarter.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import kz.dalel.shared.Messages;
import org.springframework.stereotype.Component;

/**
 * Whether the calendar reaches far enough ahead. Terms that run into a year it does not know are refused and not guessed, so a quarter
 * before the year begins somebody has to be told.
 */
@Component
public class CalendarCoverage {

    private static final Messages MESSAGES = Messages.of("calendar");
    private static final int MONTHS_AHEAD = 3;

    private final WorkingCalendar calendar;
    private final Clock clock;

    CalendarCoverage(WorkingCalendar calendar, Clock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    /** The first year that has begun or begins within a quarter and that the calendar does not know. */
    public Optional<MissingYear> missing() {
        LocalDate today = Deadlines.dayOf(clock.instant());
        return Optional.of(today.getYear())
                .filter(year -> !calendar.covers(year))
                .or(() -> Optional.of(today.plusMonths(MONTHS_AHEAD).getYear()).filter(year -> !calendar.covers(year)))
                .map(year -> new MissingYear(year, MESSAGES.text("calendar.missing", Integer.toString(year))));
    }

    /**
     * A year that has to be entered.
     *
     * @param sentence what it means, for people
     */
    public record MissingYear(int year, String sentence) {}
}
