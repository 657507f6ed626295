package kz.dalel.evidence.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.dalel.evidence.domain.ItemRules.Quantity;
import kz.dalel.methodology.Edition;
import kz.dalel.methodology.EditionId;
import kz.dalel.methodology.Editions;
import kz.dalel.shared.IndicatorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleBookTest {

    private final Edition edition = Editions.load(Optional.empty()).byId(EditionId.of("tbn4-2024"));

    @Test
    void shouldHaveRulesForEveryIndicatorAndCategory_whenReadFromTheEdition() {
        assertThat(edition.indicators()).allSatisfy(indicator -> {
            IndicatorRules rules = RuleBook.of(indicator, edition.defaultReadings());
            assertThat(rules.byCategory()).hasSize(Math.max(1, rules.categories().size()));
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.1.1 |                | documentDate documentNumber",
                "1.1.3 |                | eventDate links unit",
                "1.2.2 |                | documentDate documentNumber unit",
                "1.3.2 |                | links unit",
                "1.3.3 | coverage       | category documentDate documentNumber unit",
                "1.3.3 | risk-completed | category documentDate documentNumber fact",
                "1.5.1 | positions      | category eventDate links unit",
                "1.EXT | risk-eliminated| category documentDate documentNumber fact",
                "2.1.1 | criminal       | category documentDate documentNumber fact",
                "2.2.1 |                | documentDate documentNumber quantity",
                "2.3.1 |                | documentDate documentNumber fact",
                "2.5.4 | current        | category documentDate documentNumber quantity",
                "3.1.1 |                | eventDate unit",
                "3.2.1 |                | documentDate documentNumber unit",
                "3.2.9 |                | links unit",
                "3.3.1 |                | documentDate documentNumber unit validUntil",
                "4.1.1 |                | documentDate documentNumber eventDate",
                "4.1.2 |                | documentDate documentNumber unit",
                "4.2.1 |                | documentDate documentNumber fact quantity",
                "4.2.2 |                | documentDate documentNumber quantity",
                "4.2.3 |                | eventDate fact",
                "4.2.4 |                | fact",
                "4.3.1 | report         | category eventDate fact",
                "4.3.1 | scaled         | category eventDate fact links quantity"
            })
    void shouldDemandFieldsOfTheEvidenceTable_whenAskedByIndicator(String code, String category, String required) {
        assertThat(rules(code, category).required().stream()
                        .map(Field::wireName)
                        .sorted()
                        .collect(Collectors.joining(" ")))
                .isEqualTo(required);
    }

    @Test
    void shouldCountAsTheMeasureDoes_whenQuantityMatters() {
        assertThat(rules("2.2.1", null).quantity()).isEqualTo(Quantity.FROM_ZERO);
        assertThat(rules("4.2.1", null).quantity()).isEqualTo(Quantity.FROM_ONE);
        assertThat(rules("4.3.1", "scaled").quantity()).isEqualTo(Quantity.FROM_ZERO);
        assertThat(rules("2.3.1", null).quantity()).isEqualTo(Quantity.ONE);
    }

    @Test
    void shouldAskForTwoLinksOnTheOwnSite_whenNoteAndPlanArePublished() {
        assertThat(rules("1.3.2", null).links()).isEqualTo(2);
    }

    @Test
    void shouldAskForPlanItemsOnly_underTheReadingThatCountsThem() {
        IndicatorRules usual = RuleBook.of(edition.indicator(IndicatorCode.of("1.EXT")), edition.defaultReadings());
        IndicatorRules ladder = RuleBook.of(
                edition.indicator(IndicatorCode.of("1.EXT")), edition.readings(Map.of("A16", "plan-ladder")));

        assertThat(usual.ofCategory("plan-item-done")).isEmpty();
        assertThat(ladder.ofCategory("plan-item-done")).isPresent();
    }

    private ItemRules rules(String code, String category) {
        return RuleBook.of(edition.indicator(IndicatorCode.of(code)), edition.defaultReadings())
                .ofCategory(category)
                .orElseThrow();
    }
}
