package kz.dalel.supervision.web;

import java.time.LocalDate;
import java.util.List;
import kz.dalel.quarter.CycleId;
import kz.dalel.supervision.Pace;
import kz.dalel.supervision.Paces;
import kz.dalel.tasks.CurrentPerson;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How the work of a quarter goes on, for the page «Нагрузка». Who has what to verify is told by the room of verification. */
@RestController
@RequestMapping("/camunda/api/dalel/supervision/{cycle}/pace")
class PaceController {

    private final Paces paces;
    private final CurrentPerson person;

    PaceController(Paces paces, CurrentPerson person) {
        this.paces = paces;
        this.person = person;
    }

    @GetMapping
    List<PaceView> pace(@PathVariable CycleId cycle) {
        return paces.of(person.id(), cycle).stream().map(PaceView::of).toList();
    }

    /** A project; see {@link Pace}. */
    record PaceView(int project, String title, int total, List<DayView> days) {

        static PaceView of(Pace pace) {
            return new PaceView(
                    pace.project(),
                    pace.title(),
                    pace.total(),
                    pace.days().stream().map(DayView::of).toList());
        }
    }

    /** What was left at the end of a day; null for what nobody can know yet. */
    record DayView(LocalDate day, Integer toSubmit, Integer toClose, int plannedToSubmit, int plannedToClose) {

        static DayView of(Pace.Day day) {
            return new DayView(
                    day.day(),
                    day.toSubmit().orElse(null),
                    day.toClose().orElse(null),
                    day.plannedToSubmit(),
                    day.plannedToClose());
        }
    }
}
