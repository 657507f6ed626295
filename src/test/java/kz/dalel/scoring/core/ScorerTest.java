package kz.dalel.scoring.core;

import static kz.dalel.scoring.TestEdition.EDITION;
import static kz.dalel.scoring.TestEdition.indicator;
import static kz.dalel.scoring.TestEdition.score;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import kz.dalel.methodology.NotApplicable;
import kz.dalel.methodology.Readings;
import kz.dalel.scoring.ExplanationText;
import kz.dalel.scoring.core.facts.FactCount;
import kz.dalel.scoring.core.facts.UnitShare;
import org.junit.jupiter.api.Test;

class ScorerTest {

    private static final Readings READINGS = EDITION.defaultReadings();

    @Test
    void shouldRefuse_whenFactsHaveAnotherShapeThanTheScaleTakes() {
        assertThatThrownBy(() -> Scorer.score(indicator("1.1.3"), new FactCount(1), READINGS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the scale takes PartOfWhole, not FactCount");
    }

    @Test
    void shouldKeepRuleReadingsAndFacts_whenALineIsScored() {
        Explanation explanation =
                Scorer.score(indicator("1.1.3"), new UnitShare(17, 20), READINGS).explanation();

        assertThat(explanation.lines()).isEqualTo("L31-32, L34-36, L38-41");
        assertThat(explanation.rule()).contains("каждые 10% - 0,3 балла");
        assertThat(explanation.readings())
                .extracting(reading -> reading.interpretation())
                .containsExactlyElementsOf(indicator("1.1.3").interpretations());
        assertThat(explanation.given()).extracting(given -> given.name() + "=" + given.value()).containsExactly("done=17", "total=20");
        assertThat(explanation.steps())
                .extracting(Step::meaning)
                .containsExactly(
                        Meaning.SHARE_REACHED, Meaning.WHOLE_STEPS, Meaning.POINTS_FOR_STEPS, Meaning.RESULT);
    }

    @Test
    void shouldCarryNoPoints_whenALineIsNotReportedOrNotApplicable() {
        ScoreLine notReported = ScoreLine.notReported(indicator("2.2.1"), READINGS);
        ScoreLine exempt = ScoreLine.notApplicable(
                indicator("1.1.1"), NotApplicable.EXTERNAL_ANALYSIS_THE_YEAR_BEFORE, READINGS);

        assertThat(List.of(notReported, exempt)).allSatisfy(line -> {
            assertThat(line.points()).hasToString("0");
            assertThat(line.hasFigures()).isTrue();
            assertThat(line.explanation().steps()).isEmpty();
        });
        assertThat(ExplanationText.paragraph(notReported)).startsWith("Не представлено: подтверждающих документов");
        assertThat(ExplanationText.paragraph(exempt)).startsWith("Не применяется: годом ранее проведён внешний анализ");
    }

    @Test
    void shouldTellTheDetailOfAReason_whenThereIsOne() {
        ScoreLine line = ScoreLine.notApplicable(
                indicator("1.3.1"), NotApplicable.NOT_DUE, "рисков не выявлено", READINGS);

        assertThat(ExplanationText.reason(line))
                .isEqualTo("Не применяется: срок документа в этом квартале не наступил (рисков не выявлено).");
    }

    @Test
    void shouldTellEveryReasonInWords() {
        for (NotApplicable reason : NotApplicable.values()) {
            assertThat(ExplanationText.reason(ScoreLine.notApplicable(indicator("1.1.1"), reason, READINGS)))
                    .startsWith("Не применяется: ");
        }
    }

    @Test
    void shouldFallBelowZero_whenDeductionsOutweighAwards() {
        BodyTotal total = BodyTotal.of(
                EDITION,
                List.of(
                        score("1.1.1", "{\"present\": false}"),
                        score("2.5.4", "{\"report\": \"current\"}")));

        assertThat(total.awards()).hasToString("3");
        assertThat(total.deductions()).hasToString("10");
        assertThat(total.total()).hasToString("-7");
        assertThat(total.projects()).hasToString("{1=-10, 2=3, 3=0, 4=0}");
    }

    @Test
    void shouldHaveNoTotal_whenALineWasRejected() {
        ScoreLine rejected = Scorer.score(indicator("1.1.3"), new UnitShare(2, 1), READINGS);

        assertThatThrownBy(() -> BodyTotal.of(EDITION, List.of(rejected))).isInstanceOf(IllegalArgumentException.class);
    }
}
