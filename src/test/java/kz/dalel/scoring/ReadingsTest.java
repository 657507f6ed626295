package kz.dalel.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import kz.dalel.scoring.core.ScoreLine;
import kz.dalel.scoring.core.facts.ExternalPlan;
import kz.dalel.shared.IndicatorCode;
import kz.dalel.shared.Points;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each alternative reading of the four open questions. */
class ReadingsTest {

    /** 12 identified, 7 eliminated, 3 of these completed: 12+14+15; 12+8+15; 5+8+15. */
    @ParameterizedTest
    @CsvSource({"cumulative, 41", "replaces, 35", "highest, 28"})
    void shouldRelateTheLevelsOfARisk_asA10IsRead(String option, String points) {
        assertThat(analysis(option, 12, 7, 3)).hasToString(points);
    }

    /** One risk carried through all levels: 8, 6 or 5 points (A10). */
    @ParameterizedTest
    @CsvSource({"cumulative, 8", "replaces, 6", "highest, 5"})
    void shouldScoreOneCompletedRisk_asA10IsRead(String option, String points) {
        assertThat(analysis(option, 1, 1, 1)).hasToString(points);
    }

    @Test
    void shouldNotFallBelowZero_whenMoreWasEliminatedThanIdentified() {
        assertThat(analysis("highest", 1, 4, 0)).hasToString("8");
    }

    @ParameterizedTest
    @CsvSource({
        "elimination-points, cumulative, 29", "elimination-points, replaces, 23", "elimination-points, highest, 23",
        "zero, cumulative, 0", "plan-ladder, cumulative, 19.8",
    })
    void shouldScoreThePlanAfterAnExternalAnalysis_asA16IsRead(String option, String levels, String points) {
        ScoreLine line = TestEdition.score(
                "1.EXT",
                "{\"risks_eliminated\": 7, \"risks_completed\": 3, \"plan_items_done\": 2, \"plan_items_total\": 3}",
                Map.of("A16", option, "A10", levels));

        assertThat(line.points()).hasToString(points);
    }

    @Test
    void shouldAwardNothing_whenPlanItemsWereNotCounted() {
        ScoreLine line = TestEdition.score(
                "1.EXT", "{\"risks_eliminated\": 7, \"risks_completed\": 3}", Map.of("A16", "plan-ladder"));

        assertThat(line.status()).isEqualTo(ScoreLine.Status.SCORED);
        assertThat(line.points()).hasToString("0");
    }

    /** As evidence without any item of the plan is counted; the facts were counted under the reading that asks for none. */
    @ParameterizedTest
    @CsvSource({"elimination-points, SCORED, 29", "plan-ladder, NOT_REPORTED, 0"})
    void shouldTakeFactsCountedUnderAnotherReading_asA16IsRead(String option, ScoreLine.Status status, String points) {
        ScoreLine line = ScoreUnderReadings.line(
                TestEdition.EDITION.indicator(new IndicatorCode("1.EXT")),
                FactsJson.write(ExternalPlan.of(7, 3)),
                TestEdition.EDITION.readings(Map.of("A16", option)));

        assertThat(line.status()).isEqualTo(status);
        assertThat(line.points()).hasToString(points);
    }

    @ParameterizedTest
    @CsvSource({
        "net-step, true, 2, 20, 3, 0.3", "net-step, true, 1, 17, 3, 0",
        "net-proportion, true, 2, 20, 3, 0.3", "net-proportion, true, 1, 17, 3, 0.1765",
        "net-proportion, true, 1, 20, 3, 0.15", "net-proportion, true, 20, 20, 3, 3", "net-proportion, false, 1, 3, 0, 1",
        "whole-step, true, 2, 20, 0, 0.3", "whole-step, true, 0, 20, 3, 0", "whole-step, true, 1, 20, 0, 0",
        "whole-step, false, 2, 20, 0, 0.3", "whole-step, true, 0, 0, 3, 0",
    })
    void shouldChargeDistrictsWithoutMeeting_asA27IsRead(
            String option, boolean held, int notHeld, int total, String award, String deduction) {
        ScoreLine line = TestEdition.score(
                "4.1.1",
                "{\"oblast_meeting_held\": %s, \"not_held\": %d, \"total\": %d}".formatted(held, notHeld, total),
                Map.of("A27", option));

        assertThat(line.award()).hasToString(award);
        assertThat(line.deduction()).hasToString(deduction);
    }

    @ParameterizedTest
    @CsvSource({
        "replaces, true, 1000, 20", "adds, true, 1000, 25", "ten-in-all, true, 1000, 10",
        "replaces, true, 999, 15", "adds, true, 999, 15", "ten-in-all, true, 999, 15",
        "replaces, false, 0, 10", "adds, false, 0, 10", "ten-in-all, false, 0, 10",
    })
    void shouldRelateCoverageToScaling_asA32IsRead(String option, boolean scaled, long views, String points) {
        ScoreLine line = TestEdition.score(
                "4.3.1",
                "{\"reported\": true, \"scaled\": %s, \"views\": %d}".formatted(scaled, views),
                Map.of("A32", option));

        assertThat(line.points()).hasToString(points);
    }

    @Test
    void shouldNameTheReadingTaken_whenItIsExplained() {
        ScoreLine line =
                TestEdition.score("4.3.1", "{\"reported\": true, \"scaled\": true, \"views\": 5}", Map.of("A32", "adds"));

        assertThat(ExplanationText.readings(line.explanation()))
                .contains("A32 (вопрос открыт)", "сверх 5 за масштабирование");
    }

    private static Points analysis(String option, int identified, int eliminated, int completed) {
        return TestEdition.score(
                        "1.3.3",
                        "{\"done\": 0, \"total\": 1, \"risks_identified\": %d, \"risks_eliminated\": %d, \"risks_completed\": %d}"
                                .formatted(identified, eliminated, completed),
                        Map.of("A10", option))
                .points();
    }
}
