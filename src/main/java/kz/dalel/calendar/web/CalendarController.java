package kz.dalel.calendar.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.dalel.calendar.web.CalendarViews.MoveView;
import kz.dalel.calendar.web.CalendarViews.PageView;
import kz.dalel.quarter.CalendarChanges;
import kz.dalel.quarter.CalendarWish;
import kz.dalel.quarter.ChangeCalendar;
import kz.dalel.quarter.PlanCalendarChange;
import kz.dalel.quarter.calendar.CalendarChange.AddedYear;
import kz.dalel.quarter.calendar.CalendarCoverage;
import kz.dalel.quarter.calendar.CalendarCoverage.MissingYear;
import kz.dalel.quarter.calendar.CalendarDay;
import kz.dalel.quarter.calendar.DayKind;
import kz.dalel.tasks.CurrentPerson;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The working-day calendar: looking at it, looking at what a change would move, changing it. */
@RestController
@RequestMapping("/camunda/api/dalel/calendar")
class CalendarController {

    private final CalendarViews views;
    private final CalendarReaders readers;
    private final CalendarCoverage coverage;
    private final CalendarChanges changes;
    private final PlanCalendarChange planCalendarChange;
    private final ChangeCalendar changeCalendar;
    private final CurrentPerson person;

    CalendarController(
            CalendarViews views,
            CalendarReaders readers,
            CalendarCoverage coverage,
            CalendarChanges changes,
            PlanCalendarChange planCalendarChange,
            ChangeCalendar changeCalendar,
            CurrentPerson person) {
        this.views = views;
        this.readers = readers;
        this.coverage = coverage;
        this.changes = changes;
        this.planCalendarChange = planCalendarChange;
        this.changeCalendar = changeCalendar;
        this.person = person;
    }

    @GetMapping
    PageView page(@RequestParam Optional<Integer> year) {
        readers.require(person.id());
        return views.page(person.id(), year);
    }

    /** Whether the page is of use to the person. */
    @GetMapping("/access")
    AccessView access() {
        return readers.mayRead(person.id())
                ? new AccessView(true, coverage.missing().map(MissingYear::year).orElse(null))
                : new AccessView(false, null);
    }

    /** What a change would move. */
    @PostMapping("/plan")
    PlanView plan(@RequestBody WishRequest request) {
        PlanCalendarChange.Plan plan = planCalendarChange.handle(person.id(), request.wish());
        return new PlanView(plan.version(), plan.fingerprint(), views.moves(plan.moves()));
    }

    @PostMapping("/changes")
    @ResponseStatus(HttpStatus.CREATED)
    ChangedView change(@RequestBody ConfirmedRequest request) {
        return new ChangedView(changeCalendar
                .handle(new ChangeCalendar.Command(
                        person.id(), request.requireWish(), request.version(), request.fingerprint()))
                .number());
    }

    /** What a change moved. */
    @GetMapping("/changes/{number}/moves")
    List<MoveView> moves(@PathVariable int number) {
        readers.require(person.id());
        return views.moves(changes.movesOf(number));
    }

    /** How the calendar is to be changed, as it comes over the wire; empty fields are named in the refusal. */
    record WishRequest(Integer year, String yearSource, List<DayRequest> days) {

        CalendarWish wish() {
            return new CalendarWish(
                    Optional.ofNullable(year).map(added -> new AddedYear(added, yearSource)),
                    Optional.ofNullable(days).orElse(List.of()).stream()
                            .map(DayRequest::toDay)
                            .toList());
        }
    }

    /** What is to be said of a day. */
    record DayRequest(LocalDate day, DayKind kind, boolean moves, String name, String source) {

        static CalendarDay toDay(DayRequest request) {
            return request == null
                    ? new CalendarDay(null, null, false, null, null)
                    : new CalendarDay(request.day, request.kind, request.moves, request.name, request.source);
        }
    }

    /** A change that was looked at and is confirmed. */
    record ConfirmedRequest(WishRequest wish, int version, String fingerprint) {

        CalendarWish requireWish() {
            return wish == null ? new CalendarWish(Optional.empty(), List.of()) : wish.wish();
        }
    }

    /**
     * @param reads whether the person may look at the calendar
     * @param missingYear the year that has to be entered soon; null if none has to, and for who may not look
     */
    record AccessView(boolean reads, Integer missingYear) {}

    /** What a change would do; version and fingerprint are sent back with the confirmation. */
    record PlanView(int version, String fingerprint, List<MoveView> moves) {}

    /** What was recorded. */
    record ChangedView(int number) {}
}
