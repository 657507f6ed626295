package kz.dalel.supervision;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import kz.dalel.methodology.Project;
import kz.dalel.quarter.CycleId;
import kz.dalel.quarter.Cycles;
import kz.dalel.quarter.QuarterCycle;
import kz.dalel.quarter.calendar.Deadlines;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UserError;
import kz.dalel.supervision.persistence.PaceQueries;
import kz.dalel.supervision.persistence.PaceQueries.Flow;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How the work of a quarter goes on against its deadlines; for supervisors and the head of verification. */
@Service
@Transactional(readOnly = true)
public class Paces {

    private final SupervisionAccess access;
    private final Cycles cycles;
    private final PaceQueries queries;
    private final Deadlines deadlines;
    private final Clock clock;

    Paces(SupervisionAccess access, Cycles cycles, PaceQueries queries, Deadlines deadlines, Clock clock) {
        this.access = access;
        this.cycles = cycles;
        this.queries = queries;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /**
     * The projects of the quarter's edition; those in which nothing is due are left out.
     *
     * @throws UserError {@code FORBIDDEN} for everybody else, {@code NOT_FOUND} if there is no such cycle
     */
    public List<Pace> of(PersonId reader, CycleId id) {
        access.requirePace(reader);
        QuarterCycle cycle = cycles.get(id);
        List<Flow> flows = queries.flows(cycle.id());
        Course course = course(cycle);
        return cycles.editionOf(cycle).projects().stream()
                .map(project -> pace(
                        project,
                        flows.stream().filter(flow -> flow.project() == project.number()).toList(),
                        course))
                .filter(pace -> pace.total() > 0)
                .toList();
    }

    private Course course(QuarterCycle cycle) {
        LocalDate today = Deadlines.dayOf(clock.instant());
        LocalDate opened = Deadlines.dayOf(queries.openedAt(cycle.id()));
        LocalDate submission = Deadlines.dayOf(cycle.submissionDeadline());
        LocalDate verification = Deadlines.dayOf(cycle.verificationDeadline());
        return new Course(opened, submission, verification, today);
    }

    private Pace pace(Project project, List<Flow> flows, Course course) {
        int total = count(flows, flow -> true);
        List<Pace.Day> days = course.opened()
                .datesUntil(course.lastDay().plusDays(1))
                .map(day -> new Pace.Day(
                        day,
                        course.known(day).map(known -> total - count(flows, flow -> flow.receivedBy(known))),
                        course.known(day).map(known -> total - count(flows, flow -> flow.closedBy(known))),
                        planned(total, course.opened(), course.submission(), day),
                        planned(total, course.submission(), course.verification(), day)))
                .toList();
        return new Pace(project.number(), project.title(), total, days);
    }

    /** What is left of the total on a day between two others if every working day takes off the same; rounded up. */
    private int planned(int total, LocalDate from, LocalDate to, LocalDate day) {
        int all = workingDays(from, to);
        int left = Math.min(all, Math.max(0, workingDays(day, to)));
        return all <= 0 ? 0 : (total * left + all - 1) / all;
    }

    private int workingDays(LocalDate from, LocalDate to) {
        return new WorkingDays(deadlines, Deadlines.endOf(from, LocalTime.NOON)).until(Deadlines.endOf(to, LocalTime.NOON));
    }

    private static int count(List<Flow> flows, Predicate<Flow> wanted) {
        return flows.stream().filter(wanted).mapToInt(Flow::number).sum();
    }

    /** The days of a quarter's work. */
    private record Course(LocalDate opened, LocalDate submission, LocalDate verification, LocalDate today) {

        private LocalDate lastDay() {
            return verification.isAfter(today) ? verification : today;
        }

        private Optional<LocalDate> known(LocalDate day) {
            return Optional.of(day).filter(each -> !each.isAfter(today));
        }
    }
}
