package kz.dalel.quarter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.dalel.quarter.DeadlineMove.Kind;
import kz.dalel.quarter.calendar.Deadlines;
import kz.dalel.quarter.calendar.WorkingCalendar;
import kz.dalel.quarter.domain.AssessmentProcess;
import kz.dalel.quarter.persistence.CycleEntity;
import kz.dalel.quarter.persistence.CycleRepository;
import kz.dalel.quarter.persistence.DeadlineRows;
import kz.dalel.quarter.persistence.RowLocks;
import kz.dalel.shared.UserError;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The two dates of a cycle, and the windows in which bodies may appeal against their scores. */
@Component
@Order(CycleDeadlines.LAST)
class CycleDeadlines implements CountedDeadlines {

    /** Submissions and assessments are taken before their cycle, as everybody does. */
    static final int LAST = 100;

    private final CycleRepository cycles;
    private final DeadlineRows windows;
    private final RowLocks locks;
    private final Cycles allCycles;
    private final Assessments assessments;
    private final AssessmentProcess process;

    CycleDeadlines(
            CycleRepository cycles,
            DeadlineRows windows,
            RowLocks locks,
            Cycles allCycles,
            Assessments assessments,
            AssessmentProcess process) {
        this.cycles = cycles;
        this.windows = windows;
        this.locks = locks;
        this.allCycles = allCycles;
        this.assessments = assessments;
        this.process = process;
    }

    private List<DeadlineMove> ofCycles(CalendarShift shift) {
        return cycles.findByOrderByQuarterDescOpenedAtDesc().stream()
                .filter(cycle -> cycle.toCycle().isOpen())
                .flatMap(cycle -> movesOf(cycle, shift).stream())
                .toList();
    }

    @Override
    public List<DeadlineMove> movedBy(CalendarShift shift) {
        List<DeadlineMove> moves = new ArrayList<>(ofCycles(shift));
        for (DeadlineRows.AppealWindow window : windows.openWindows(shift.now())) {
            shift.moved(window.deadline(), by -> by.afterWorkingDays(window.from(), window.days()))
                    .map(to -> new DeadlineMove(
                            Kind.APPEAL_WINDOW,
                            window.assessment(),
                            window.cycle(),
                            window.quarter(),
                            Optional.of(window.body()),
                            Optional.empty(),
                            window.deadline(),
                            to))
                    .ifPresent(moves::add);
        }
        return moves;
    }

    private static List<DeadlineMove> movesOf(CycleEntity entity, CalendarShift shift) {
        QuarterCycle cycle = entity.toCycle();
        CycleTerms terms = entity.terms().orElseGet(() -> termsOf(cycle, shift.before()));
        List<DeadlineMove> moves = new ArrayList<>();
        Optional<Instant> submission = shift.moved(
                cycle.submissionDeadline(), by -> by.onWorkingDay(terms.submissionDay(), Deadlines.END_OF_DAY));
        submission
                .map(to -> ofCycle(Kind.SUBMISSION, cycle, cycle.submissionDeadline(), to))
                .ifPresent(moves::add);
        Instant end = submission.orElse(cycle.submissionDeadline());
        shift.moved(
                        cycle.verificationDeadline(),
                        by -> by.afterWorkingDays(cycle.submissionDeadline(), terms.verificationDays()),
                        by -> by.afterWorkingDays(end, terms.verificationDays()))
                .map(to -> ofCycle(Kind.VERIFICATION, cycle, cycle.verificationDeadline(), to))
                .ifPresent(moves::add);
        return moves;
    }

    /** Of a cycle that was opened before terms were kept: what its dates say under the calendar they were counted by. */
    private static CycleTerms termsOf(QuarterCycle cycle, WorkingCalendar calendar) {
        LocalDate end = Deadlines.dayOf(cycle.submissionDeadline());
        LocalDate byRule = cycle.quarter().next().firstDay().withDayOfMonth(Deadlines.SUBMISSION_DAY);
        LocalDate day = calendar.nextWorkingDay(byRule).equals(end) ? byRule : end;
        return new CycleTerms(
                day, Math.max(1, calendar.workingDaysBetween(end, Deadlines.dayOf(cycle.verificationDeadline()))));
    }

    private static DeadlineMove ofCycle(Kind kind, QuarterCycle cycle, Instant from, Instant to) {
        return new DeadlineMove(
                kind, cycle.id().value(), cycle.id(), cycle.quarter(), Optional.empty(), Optional.empty(), from, to);
    }

    @Override
    public void move(List<DeadlineMove> moves) {
        List<DeadlineMove> ofWindows = moves.stream().filter(move -> move.kind() == Kind.APPEAL_WINDOW).toList();
        if (!windows.moveWindows(ofWindows)) {
            throw new UserError(UserError.Kind.CONFLICT, "calendar.deadlinesChanged");
        }
        for (DeadlineMove move : moves) {
            switch (move.kind()) {
                case SUBMISSION -> cycle(move).submissionMoved(move.to());
                case VERIFICATION -> cycle(move).verificationMoved(move.to());
                default -> { }
            }
        }
        process.deadlinesMoved(moves);
    }

    private CycleEntity cycle(DeadlineMove move) {
        UUID id = move.cycle().value();
        return locks.cycle(id).orElseThrow();
    }

    @Override
    public void align(AssessmentId id) {
        Assessment assessment = assessments.lock(id);
        process.align(assessment, allCycles.get(assessment.cycleId()));
    }
}
