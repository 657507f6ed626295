package kz.dalel.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.dalel.scoring.core.ScoreLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every step of every ladder and band: exactly on it, a hair below, a hair above. Expected values are the regulation's. */
class BoundaryTest {

    private static final List<String> THREE_TENTHS = List.of("1.1.3", "1.2.1", "1.3.2");
    private static final List<String> HALVES = List.of("1.4.1", "4.1.2");
    private static final List<String> FIFTHS = List.of(
            "3.1.1", "3.2.1", "3.2.2", "3.2.3", "3.2.4", "3.2.5", "3.2.6", "3.2.7", "3.2.8", "3.2.9");

    static Stream<Arguments> tenSteps() {
        Stream<Arguments> rows = Stream.of(
                        THREE_TENTHS.stream().map(code -> Arguments.of(code, "0.3")),
                        HALVES.stream().map(code -> Arguments.of(code, "0.5")),
                        FIFTHS.stream().map(code -> Arguments.of(code, "0.2")),
                        Stream.of(Arguments.of("4.2.2", "1")))
                .flatMap(each -> each);
        return rows.flatMap(row -> IntStream.rangeClosed(1, 10)
                .mapToObj(step -> Arguments.of(row.get()[0], row.get()[1], step)));
    }

    @ParameterizedTest(name = "{0}: step {2}")
    @MethodSource("tenSteps")
    void shouldAwardAStepExactlyWhenItIsReached(String code, String perStep, int step) {
        BigDecimal reached = new BigDecimal(perStep).multiply(BigDecimal.valueOf(step));
        BigDecimal before = new BigDecimal(perStep).multiply(BigDecimal.valueOf(step - 1L));

        assertAward(code, share(step, 10), reached);
        assertAward(code, share(step * 1_000_000_007L, 10_000_000_070L), reached);
        assertAward(code, share(step * 1000L - 1, 10_000), before);
        if (step < 10) {
            assertAward(code, share(step * 1000L + 1, 10_000), reached);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0", "1, 0", "3, 0", "4, 2", "5, 2.5", "6, 3", "7, 3.5", "8, 4", "9, 4.5", "10, 5",
    })
    void shouldCutOffBelowFortyPercent_whenPublicDiscussionIsScored(int tenths, String award) {
        assertAward("1.2.2", share(tenths, 10), new BigDecimal(award));
        assertAward("1.2.2", share(tenths * 1000L + (tenths < 10 ? 999 : 0), 10_000), new BigDecimal(award));
    }

    @Test
    void shouldAwardNothing_whenPublicDiscussionIsAHairBelowFortyPercent() {
        assertAward("1.2.2", share(3_999_999_999L, 10_000_000_000L), BigDecimal.ZERO);
    }

    @Test
    void shouldAwardEveryWholePercent_whenInternalAnalysisIsScored() {
        for (int percent = 1; percent <= 100; percent++) {
            BigDecimal reached = new BigDecimal("0.3").multiply(BigDecimal.valueOf(percent));
            BigDecimal before = new BigDecimal("0.3").multiply(BigDecimal.valueOf(percent - 1L));
            assertAward("1.3.3", analysis(percent, 100), reached);
            assertAward("1.3.3", analysis(percent * 1000L - 1, 100_000), before);
        }
    }

