package kz.dalel.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import kz.dalel.appeal.AppealPlay;
import kz.dalel.methodology.EditionId;
import kz.dalel.platform.play.QuarterPlay;
import kz.dalel.platform.time.JobRunner;
import kz.dalel.quarter.Assessment;
import kz.dalel.quarter.Assessments;
import kz.dalel.quarter.Cycles;
import kz.dalel.quarter.QuarterCycle;
import kz.dalel.registry.Role;
import kz.dalel.scoring.core.ScoreLine;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.BodyKind;
import kz.dalel.shared.IndicatorCode;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.QuarterId;
import kz.dalel.shared.UnitClass;
import kz.dalel.shared.UserError;
import kz.dalel.testing.DalelTest;
import kz.dalel.testing.Scene;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Preliminary scores as they are kept. */
@DalelTest
class ScoreAssessmentTest {

    private static final IndicatorCode LINE = IndicatorCode.of(AppealPlay.LINE);

    /** Friday, 8 January 2027: the fourth quarter is over. */
    private static final LocalDate NEXT_OPENING = LocalDate.of(2027, 1, 8);

    @Autowired
    private Scene scene;

    @Autowired
    private AppealPlay play;

    @Autowired
    private QuarterPlay quarters;

    @Autowired
    private ScoreAssessment scoreAssessment;

    @Autowired
    private RecomputeScore recomputeScore;

    @Autowired
    private Scores scores;

    @Autowired
    private Cycles cycles;

    @Autowired
    private Assessments assessments;

    @Autowired
    private JobRunner jobs;

    @Autowired
    private JdbcClient database;

    private BodyId holding;
    private PersonId supervisor;
    private PersonId verifier;

    @BeforeEach
    void setTheScene() {
        holding = play.holding("KVG");
        supervisor = scene.person("supervisor", Role.SUPERVISOR);
        verifier = scene.person("verifier", Role.VERIFIER);
    }

    @Test
    void shouldRefuse_whenSomethingIsStillToBeSubmitted() {
        scene.openQuarter(supervisor);
        Assessment assessment = play.assessment(holding);

        assertThatThrownBy(() -> scoreAssessment.handle(assessment.id()))
                .isInstanceOfSatisfying(
                        UserError.class, refusal -> assertThat(refusal.code()).isEqualTo("scoring.notClosed"));

        assertThat(scores.latest(assessment.id())).isEmpty();
    }

    @Test
    void shouldKeepOneVersion_whenRepeated() {
        scene.openQuarter(supervisor);
        play.untilScored();
        Assessment assessment = play.assessment(holding);

        assertThat(scoreAssessment.handle(assessment.id()))
                .isEqualTo(assessment.appealDeadline().orElseThrow());

        assertThat(scores.versions(assessment.id())).hasSize(1);
    }

    @Test
    void shouldKeepEveryLineWithFactsExplanationAndItems_whenScored() {
        scene.openQuarter(supervisor);
        play.submitAndVerify(holding, verifier);
        play.untilScored();

        ScoreVersion score = scores.latest(play.assessment(holding).id()).orElseThrow();

        assertThat(score.lines()).hasSize(40);
        ScoredLine line = score.line(LINE).orElseThrow();
        assertThat(line.facts()).contains("{\"done\": 1, \"total\": 4}");
        assertThat(line.items()).containsExactly(new UsedItem(play.item(holding, 1).id(), 1));
        assertThat(ExplanationText.lines(line.line())).anyMatch(sentence -> sentence.contains("25\u00A0%"));
        assertThat(statusOf(score, "1.1.1")).isEqualTo(ScoreLine.Status.NOT_APPLICABLE);
        assertThat(statusOf(score, "4.3.1")).isEqualTo(ScoreLine.Status.NOT_REPORTED);
        assertThat(recomputeScore.handle(play.assessment(holding).id())).isEmpty();
    }

    @Test
    void shouldReplaceProjectOne_whenAnExternalAnalysisWasMadeTheYearBefore() {
        BodyId ministry = scene.body(
                "MIN", BodyKind.CGO, Map.of(UnitClass.SUBDIVISION, 2), Set.of(Scene.QUARTER.year() - 1));
        scene.openQuarter(supervisor);
        play.untilScored();

        ScoreVersion score = scores.latest(play.assessment(ministry).id()).orElseThrow();

        assertThat(score.lines())
                .filteredOn(line -> line.line().indicator().project() == 1)
                .filteredOn(line -> line.line().status() != ScoreLine.Status.NOT_APPLICABLE)
                .extracting(line -> line.line().indicator().value())
                .containsExactly("1.EXT");
        assertThat(score.total()).as("only the report form is missing").hasToString("-5");
    }

    @Test
    void shouldCountADocumentAgain_whenItWasAcceptedInAnEarlierQuarterOfTheYear() {
        scene.openQuarter(supervisor);
        play.submitAndVerify(holding, verifier);
        play.untilScored();
        scene.dayBreaks(NEXT_OPENING);
        QuarterId next = Scene.QUARTER.next();
        quarters.open(supervisor, next, EditionId.of("tbn4-2024"), Map.of());
        jobs.runAllDue();
        QuarterCycle cycle = cycles.of(next).orElseThrow();

        jobs.runUntil(cycle.submissionDeadline());

        Assessment assessment = assessments.find(cycle.id(), holding).orElseThrow();
        ScoreVersion score = scores.latest(assessment.id()).orElseThrow();
        assertThat(score.line(LINE).orElseThrow().line().points()).hasToString("0.4");
        assertThat(score.line(LINE).orElseThrow().items())
                .containsExactly(new UsedItem(play.item(holding, 1).id(), 1));
        assertThat(recomputeScore.handle(assessment.id())).isEmpty();
    }

    @Test
    void shouldRefuseChanges_whenSomebodyReachesTheDatabase() {
        scene.openQuarter(supervisor);
        play.untilScored();

        for (String change : new String[] {
            "update dalel.score_version set award = 1, total = 1 - deduction",
            "update dalel.score_line set award = 1, points = 1 - deduction",
            "delete from dalel.score_line"
        }) {
            assertThatThrownBy(() -> database.sql(change).update())
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("append-only");
        }
    }

    private static ScoreLine.Status statusOf(ScoreVersion score, String indicator) {
        return score.line(IndicatorCode.of(indicator)).orElseThrow().line().status();
    }
}
