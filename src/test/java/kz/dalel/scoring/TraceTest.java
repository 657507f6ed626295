package kz.dalel.scoring;

import static kz.dalel.scoring.TestEdition.EDITION;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kz.dalel.scoring.core.Explanation;
import kz.dalel.scoring.core.Meaning;
import kz.dalel.scoring.core.Operand;
import kz.dalel.scoring.core.ScoreLine;
import kz.dalel.scoring.core.Step;
import kz.dalel.scoring.core.facts.Given;
import kz.dalel.shared.Language;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Adds every trace up again, by arithmetic of its own, and compares it with the line it explains. */
class TraceTest {

    private static final int PLACES = 40;
    private static final ObjectMapper JSON = new ObjectMapper();

    @Example
    void shouldSetThePerCentSignOff_asTheLanguageDoes() {
        BigDecimal share = new BigDecimal("20.9");

        assertThat(NumberText.perCent(share)).isEqualTo("20,9\u00A0%");
        assertThat(Language.KAZAKH.speaking(() -> NumberText.perCent(share))).isEqualTo("20,9\u00A0%");
        assertThat(Language.ENGLISH.speaking(() -> NumberText.perCent(share))).isEqualTo("20.9%");
    }

    @Property(tries = 3000)
    void shouldAddUpToTheLine_whenEveryStepIsCalculatedAgain(@ForAll("lines") ScoreLine line) {
        Explanation explanation = line.explanation();
        if (line.status() != ScoreLine.Status.SCORED) {
            assertThat(explanation.steps()).isEmpty();
            assertThat(explanation.reason()).isNotNull();
            return;
        }
        Map<String, String> given =
                explanation.given().stream().collect(Collectors.toMap(Given::name, Given::value));
        List<Step> steps = explanation.steps();
        for (Step step : steps) {
            assertThat(step.number()).isEqualTo(steps.indexOf(step) + 1);
            step.operands().forEach(operand -> assertComesFromWhereItSays(operand, step, steps, given));
            assertSame(again(step), decimal(step.result().numerator(), step.result().denominator()));
        }
        Step last = steps.get(steps.size() - 1);
        assertThat(last.meaning()).isEqualTo(Meaning.RESULT);
        assertSame(value(last.operands().get(0)), line.award().value());
        assertSame(value(last.operands().get(1)), line.deduction().value());
        assertSame(decimal(last.result().numerator(), last.result().denominator()), line.points().value());
    }

    @Property(tries = 500)
    void shouldPrintTheResultOfEveryStep_whenItIsTold(@ForAll("lines") ScoreLine line) {
        List<String> told = ExplanationText.steps(line.explanation());
        for (int i = 0; i < told.size(); i++) {
            Step step = line.explanation().steps().get(i);
            assertThat(told.get(i))
                    .startsWith(step.number() + ") ")
                    .contains(NumberText.written(step.result(), step.meaning().unit()))
                    .doesNotContain("{");
        }
        if (line.status() == ScoreLine.Status.SCORED) {
            assertThat(told.get(told.size() - 1))
                    .endsWith("всего " + NumberText.withWord(line.points()) + ".");
        }
    }

    @Property(tries = 500)
    void shouldComeBackFromJsonUnchanged(@ForAll("lines") ScoreLine line) throws Exception {
        ScoreLine back = JSON.readValue(JSON.writeValueAsString(line), ScoreLine.class);

        assertThat(back).isEqualTo(line);
        assertThat(ExplanationText.paragraph(back)).isEqualTo(ExplanationText.paragraph(line));
    }

    @Provide
    Arbitrary<ScoreLine> lines() {
        Arbitrary<Integer> small = Arbitraries.integers().between(0, 45);
        Arbitrary<Map<String, String>> readings = Combinators.combine(
                        Arbitraries.of("cumulative", "replaces", "highest"),
                        Arbitraries.of("elimination-points", "zero", "plan-ladder"),
                        Arbitraries.of("net-step", "net-proportion", "whole-step"),
                        Arbitraries.of("replaces", "adds", "ten-in-all"))
                .as((a10, a16, a27, a32) -> Map.of("A10", a10, "A16", a16, "A27", a27, "A32", a32));
        Arbitrary<String> codes =
                Arbitraries.of(EDITION.indicators().stream().map(each -> each.code().value()).toList());
        return Combinators.combine(codes, small.list().ofSize(6), Arbitraries.of(true, false), readings)
                .as((code, numbers, flag, taken) -> TestEdition.score(code, facts(code, numbers, flag), taken));
    }