    @Test
    void shouldAwardEveryHalfPercentUpToFive_whenTrainingIsScored() {
        for (int half = 1; half <= 10; half++) {
            BigDecimal reached = new BigDecimal("0.3").multiply(BigDecimal.valueOf(half));
            BigDecimal before = new BigDecimal("0.3").multiply(BigDecimal.valueOf(half - 1L));
            assertAward("4.2.1", trained(half, 200), reached);
            assertAward("4.2.1", trained(half * 50L - 1, 10_000), before);
        }
        assertAward("4.2.1", trained(200, 200), new BigDecimal("3"));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 18", "1, 15", "5, 15", "6, 12", "20, 12", "21, 9", "40, 9", "41, 6", "9223372036854775807, 6",
    })
    void shouldTakeTheBandOfTheTable_whenReconciliationIsScored(long facts, String award) {
        assertAward("2.2.1", "{\"facts\": " + facts + "}", new BigDecimal(award));
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 5", "1, 0, 0", "99, 0, 0", "100, 0.5, 0"})
    void shouldDeductOnlyWithoutAnyRegister_whenPositionsAreScored(int done, String award, String deduction) {
        ScoreLine line = TestEdition.score("1.4.1", share(done, 1000));

        assertThat(line.award()).hasToString(award);
        assertThat(line.deduction()).hasToString(deduction);
    }

    @ParameterizedTest
    @CsvSource({
        "true, 0, 10, 3, 0", "true, 1, 10, 3, 0.3", "true, 1, 11, 3, 0", "true, 1, 17, 3, 0", "true, 2, 20, 3, 0.3",
        "true, 10, 10, 3, 3", "false, 0, 10, 0, 0", "false, 10, 10, 0, 3", "false, 0, 0, 0, 0", "true, 0, 0, 3, 0",
    })
    void shouldDeductWholeStepsOfDistricts_whenMeetingsAreScored(
            boolean held, int notHeld, int total, String award, String deduction) {
        ScoreLine line = TestEdition.score(
                "4.1.1",
                "{\"oblast_meeting_held\": %s, \"not_held\": %d, \"total\": %d}".formatted(held, notHeld, total));

        assertThat(line.award()).hasToString(award);
        assertThat(line.deduction()).hasToString(deduction);
    }

    @ParameterizedTest
    @CsvSource({
        "1.1.1, 10", "1.1.2, 10", "1.2.3, 5", "1.3.1, 5",
    })
    void shouldDeductForAnAbsentDocument(String code, String deduction) {
        ScoreLine line = TestEdition.score(code, "{\"present\": false}");

        assertThat(line.award()).hasToString("0");
        assertThat(line.deduction()).hasToString(deduction);
        assertThat(line.points()).hasToString("-" + deduction);
    }

    @ParameterizedTest
    @CsvSource({"current, 3", "outdated, 0", "absent, -5"})
    void shouldScoreTheStateOfTheForm(String state, String points) {
        assertThat(TestEdition.score("2.5.4", "{\"report\": \"" + state + "\"}").points()).hasToString(points);
    }

    @ParameterizedTest
    @CsvSource({
        "true, true, 999, 15", "true, true, 1000, 20", "true, true, 1001, 20", "true, true, 0, 15", "true, false, 0, 10",
        "false, false, 0, 0", "false, true, 5000, 0",
    })
    void shouldScoreReportScalingAndCoverage(boolean reported, boolean scaled, long views, String award) {
        assertAward(
                "4.3.1",
                "{\"reported\": %s, \"scaled\": %s, \"views\": %d}".formatted(reported, scaled, views),
                new BigDecimal(award));
    }

    @ParameterizedTest
    @CsvSource({
        "4.2.3, events_by_month, 4, 8", "4.2.3, events_by_month, 5, 10", "4.2.3, events_by_month, 6, 10",
        "4.2.4, persons_by_month, 9, 9", "4.2.4, persons_by_month, 10, 10", "4.2.4, persons_by_month, 11, 10",
    })
    void shouldCapEachMonthByItself(String code, String key, int count, String ofMonth) {
        BigDecimal month = new BigDecimal(ofMonth);

        assertAward(code, "{\"%s\": [0, %d, 0]}".formatted(key, count), month);
        assertAward(
                code, "{\"%s\": [%d, %d, %d]}".formatted(key, count, count, count), month.multiply(new BigDecimal("3")));
    }

    @Test
    void shouldCountRisksWithoutSubdivisions_whenThereAreNone() {
        assertAward("1.3.3", analysis(0, 0).replace("\"risks_identified\": 0", "\"risks_identified\": 4"), new BigDecimal("4"));
    }

    @Test
    void shouldCountEveryCellOnce_whenCartogramIsUpToDate() {
        assertAward(
                "1.5.1",
                "{\"departments\": 22, \"districts\": 20, \"positions_departments\": 22, \"positions_districts\": 20,"
                        + " \"risks_departments\": 22, \"risks_districts\": 20}",
                new BigDecimal("168"));
    }

    private static void assertAward(String code, String facts, BigDecimal award) {
        ScoreLine line = TestEdition.score(code, facts);
        assertThat(line.status()).as(facts).isEqualTo(ScoreLine.Status.SCORED);
        assertThat(line.award().value()).as(code + " " + facts).isEqualByComparingTo(award);
    }

    private static String share(long done, long total) {
        return "{\"done\": %d, \"total\": %d}".formatted(done, total);
    }

    private static String trained(long trained, long headcount) {
        return "{\"trained\": %d, \"headcount\": %d}".formatted(trained, headcount);
    }

    private static String analysis(long done, long total) {
        return "{\"done\": %d, \"total\": %d, \"risks_identified\": 0, \"risks_eliminated\": 0, \"risks_completed\": 0}"
                .formatted(done, total);
    }
}
