package kz.dalel.scoring;

import java.util.List;
import kz.dalel.evidence.Submission;
import kz.dalel.evidence.SubmissionId;
import kz.dalel.methodology.Indicator;
import kz.dalel.quarter.Assessment;
import kz.dalel.quarter.Assessments;
import kz.dalel.scoring.domain.AcceptedRow;
import kz.dalel.scoring.domain.LineInput;
import kz.dalel.scoring.domain.LineScorer;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UserError;
import kz.dalel.verification.AcceptedEvidence;
import kz.dalel.verification.AcceptedItem;
import kz.dalel.verification.DraftedVerdicts;
import kz.dalel.verification.DraftedVerdicts.Drafted;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells a verifier what the verdicts marked so far will give in points before they are given. Nothing is kept. */
@Service
public class ForecastVerdicts {

    private final DraftedVerdicts drafts;
    private final Assessments assessments;
    private final AcceptedEvidence evidence;
    private final LineInputs inputs;

    ForecastVerdicts(
            DraftedVerdicts drafts, Assessments assessments, AcceptedEvidence evidence, LineInputs inputs) {
        this.drafts = drafts;
        this.assessments = assessments;
        this.evidence = evidence;
        this.inputs = inputs;
    }

    /**
     * @param actor a verifier who may decide about the submission
     * @throws UserError {@code NOT_FOUND} for everybody else, or if there is no such submission
     */
    @Transactional(readOnly = true)
    public VerdictForecast handle(PersonId actor, SubmissionId id) {
        Drafted drafted = drafts.handle(actor, id);
        Submission submission = drafted.submission();
        LineInput present = present(submission);
        return new VerdictForecast(
                LineScorer.line(present),
                LineScorer.line(present.with(rows(drafted.accepting()))),
                LineScorer.line(present.with(rows(drafted.everything()))),
                drafted.undecided(),
                drafted.returned());
    }

    private LineInput present(Submission submission) {
        Assessment assessment = assessments.get(submission.assessmentId());
        List<AcceptedItem> ofYear = evidence
                .judgedOfBodyInYear(
                        assessment.body(), assessment.quarter().year(), submission.indicator())
                .stream()
                .flatMap(item -> item.accepted().stream())
                .toList();
        LineInputs.Sources sources = inputs.of(assessment, ofYear);
        Indicator indicator = sources.edition().indicator(submission.indicator());
        return sources.input(indicator, sources.ofQuarter(indicator));
    }

    private static List<AcceptedRow> rows(List<AcceptedItem> items) {
        return items.stream().map(LineInputs::row).toList();
    }
}