    /** Facts of the right shape, mostly sound, sometimes contradicting themselves. */
    private static String facts(String code, List<Integer> n, boolean flag) {
        return switch (TestEdition.indicator(code).measure()) {
            case PRESENCE -> "{\"present\": " + (n.get(0) == 0 ? null : flag) + "}";
            case SHARE, COURSE_SHARE -> "{\"done\": %d, \"total\": %d}".formatted(n.get(0), n.get(0) + n.get(1));
            case TRAINED_SHARE -> "{\"trained\": %d, \"headcount\": %d}".formatted(n.get(0), n.get(0) + 20 * n.get(1));
            case INTERNAL_ANALYSIS -> ("{\"done\": %d, \"total\": %d, \"risks_identified\": %d, \"risks_eliminated\": %d,"
                            + " \"risks_completed\": %d}")
                    .formatted(n.get(0), n.get(0) + n.get(1), n.get(2), n.get(3) + n.get(4), n.get(4));
            case EXTERNAL_PLAN -> ("{\"risks_eliminated\": %d, \"risks_completed\": %d, \"plan_items_done\": %d,"
                            + " \"plan_items_total\": %d}")
                    .formatted(n.get(0) + n.get(1), n.get(0), n.get(2), n.get(2) + n.get(3));
            case CARTOGRAM -> ("{\"departments\": 45, \"districts\": %d, \"positions_departments\": %d,"
                            + " \"positions_districts\": %d, \"risks_departments\": %d, \"risks_districts\": %d}")
                    .formatted(n.get(0), n.get(1), n.get(0), n.get(2), n.get(0) / 2);
            case OFFENCE_REPORTS -> "{\"administrative\": %d, \"criminal\": %d}".formatted(n.get(0), n.get(1));
            case RECONCILIATION, FACT_COUNT -> "{\"facts\": %d}".formatted(n.get(0));
            case REPORT_FORM -> "{\"report\": \"%s\"}"
                    .formatted(List.of("current", "outdated", "absent").get(n.get(0) % 3));
            case CERTIFICATION -> "{\"certified\": %d, \"total\": %d}".formatted(n.get(0), n.get(1));
            case COMMISSION_MEETINGS -> "{\"oblast_meeting_held\": %s, \"not_held\": %d, \"total\": %d}"
                    .formatted(flag, n.get(0), n.get(0) + n.get(1));
            case MONTHLY_EVENTS -> "{\"events_by_month\": %s}".formatted(n.subList(0, 3));
            case MONTHLY_PERSONS -> "{\"persons_by_month\": %s}".formatted(n.subList(0, 3));
            case LEGAL_PROPAGANDA -> "{\"reported\": %s, \"scaled\": %s, \"views\": %d}"
                    .formatted(flag, n.get(0) % 3 > 0, n.get(0) % 3 > 0 ? n.get(1) * 50 : n.get(2) / 45);
        };
    }

    private static void assertComesFromWhereItSays(
            Operand operand, Step step, List<Step> steps, Map<String, String> given) {
        switch (operand.source()) {
            case GIVEN -> assertThat(operand.value()).hasToString(given.get(operand.name()));
            case STEP -> {
                int earlier = Integer.parseInt(operand.name());
                assertThat(earlier).isLessThan(step.number());
                assertThat(operand.value()).isEqualTo(steps.get(earlier - 1).result());
            }
            case RULE -> assertThat(operand.name()).isNotBlank();
        }
    }

    private static BigDecimal again(Step step) {
        List<BigDecimal> v = step.operands().stream().map(TraceTest::value).toList();
        return switch (step.meaning().operation()) {
            case TAKE -> v.get(0);
            case ADD -> v.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            case SUBTRACT -> v.get(0).subtract(v.get(1));
            case SUBTRACT_TO_ZERO -> v.get(0).subtract(v.get(1)).max(BigDecimal.ZERO);
            case MULTIPLY -> v.get(0).multiply(v.get(1));
            case DIVIDE -> v.get(0).divide(v.get(1), PLACES, RoundingMode.HALF_EVEN);
            case WHOLE_TIMES -> wholeTimes(step.operands().get(0), step.operands().get(1));
            case AT_MOST -> v.get(0).min(v.get(1));
            case ROUND -> v.get(0).setScale(v.get(1).intValueExact(), RoundingMode.HALF_UP);
            case WHEN_AT_LEAST -> v.get(0).compareTo(v.get(1)) >= 0 ? v.get(2) : BigDecimal.ZERO;
            case WHEN_BETWEEN -> v.get(0).compareTo(v.get(1)) >= 0 && v.get(0).compareTo(v.get(2)) <= 0
                    ? v.get(3)
                    : BigDecimal.ZERO;
        };
    }

    /** Counted by adding the step up until it no longer fits, in whole numbers. */
    private static BigDecimal wholeTimes(Operand share, Operand step) {
        BigInteger have = share.value().numerator().multiply(step.value().denominator());
        BigInteger each = step.value().numerator().multiply(share.value().denominator());
        int times = 0;
        for (BigInteger used = each; used.compareTo(have) <= 0; used = used.add(each)) {
            times++;
        }
        return BigDecimal.valueOf(times);
    }

    private static BigDecimal value(Operand operand) {
        return decimal(operand.value().numerator(), operand.value().denominator());
    }

    private static BigDecimal decimal(BigInteger numerator, BigInteger denominator) {
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), PLACES, RoundingMode.HALF_EVEN);
    }

    private static void assertSame(BigDecimal actual, BigDecimal expected) {
        assertThat(actual.subtract(expected).abs()).isLessThan(new BigDecimal("1e-30"));
    }
}
