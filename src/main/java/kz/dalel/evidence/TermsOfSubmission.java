package kz.dalel.evidence;

import java.util.List;
import java.util.Set;
import kz.dalel.evidence.domain.ReporterNames;
import kz.dalel.methodology.Indicator;
import kz.dalel.methodology.Measure;
import kz.dalel.quarter.Assessment;
import kz.dalel.quarter.Assessments;
import kz.dalel.quarter.Cycles;
import kz.dalel.quarter.QuarterCycle;
import org.springframework.stereotype.Component;

/** Finds the terms of a submission. */
@Component
public class TermsOfSubmission {

    private final Assessments assessments;
    private final Cycles cycles;
    private final Evidence evidence;
    private final VerdictLookup verdicts;

    TermsOfSubmission(Assessments assessments, Cycles cycles, Evidence evidence, VerdictLookup verdicts) {
        this.assessments = assessments;
        this.cycles = cycles;
        this.evidence = evidence;
        this.verdicts = verdicts;
    }

    public SubmissionTerms of(Submission submission) {
        Assessment assessment = assessments.get(submission.assessmentId());
        QuarterCycle cycle = cycles.get(submission.cycleId());
        Indicator indicator = cycles.editionOf(cycle).indicator(submission.indicator());
        return SubmissionTerms.of(indicator, cycles.readingsOf(cycle), assessment);
    }

    /** The terms to hold rows against: what counted in earlier quarters of the year and counts once is known. */
    SubmissionTerms toCheck(Submission submission) {
        SubmissionTerms held = of(submission);
        if (!held.rules().countsSomethingOnce()) {
            return held;
        }
        List<ItemVersion> ofYear =
                evidence.ofBodyInYear(submission.body(), submission.quarter().year(), submission.indicator());
        Set<VersionId> accepted =
                verdicts.accepted(ofYear.stream().map(ItemVersion::id).toList());
        return held.after(
                ofYear.stream().filter(item -> accepted.contains(item.id())).toList());
    }

    /** The rows, without the names of those who reported, where the indicator is about reports. */
    List<DraftRow> withoutReporters(Submission submission, List<DraftRow> rows) {
        List<DraftRow> hidden = ReporterNames.hiddenIn(rows);
        boolean nothingHidden = hidden.equals(rows);
        return nothingHidden || of(submission).indicator().measure() != Measure.OFFENCE_REPORTS ? rows : hidden;
    }
}
