package kz.dalel.scoring;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.dalel.evidence.Act;
import kz.dalel.evidence.DraftedEvidence;
import kz.dalel.evidence.Drafts;
import kz.dalel.evidence.Submission;
import kz.dalel.evidence.SubmissionAccess;
import kz.dalel.evidence.SubmissionId;
import kz.dalel.evidence.Submissions;
import kz.dalel.methodology.Indicator;
import kz.dalel.quarter.Assessment;
import kz.dalel.quarter.AssessmentId;
import kz.dalel.quarter.Assessments;
import kz.dalel.shared.IndicatorCode;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UserError;
import kz.dalel.verification.AcceptedEvidence;
import kz.dalel.verification.AcceptedItem;
import kz.dalel.verification.JudgedItem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells a body's people what their submissions come to in points before they act. Nothing is kept. Drafts are a body's own
 * business, so nobody else is told.
 */
@Service
@Transactional(readOnly = true)
public class ForecastSubmission {

    private final Submissions submissions;
    private final SubmissionAccess access;
    private final Assessments assessments;
    private final DraftedEvidence drafts;
    private final AcceptedEvidence evidence;
    private final LineInputs inputs;

    ForecastSubmission(
            Submissions submissions,
            SubmissionAccess access,
            Assessments assessments,
            DraftedEvidence drafts,
            AcceptedEvidence evidence,
            LineInputs inputs) {
        this.submissions = submissions;
        this.access = access;
        this.assessments = assessments;
        this.drafts = drafts;
        this.evidence = evidence;
        this.inputs = inputs;
    }

    /**
     * One submission.
     *
     * @param reader an officer or the head of the body
     * @param act what the officer is about to do with a draft; of no matter once it was submitted
     * @throws UserError {@code NOT_FOUND} for everybody else, or if there is no such submission
     */
    public Forecast handle(PersonId reader, SubmissionId id, Act act) {
        Submission submission = submissions.get(id);
        if (!access.ofBody(reader, submission.body())) {
            throw Submissions.unknown();
        }
        Assessment assessment = assessments.get(submission.assessmentId());
        int year = assessment.quarter().year();
        List<JudgedItem> items = evidence.judgedOfBodyInYear(assessment.body(), year, submission.indicator());
        return forecaster(assessment, drafts.of(assessment, List.of(submission)), items).forecast(submission, act);
    }

    /**
     * All submissions of an assessment, in as many queries as one takes.
     *
     * @param reader an officer or the head of the body
     * @throws UserError {@code NOT_FOUND} for everybody else, or if there is no such assessment
     */
    public AssessmentForecast ofAssessment(PersonId reader, AssessmentId id) {
        Assessment assessment = assessments.get(id);
        if (!access.ofBody(reader, assessment.body())) {
            throw new UserError(UserError.Kind.NOT_FOUND, "quarter.unknownAssessment");
        }
        List<Submission> all = submissions.ofAssessment(id);
        Map<IndicatorCode, Submission> byIndicator = all.stream().collect(Collectors.toMap(Submission::indicator, Function.identity()));
        List<JudgedItem> items = evidence.judgedOfBodyInYear(
                assessment.body(), assessment.quarter().year());
        Forecaster forecaster = forecaster(assessment, drafts.of(assessment, all), items);
        return new AssessmentForecast(
                id,
                forecaster.indicators().stream()
                        .map(Indicator::code)
                        .filter(byIndicator::containsKey)
                        .map(indicator -> forecaster.forecast(byIndicator.get(indicator), Act.EVIDENCE))
                        .toList());
    }

    private Forecaster forecaster(Assessment assessment, Drafts drafts, List<JudgedItem> items) {
        List<AcceptedItem> accepted =
                items.stream().flatMap(item -> item.accepted().stream()).toList();
        return new Forecaster(drafts, inputs.of(assessment, accepted), items);
    }
}
