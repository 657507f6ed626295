package kz.dalel.appeal;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import kz.dalel.appeal.Appeal.State;
import kz.dalel.appeal.domain.AppealProcess;
import kz.dalel.appeal.domain.Reasoning;
import kz.dalel.appeal.persistence.AppealEntity;
import kz.dalel.appeal.persistence.AppealRepository;
import kz.dalel.evidence.AddAppealEvidence;
import kz.dalel.evidence.DraftRow;
import kz.dalel.evidence.Submission;
import kz.dalel.evidence.Submissions;
import kz.dalel.ledger.LedgerAct;
import kz.dalel.ledger.Ledger;
import kz.dalel.quarter.AppealCount;
import kz.dalel.quarter.Assessment;
import kz.dalel.quarter.AssessmentId;
import kz.dalel.quarter.Assessments;
import kz.dalel.quarter.CycleStages;
import kz.dalel.quarter.Cycles;
import kz.dalel.quarter.QuarterCycle;
import kz.dalel.quarter.calendar.Deadlines;
import kz.dalel.shared.IndicatorCode;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UserError;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Receives a body's objection to one line of its score, with its grounds and new evidence. */
@Service
public class LodgeAppeal {

    private static final List<State> OPEN = List.of(State.AWAITING_ADMISSION, State.UNDER_CONSIDERATION);

    private final Assessments assessments;
    private final Cycles cycles;
    private final CycleStages stages;
    private final Submissions submissions;
    private final OfficerAccess access;
    private final AddAppealEvidence addEvidence;
    private final AppealRepository appeals;
    private final AppealCount count;
    private final AppealProcess process;
    private final Deadlines deadlines;
    private final Ledger ledger;
    private final Clock clock;

    LodgeAppeal(
            Assessments assessments,
            Cycles cycles,
            CycleStages stages,
            Submissions submissions,
            OfficerAccess access,
            AddAppealEvidence addEvidence,
            AppealRepository appeals,
            AppealCount count,
            AppealProcess process,
            Deadlines deadlines,
            Ledger ledger,
            Clock clock) {
        this.assessments = assessments;
        this.cycles = cycles;
        this.stages = stages;
        this.submissions = submissions;
        this.access = access;
        this.addEvidence = addEvidence;
        this.appeals = appeals;
        this.count = count;
        this.process = process;
        this.deadlines = deadlines;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * @param actor an officer of the body
     * @param indicator the line objected to
     * @param grounds why
     * @param evidence new evidence; may be empty
     */
    public record Command(
            PersonId actor, AssessmentId assessment, IndicatorCode indicator, String grounds, List<DraftRow> evidence) {}

    /**
     * Within the window the commission considers the appeal at once; after it, until the rating is approved, a supervisor
     * decides first whether it is admitted.
     *
     * @throws UserError {@code NOT_FOUND} unless the actor is an officer of the body; {@code CONFLICT} before the
     *     preliminary score, after the rating's approval, or while the line has an open appeal; {@code INVALID} for
     *     grounds that say nothing, a line that is not assessed, or faulty evidence rows
     */
    @Transactional
    public AppealId handle(Command command) {
        Assessment assessment = assessments.lock(command.assessment());
        access.require(command.actor(), assessment.body());
        QuarterCycle cycle = requireReceiving(assessment);
        Submission submission = submissionOf(assessment, command.indicator());
        requireNoneOpen(assessment, command.indicator());
        AppealEntity appeal = lodged(command, cycle, assessment, submission);
        long earlier = appeals.countByAssessmentIdAndIndicator(
                assessment.id().value(), command.indicator().value());
        appeals.saveAndFlush(appeal);
        AppealId id = appeal.toAppeal().id();
        addEvidence.handle(command.actor(), id.value(), submission.id(), command.evidence());
        ledger.record(command.actor(), LedgerAct.APPEAL_LODGED, appeal.matterIn(assessment));
        count.lodged(assessment.id());
        process.start(
                appeal.toAppeal(),
                assessment,
                cycles.editionOf(cycle).indicator(command.indicator()),
                earlier + 1);
        return id;
    }

    private AppealEntity lodged(Command command, QuarterCycle cycle, Assessment assessment, Submission submission) {
        Instant now = clock.instant();
        String grounds = Reasoning.GROUNDS.require(command.grounds());
        if (isLate(assessment, now)) {
            return AppealEntity.late(
                    assessment.id(), submission.id(), command.indicator(), grounds, command.actor(), now);
        }
        return AppealEntity.inTime(
                assessment.id(),
                submission.id(),
                command.indicator(),
                grounds,
                command.actor(),
                now,
                deadlines.afterWorkingDays(now, cycle.appealDecisionDays()));
    }

    /** The clock decides, also where the timer that closes the window has not come round yet. */
    static boolean isLate(Assessment assessment, Instant now) {
        return assessment.appealWindowClosedAt().isPresent()
                || assessment.appealDeadline().map(now::isAfter).orElse(false);
    }

    private QuarterCycle requireReceiving(Assessment assessment) {
        QuarterCycle cycle = stages.lockOpen(assessment.cycleId());
        if (cycle.state() == QuarterCycle.State.RATED) {
            throw new UserError(
                    UserError.Kind.CONFLICT, "appeal.ratingApproved", cycle.quarter().toString());
        }
        if (assessment.preliminaryAt().isEmpty()) {
            throw new UserError(UserError.Kind.CONFLICT, "appeal.noScoreYet");
        }
        return cycle;
    }

    private Submission submissionOf(Assessment assessment, IndicatorCode indicator) {
        return submissions.ofAssessment(assessment.id()).stream()
                .filter(submission -> submission.indicator().equals(indicator))
                .filter(submission -> submission.outcome() != Submission.Outcome.NOT_DUE)
                .findFirst()
                .orElseThrow(() ->
                        new UserError(UserError.Kind.INVALID, "appeal.lineNotAssessed", indicator.value()));
    }

    private void requireNoneOpen(Assessment assessment, IndicatorCode indicator) {
        if (appeals.existsByAssessmentIdAndIndicatorAndStateIn(assessment.id().value(), indicator.value(), OPEN)) {
            throw new UserError(UserError.Kind.CONFLICT, "appeal.alreadyOpen", indicator.value());
        }
    }
}
