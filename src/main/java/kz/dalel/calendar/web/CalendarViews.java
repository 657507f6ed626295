package kz.dalel.calendar.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.dalel.quarter.CalendarChanges;
import kz.dalel.quarter.DeadlineMove;
import kz.dalel.quarter.calendar.CalendarChange;
import kz.dalel.quarter.calendar.CalendarCoverage;
import kz.dalel.quarter.calendar.DayKind;
import kz.dalel.quarter.calendar.MarkedDay;
import kz.dalel.quarter.calendar.WorkingCalendar;
import kz.dalel.registry.People;
import kz.dalel.registry.Person;
import kz.dalel.registry.RegisteredBody;
import kz.dalel.registry.Registry;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.IndicatorCode;
import kz.dalel.shared.Language;
import kz.dalel.shared.Messages;
import kz.dalel.shared.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what the page «Календарь» shows. */
@Component
@Transactional(readOnly = true)
class CalendarViews {

    private static final Messages MESSAGES = Messages.of("calendar");

    /** Changes that the page lists; who needs earlier ones finds them in the ledger. */
    private static final int LATEST = 20;

    private final WorkingCalendar calendar;
    private final CalendarCoverage coverage;
    private final CalendarChanges changes;
    private final CalendarReaders readers;
    private final People people;
    private final Registry registry;

    CalendarViews(
            WorkingCalendar calendar,
            CalendarCoverage coverage,
            CalendarChanges changes,
            CalendarReaders readers,
            People people,
            Registry registry) {
        this.calendar = calendar;
        this.coverage = coverage;
        this.changes = changes;
        this.readers = readers;
        this.people = people;
        this.registry = registry;
    }

    PageView page(PersonId reader, Optional<Integer> year) {
        LocalDate today = readers.today();
        int shown = year.orElse(today.getYear());
        Map<UUID, Integer> moved = changes.moveCounts();
        return new PageView(
                today,
                shown,
                calendar.years(),
                calendar.covers(shown),
                coverage.missing().map(CalendarCoverage.MissingYear::year).orElse(null),
                coverage.missing().map(CalendarCoverage.MissingYear::sentence).orElse(null),
                readers.mayChange(reader),
                calendar.markedIn(shown).stream().map(DayView::of).toList(),
                changes.latest(LATEST).stream()
                        .map(change -> change(change, moved.getOrDefault(change.id(), 0)))
                        .toList());
    }

    List<MoveView> moves(List<DeadlineMove> moves) {
        Map<BodyId, String> names = registry.bodiesOn(readers.today()).stream()
                .collect(Collectors.toMap(RegisteredBody::id, RegisteredBody::name));
        return moves.stream().map(move -> MoveView.of(move, names)).toList();
    }

    private ChangeView change(CalendarChange change, int moved) {
        Stream<String> year = change.yearAdded().stream()
                .map(added -> MESSAGES.text("calendar.entry.year", Integer.toString(added.year()), added.source()));
        Stream<String> days = change.days().stream()
                .map(day -> MESSAGES.text(
                        "calendar.entry." + day.kind(), Language.current().write(day.day()), day.name(), day.source()));
        return new ChangeView(
                change.number(),
                people.person(change.madeBy()).map(Person::name).orElse(change.madeBy().value()),
                change.madeAt(),
                Stream.concat(year, days).toList(),
                moved);
    }

    /**
     * The page.
     *
     * @param year the year that is shown
     * @param years the years that are known
     * @param covered whether the shown year is one of them
     * @param missingYear the year that has to be entered soon; null if none has to
     * @param warning the sentence about it; null if there is none
     * @param mayChange whether the reader may change it
     * @param days days of which more is said than their weekday
     * @param changes the latest changes, the latest first
     */
    record PageView(
            LocalDate today,
            int year,
            List<Integer> years,
            boolean covered,
            Integer missingYear,
            String warning,
            boolean mayChange,
            List<DayView> days,
            List<ChangeView> changes) {}

    /** A day of which more is said than its weekday. */
    record DayView(
            LocalDate day, boolean working, DayKind kind, boolean moves, String name, String source, MarkedDay.Origin origin) {

        static DayView of(MarkedDay day) {
            return new DayView(
                    day.day(), day.working(), day.kind(), day.moves(), day.name(), day.source(), day.origin());
        }
    }

    /**
     * A change that was made.
     *
     * @param madeBy by name
     * @param entries what it says, day by day
     * @param moved how many deadlines it moved
     */
    record ChangeView(int number, String madeBy, Instant madeAt, List<String> entries, int moved) {}

    /**
     * A deadline that moves or was moved.
     *
     * @param body null where it is one for all bodies, as its name
     * @param indicator null where it is one for the whole body
     */
    record MoveView(
            DeadlineMove.Kind kind,
            String quarter,
            BodyId body,
            String bodyName,
            IndicatorCode indicator,
            Instant from,
            Instant to) {

        static MoveView of(DeadlineMove move, Map<BodyId, String> names) {
            return new MoveView(
                    move.kind(),
                    move.quarter().toString(),
                    move.body().orElse(null),
                    move.body().map(body -> names.getOrDefault(body, body.value())).orElse(null),
                    move.indicator().orElse(null),
                    move.from(),
                    move.to());
        }
    }
}
