package kz.dalel.testing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.dalel.quarter.CalendarWish;
import kz.dalel.quarter.ChangeCalendar;
import kz.dalel.quarter.DeadlineMove;
import kz.dalel.quarter.PlanCalendarChange;
import kz.dalel.quarter.calendar.CalendarDay;
import kz.dalel.quarter.calendar.DayKind;
import kz.dalel.shared.PersonId;
import org.springframework.stereotype.Component;

/** Changes the calendar as an administrator does: looks at what moves, then confirms it. */
@Component
public class CalendarDesk {

    private final PlanCalendarChange plans;
    private final ChangeCalendar changeCalendar;

    CalendarDesk(PlanCalendarChange plans, ChangeCalendar changeCalendar) {
        this.plans = plans;
        this.changeCalendar = changeCalendar;
    }

    public static CalendarWish day(LocalDate day, DayKind kind) {
        return new CalendarWish(
                Optional.empty(), List.of(new CalendarDay(day, kind, false, "Перенос", "Постановление № 1")));
    }

    /** @return the deadlines that moved */
    public List<DeadlineMove> change(PersonId admin, LocalDate day, DayKind kind) {
        return change(admin, day(day, kind));
    }

    /** @return the deadlines that moved */
    public List<DeadlineMove> change(PersonId admin, CalendarWish wish) {
        PlanCalendarChange.Plan plan = plans.handle(admin, wish);
        changeCalendar.handle(new ChangeCalendar.Command(admin, wish, plan.version(), plan.fingerprint()));
        return plan.moves();
    }
}
