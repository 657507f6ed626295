package kz.dalel.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kz.dalel.evidence.Act;
import kz.dalel.evidence.DraftRow;
import kz.dalel.evidence.ItemVersion;
import kz.dalel.methodology.EditionId;
import kz.dalel.methodology.Indicator;
import kz.dalel.platform.play.EvidenceWriter;
import kz.dalel.platform.play.QuarterPlay;
import kz.dalel.platform.time.JobRunner;
import kz.dalel.quarter.Applicability;
import kz.dalel.quarter.Assessment;
import kz.dalel.quarter.AssessmentId;
import kz.dalel.quarter.Assessments;
import kz.dalel.quarter.Cycles;
import kz.dalel.quarter.QuarterCycle;
import kz.dalel.registry.Role;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.BodyKind;
import kz.dalel.shared.IndicatorCode;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.QuarterId;
import kz.dalel.shared.UnitClass;
import kz.dalel.testing.DalelTest;
import kz.dalel.testing.Scene;
import kz.dalel.testing.SecondEdition;
import kz.dalel.verification.Outcome;
import kz.dalel.verification.VerdictRow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A quarter is carried out and scored under the edition it was opened with, and under no other. */
@DalelTest
class SecondEditionQuarterTest {

    private static final EditionId FIRST = EditionId.of("tbn4-2024");
    private static final IndicatorCode TRAINING = IndicatorCode.of("3.1.1");

    /** Friday, 8 January 2027: the fourth quarter is over. */
    private static final LocalDate NEXT_OPENING = LocalDate.of(2027, 1, 8);

    @Autowired
    private Scene scene;

    @Autowired
    private QuarterPlay play;

    @Autowired
    private Cycles cycles;

    @Autowired
    private Assessments assessments;

    @Autowired
    private Scores scores;

    @Autowired
    private RecomputeScore recomputeScore;

    @Autowired
    private JobRunner jobs;

    private BodyId holding;
    private PersonId officer;
    private PersonId verifier;
    private PersonId supervisor;

    @BeforeEach
    void setTheScene() {
        holding = scene.body("KVG", BodyKind.KGS, Map.of(UnitClass.ENTITY, 4));
        officer = scene.person("officer", Role.OFFICER, holding);
        verifier = scene.person("verifier", Role.VERIFIER);
        supervisor = scene.person("supervisor", Role.SUPERVISOR);
    }

    @Test
    void shouldScoreEachQuarterUnderItsOwnEdition() {
        scene.openQuarter(supervisor);
        AssessmentId first = playTwoOfFour(Scene.QUARTER);
        ScoreVersion before = scores.latest(first).orElseThrow();

        scene.dayBreaks(NEXT_OPENING);
        QuarterId next = Scene.QUARTER.next();
        play.open(supervisor, next, SecondEdition.ID, Map.of());
        jobs.runAllDue();
        AssessmentId second = playTwoOfFour(next);

        assertThat(before.edition()).isEqualTo(FIRST);
        assertThat(before.line(TRAINING).orElseThrow().line().points()).as("five tenths").hasToString("1");
        assertThat(scores.latest(second).orElseThrow().line(TRAINING).orElseThrow().line().points())
                .as("two quarters")
                .hasToString("2");
        assertThat(scores.latest(first)).contains(before);
        assertThat(recomputeScore.handle(first)).isEmpty();
        assertThat(recomputeScore.handle(second)).isEmpty();
    }

    /** Two of the body's four organisations show that they held events, and nobody shows anything else. */
    private AssessmentId playTwoOfFour(QuarterId quarter) {
        QuarterCycle cycle = cycles.of(quarter).orElseThrow();
        Assessment assessment = assessments.find(cycle.id(), holding).orElseThrow();
        Indicator indicator = cycles.editionOf(cycle).indicator(TRAINING);
        EvidenceWriter writer = new EvidenceWriter(
                holding, quarter, indicator, Applicability.of(assessment, indicator).units());
        List<DraftRow> rows = writer.ofUnits(2);
        play.submit(officer, assessment, TRAINING, Act.EVIDENCE, rows);
        jobs.runAllDue();
        play.verify(assessment, TRAINING, SecondEditionQuarterTest::accepted);
        jobs.runUntil(cycle.submissionDeadline());
        return assessment.id();
    }

    private static VerdictRow accepted(ItemVersion item) {
        return new VerdictRow(item.id(), Outcome.ACCEPTED, null, null, null, null);
    }
}
