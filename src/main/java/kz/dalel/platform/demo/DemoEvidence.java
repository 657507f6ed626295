package kz.dalel.platform.demo;

import java.util.List;
import kz.dalel.evidence.Act;
import kz.dalel.evidence.DraftRow;
import kz.dalel.evidence.ItemVersion;
import kz.dalel.evidence.Submission;
import kz.dalel.evidence.Submissions;
import kz.dalel.methodology.Indicator;
import kz.dalel.methodology.Measure;
import kz.dalel.platform.demo.DemoFacts.RunningStep;
import kz.dalel.platform.play.EvidenceWriter;
import kz.dalel.platform.play.GivenFacts;
import kz.dalel.platform.play.QuarterPlay;
import kz.dalel.quarter.Applicability;
import kz.dalel.quarter.Assessment;
import kz.dalel.quarter.Assessments;
import kz.dalel.quarter.CycleId;
import kz.dalel.quarter.Cycles;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.IndicatorCode;
import kz.dalel.shared.PersonId;
import kz.dalel.verification.Outcome;
import kz.dalel.verification.VerdictRow;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Writes and submits the evidence of the demo's bodies. */
@Component
@Profile("demo")
class DemoEvidence {

    private final QuarterPlay play;
    private final DemoCast cast;
    private final Cycles cycles;
    private final Assessments assessments;
    private final Submissions submissions;
    private final DemoFiles files;
    private final EarlierEvidence earlier;

    DemoEvidence(
            QuarterPlay play,
            DemoCast cast,
            Cycles cycles,
            Assessments assessments,
            Submissions submissions,
            DemoFiles files,
            EarlierEvidence earlier) {
        this.play = play;
        this.cast = cast;
        this.cycles = cycles;
        this.assessments = assessments;
        this.submissions = submissions;
        this.files = files;
        this.earlier = earlier;
    }

    Assessment assessment(CycleId cycle, BodyId body) {
        return assessments.find(cycle, body).orElseThrow();
    }

    /** Submits what amounts to the facts; nothing at all if they amount to nothing. */
    boolean submit(Assessment assessment, IndicatorCode code, GivenFacts facts) {
        Indicator indicator = indicator(assessment, code);
        if (indicator.measure() == Measure.RECONCILIATION && facts.count("facts") == 0) {
            play.submit(cast.officerOf(assessment.body()), assessment, code, Act.NIL_RETURN, List.of());
            return true;
        }
        List<DraftRow> rows = rows(assessment, indicator, facts);
        if (rows.isEmpty()) {
            return false;
        }
        play.submit(cast.officerOf(assessment.body()), assessment, code, Act.EVIDENCE, rows);
        return true;
    }

    /** Leaves what the step shows in the draft. */
    void draft(Assessment assessment, RunningStep step) {
        PersonId officer = cast.officerOf(assessment.body());
        Submission submission = submission(assessment, step.indicator());
        if (step.takenOver()) {
            earlier.takeOver(officer, submission);
        } else {
            List<DraftRow> rows = rows(assessment, indicator(assessment, step.indicator()), step.given());
            play.draft(
                    officer, assessment, step.indicator(), files.attach(officer, submission, rows, step.files()));
        }
    }

    /** Submits what the step shows. */
    void submit(Assessment assessment, RunningStep step) {
        if (step.takenOver() || !step.files().isEmpty()) {
            draft(assessment, step);
            play.submit(cast.officerOf(assessment.body()), assessment, step.indicator(), Act.EVIDENCE, List.of());
        } else {
            submit(assessment, step.indicator(), step.given());
        }
    }

    void nothingToSubmit(Assessment assessment, IndicatorCode code) {
        play.submit(cast.officerOf(assessment.body()), assessment, code, Act.NOTHING_TO_SUBMIT, List.of());
    }

    void accept(Assessment assessment, IndicatorCode code) {
        play.verify(assessment, code, DemoEvidence::accepted);
    }

    static VerdictRow accepted(ItemVersion item) {
        return new VerdictRow(item.id(), Outcome.ACCEPTED, null, null, null, null);
    }

    private List<DraftRow> rows(Assessment assessment, Indicator indicator, GivenFacts facts) {
        Applicability applicability = Applicability.of(assessment, indicator);
        return new EvidenceWriter(
                        assessment.body(),
                        assessment.quarter(),
                        indicator,
                        applicability.units(),
                        assessment.siteHosts())
                .rows(facts);
    }

    private Submission submission(Assessment assessment, IndicatorCode code) {
        return submissions.ofAssessment(assessment.id()).stream()
                .filter(submission -> submission.indicator().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private Indicator indicator(Assessment assessment, IndicatorCode code) {
        return cycles.editionOf(cycles.get(assessment.cycleId())).indicator(code);
    }
}
