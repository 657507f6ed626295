package kz.dalel.appeal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kz.dalel.appeal.domain.AppealProcess;
import kz.dalel.appeal.persistence.AppealEntity;
import kz.dalel.appeal.persistence.AppealRepository;
import kz.dalel.quarter.Assessment;
import kz.dalel.quarter.AssessmentId;
import kz.dalel.quarter.Assessments;
import kz.dalel.quarter.CalendarShift;
import kz.dalel.quarter.CountedDeadlines;
import kz.dalel.quarter.Cycles;
import kz.dalel.quarter.DeadlineMove;
import kz.dalel.quarter.DeadlineMove.Kind;
import kz.dalel.quarter.QuarterCycle;
import kz.dalel.shared.UserError;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The commission's terms, counted from the moment the appeal came before it. */
@Component
@Order(DecisionDeadlines.AFTER_SUBMISSIONS)
class DecisionDeadlines implements CountedDeadlines {

    /** Assessments are taken after submissions and before cycles, as everybody does. */
    static final int AFTER_SUBMISSIONS = 50;

    private final AppealRepository appeals;
    private final LockedAppeals locked;
    private final Assessments assessments;
    private final Cycles cycles;
    private final AppealProcess process;

    DecisionDeadlines(
            AppealRepository appeals,
            LockedAppeals locked,
            Assessments assessments,
            Cycles cycles,
            AppealProcess process) {
        this.appeals = appeals;
        this.locked = locked;
        this.assessments = assessments;
        this.cycles = cycles;
        this.process = process;
    }

    @Override
    public List<DeadlineMove> movedBy(CalendarShift shift) {
        return appeals
                .findByStateAndDecisionDeadlineAfterOrderById(Appeal.State.UNDER_CONSIDERATION, shift.now())
                .stream()
                .map(AppealEntity::toAppeal)
                .flatMap(appeal -> moveOf(appeal, shift).stream())
                .toList();
    }

    private Optional<DeadlineMove> moveOf(Appeal appeal, CalendarShift shift) {
        Assessment assessment = assessments.get(appeal.assessmentId());
        QuarterCycle cycle = cycles.get(assessment.cycleId());
        if (!cycle.isOpen()) {
            return Optional.empty();
        }
        Instant before = appeal.decisionDeadline().orElseThrow();
        Instant from = appeal.admission().map(Appeal.Act::at).orElse(appeal.lodgedAt());
        return shift.moved(before, by -> by.afterWorkingDays(from, cycle.appealDecisionDays()))
                .map(to -> new DeadlineMove(
                        Kind.APPEAL_DECISION,
                        appeal.id().value(),
                        cycle.id(),
                        cycle.quarter(),
                        Optional.of(assessment.body()),
                        Optional.of(appeal.indicator()),
                        before,
                        to));
    }

    @Override
    public void move(List<DeadlineMove> moves) {
        moves.stream().filter(move -> move.kind() == Kind.APPEAL_DECISION).forEach(move -> {
            AppealId id = new AppealId(move.subject());
            if (!locked.get(id).decisionDeadlineMoved(move.from(), move.to())) {
                throw new UserError(UserError.Kind.CONFLICT, "calendar.deadlinesChanged");
            }
            process.decisionDeadlineMoved(id, move.to());
        });
    }

    /** Nothing is left to do: appeals are few, and their tasks follow at once. */
    @Override
    public void align(AssessmentId assessment) {}
}
