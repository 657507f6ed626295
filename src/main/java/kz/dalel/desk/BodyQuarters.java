package kz.dalel.desk;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import kz.dalel.desk.BodyQuarter.ProjectLines;
import kz.dalel.evidence.Approvals;
import kz.dalel.evidence.Approvals.Waiting;
import kz.dalel.evidence.Evidence;
import kz.dalel.evidence.EvidenceVerificationProcess;
import kz.dalel.evidence.HandOver;
import kz.dalel.evidence.Submission;
import kz.dalel.evidence.SubmissionId;
import kz.dalel.evidence.Submissions;
import kz.dalel.evidence.WithdrawSubmission;
import kz.dalel.methodology.Edition;
import kz.dalel.quarter.ApprovalMode;
import kz.dalel.quarter.AssessedQuarters;
import kz.dalel.quarter.Assessment;
import kz.dalel.quarter.AssessmentId;
import kz.dalel.quarter.Assessments;
import kz.dalel.quarter.Cycles;
import kz.dalel.quarter.QuarterCycle;
import kz.dalel.scoring.Forecast;
import kz.dalel.scoring.ForecastSubmission;
import kz.dalel.scoring.ScoreVersion;
import kz.dalel.scoring.Scores;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UserError;
import kz.dalel.tasks.OpenTask;
import kz.dalel.tasks.OpenTasks;
import kz.dalel.verification.AcceptedEvidence;
import kz.dalel.verification.SecondChecks;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts a body's quarter together, in as many queries for 39 indicators as for one. */
@Service
@Transactional(readOnly = true)
public class BodyQuarters {

    private final DeskAccess access;
    private final Assessments assessments;
    private final AssessedQuarters quarters;
    private final Cycles cycles;
    private final Submissions submissions;
    private final Evidence evidence;
    private final AcceptedEvidence judged;
    private final SecondChecks secondChecks;
    private final ForecastSubmission forecasts;
    private final Scores scores;
    private final OpenTasks openTasks;
    private final Approvals approvals;
    private final WithdrawSubmission withdrawSubmission;
    private final Clock clock;

    BodyQuarters(
            DeskAccess access,
            Assessments assessments,
            AssessedQuarters quarters,
            Cycles cycles,
            Submissions submissions,
            Evidence evidence,
            AcceptedEvidence judged,
            SecondChecks secondChecks,
            ForecastSubmission forecasts,
            Scores scores,
            OpenTasks openTasks,
            Approvals approvals,
            WithdrawSubmission withdrawSubmission,
            Clock clock) {
        this.access = access;
        this.assessments = assessments;
        this.quarters = quarters;
        this.cycles = cycles;
        this.submissions = submissions;
        this.evidence = evidence;
        this.judged = judged;
        this.secondChecks = secondChecks;
        this.forecasts = forecasts;
        this.scores = scores;
        this.openTasks = openTasks;
        this.approvals = approvals;
        this.withdrawSubmission = withdrawSubmission;
        this.clock = clock;
    }

    /** @throws UserError {@code NOT_FOUND} if there is no such assessment, or none that the person may know of */
    public BodyQuarter of(PersonId person, AssessmentId id) {
        Assessment assessment = assessments.get(id);
        DeskReader reader = access.require(person, assessment.body());
        QuarterCycle cycle = cycles.get(assessment.cycleId());
        Edition edition = cycles.editionOf(cycle);
        Optional<ScoreVersion> score = scores.latest(id);
        LineBuilder builder = builder(reader, assessment, cycle, score);
        return new BodyQuarter(
                reader,
                assessment,
                cycle,
                score,
                edition.projects().stream()
                        .map(project -> new ProjectLines(
                                project,
                                project.indicators().stream()
                                        .map(builder::line)
                                        .filter(builder::mayBeSeen)
                                        .toList()))
                        .filter(project -> !project.lines().isEmpty())
                        .toList(),
                quarters.of(assessment.body()));
    }

    private LineBuilder builder(
            DeskReader reader, Assessment assessment, QuarterCycle cycle, Optional<ScoreVersion> score) {
        List<Submission> owed = submissions.ofAssessment(assessment.id());
        return new LineBuilder(
                reader,
                assessment,
                cycles.readingsOf(cycle),
                clock.instant(),
                owed.stream().collect(toMap(Submission::indicator, Function.identity())),
                judged.judgedOfBodyInYear(assessment.body(), assessment.quarter().year()).stream()
                        .collect(groupingBy(item -> item.version().submissionId())),
                secondChecks.hiddenFrom(reader.person(), owed),
                forecasts(reader, assessment),
                score,
                tasks(owed),
                evidence.receiptsOf(assessment.id()).stream().collect(groupingBy(receipt -> receipt.submission())),
                approvable(reader, assessment, cycle),
                reader.officer() ? withdrawSubmission.possible(owed) : Set.of());
    }

    /** Where each submission is approved by itself, that is done in its own task. */
    private Map<SubmissionId, HandOver> approvable(DeskReader reader, Assessment assessment, QuarterCycle cycle) {
        return reader.head() && cycle.approval() == ApprovalMode.ONCE
                ? approvals.waiting(assessment.id()).stream()
                        .collect(toMap(waiting -> waiting.submission().id(), Waiting::handOver))
                : Map.of();
    }

    private Map<SubmissionId, Forecast> forecasts(DeskReader reader, Assessment assessment) {
        return reader.ofBody()
                ? forecasts.ofAssessment(reader.person(), assessment.id()).lines().stream()
                        .collect(toMap(Forecast::submission, Function.identity()))
                : Map.of();
    }

    private Map<SubmissionId, OpenTask> tasks(List<Submission> owed) {
        Stream<Submission> running = owed.stream().filter(each -> each.state() != Submission.State.CLOSED);
        return openTasks
                .of(
                        running.map(Submission::businessKey).toList(),
                        EvidenceVerificationProcess.SUBMISSION_ID)
                .stream()
                .collect(toMap(task -> SubmissionId.of(task.matterId()), Function.identity(), (one, same) -> one));
    }
}
