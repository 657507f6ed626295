package kz.dalel.desk;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.dalel.desk.DeskReader.Reach;
import kz.dalel.evidence.Act;
import kz.dalel.evidence.EvidenceVerificationProcess;
import kz.dalel.evidence.HandOver;
import kz.dalel.evidence.Receipt;
import kz.dalel.evidence.Submission;
import kz.dalel.evidence.SubmissionId;
import kz.dalel.methodology.Indicator;
import kz.dalel.methodology.NotApplicable;
import kz.dalel.methodology.Readings;
import kz.dalel.quarter.Applicability;
import kz.dalel.quarter.Assessment;
import kz.dalel.quarter.NotDue;
import kz.dalel.scoring.ExplanationText;
import kz.dalel.scoring.Forecast;
import kz.dalel.scoring.ScoreVersion;
import kz.dalel.scoring.core.ScoreLine;
import kz.dalel.shared.IndicatorCode;
import kz.dalel.tasks.OpenTask;
import kz.dalel.verification.JudgedItem;

/**
 * Makes lines of what was read for all of them.
 *
 * @param now the moment that deadlines are held against
 * @param owed what the body owes, by indicator
 * @param items current items of the year with their verdicts, by submission
 * @param hidden of whose verdicts the reader must learn nothing
 * @param forecasts by submission; none for who is not of the body
 * @param tasks open tasks by submission, whoever may do them
 * @param receipts by submission
 * @param approvable what the reader can approve together with others, by submission
 * @param withdrawable what the reader can take back
 */
record LineBuilder(
        DeskReader reader,
        Assessment assessment,
        Readings readings,
        Instant now,
        Map<IndicatorCode, Submission> owed,
        Map<SubmissionId, List<JudgedItem>> items,
        Set<SubmissionId> hidden,
        Map<SubmissionId, Forecast> forecasts,
        Optional<ScoreVersion> score,
        Map<SubmissionId, OpenTask> tasks,
        Map<SubmissionId, List<Receipt>> receipts,
        Map<SubmissionId, HandOver> approvable,
        Set<SubmissionId> withdrawable) {

    /** Whether the reader may know of the line. */
    boolean mayBeSeen(IndicatorLine line) {
        return line.submission().map(reader::maySee).orElse(reader.reach() != Reach.RECEIVED);
    }

    IndicatorLine line(Indicator indicator) {
        Submission submission = owed.get(indicator.code());
        return submission == null ? notOwed(indicator) : owed(indicator, submission);
    }

    private IndicatorLine notOwed(Indicator indicator) {
        Optional<NotApplicable> reason = Applicability.of(assessment, indicator).reason();
        IndicatorState state = reason.isEmpty()
                ? reader.ofBody() ? IndicatorState.NOT_STARTED : IndicatorState.EXPECTED
                : decidedNotDue(indicator).isPresent() ? IndicatorState.NOT_DUE : IndicatorState.NOT_APPLICABLE;
        return new IndicatorLine(
                indicator,
                state,
                Optional.empty(),
                reason.map(each -> told(indicator, each)),
                Optional.empty(),
                scored(indicator),
                Optional.empty(),
                List.of(),
                Set.of(),
                Optional.empty(),
                false);
    }

    private IndicatorLine owed(Indicator indicator, Submission submission) {
        List<JudgedItem> ofSubmission = items.getOrDefault(submission.id(), List.of());
        Optional<Forecast> forecast = Optional.ofNullable(forecasts.get(submission.id()));
        IndicatorState state = forecast.map(each -> IndicatorState.of(submission, each, ofSubmission, now))
                .orElseGet(() -> ofReceived(submission, ofSubmission));
        Optional<OpenTask> task = Optional.ofNullable(tasks.get(submission.id())).filter(this::isOpenTo);
        return new IndicatorLine(
                indicator,
                state,
                Optional.of(submission),
                state == IndicatorState.NOT_DUE
                        ? Optional.of(told(indicator, NotApplicable.NOT_DUE))
                        : Optional.empty(),
                forecast,
                scored(indicator),
                task,
                receipts.getOrDefault(submission.id(), List.of()),
                acts(indicator, state, task),
                state == IndicatorState.AWAITING_APPROVAL
                        ? Optional.ofNullable(approvable.get(submission.id()))
                        : Optional.empty(),
                withdrawable.contains(submission.id()));
    }

    private IndicatorState ofReceived(Submission submission, List<JudgedItem> ofSubmission) {
        return submission.outcome() == Submission.Outcome.VERIFIED && hidden.contains(submission.id())
                ? IndicatorState.SUBMITTED
                : IndicatorState.ofReceived(submission, ofSubmission, now);
    }

    private Set<Act> acts(Indicator indicator, IndicatorState state, Optional<OpenTask> task) {
        Set<Act> acts = EnumSet.noneOf(Act.class);
        if (!reader.officer() || task.isEmpty()) {
            return acts;
        }
        if (state == IndicatorState.READY || state == IndicatorState.INCOMPLETE) {
            acts.add(Act.EVIDENCE);
        } else if (state == IndicatorState.NOT_STARTED) {
            acts.add(Act.NOTHING_TO_SUBMIT);
            if (indicator.nilReturnAllowed()) {
                acts.add(Act.NIL_RETURN);
            }
        }
        return acts;
    }

    private boolean isOpenTo(OpenTask task) {
        return switch (task.taskKey()) {
            case EvidenceVerificationProcess.SUBMIT_EVIDENCE, EvidenceVerificationProcess.CORRECT_EVIDENCE ->
                reader.officer();
            case EvidenceVerificationProcess.APPROVE_SUBMISSION -> reader.head();
            // Whoever verifies sees no task of a colleague.
            case EvidenceVerificationProcess.VERIFY_EVIDENCE ->
                reader.reach() == Reach.RECEIVED
                        && task.assignee().map(reader.person()::equals).orElse(true);
            default -> false;
        };
    }

    private Optional<ScoreLine> scored(Indicator indicator) {
        return score.flatMap(version -> version.line(indicator.code())).map(scored -> scored.line());
    }

    private String told(Indicator indicator, NotApplicable reason) {
        ScoreLine line = detail(indicator, reason)
                .map(detail -> ScoreLine.notApplicable(indicator, reason, detail, readings))
                .orElseGet(() -> ScoreLine.notApplicable(indicator, reason, readings));
        return ExplanationText.reason(line);
    }

    private Optional<String> detail(Indicator indicator, NotApplicable reason) {
        return switch (reason) {
            case NOT_DUE -> decidedNotDue(indicator).map(NotDue::reason);
            case NO_PUBLIC_COUNCIL_BY_LAW -> assessment.noPublicCouncilReason();
            default -> Optional.empty();
        };
    }

    private Optional<NotDue> decidedNotDue(Indicator indicator) {
        return assessment.notDue().stream()
                .filter(decision -> decision.indicator().equals(indicator.code()) && decision.unit().isEmpty())
                .findFirst();
    }
}
