package kz.dalel.methodology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.dalel.shared.BodyKind;
import kz.dalel.shared.IndicatorCode;
import kz.dalel.shared.UnitClass;
import kz.dalel.shared.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditionTest {

    private static final EditionId ID = EditionId.of("tbn4-2024");
    private final Edition edition = Editions.load(Optional.empty()).byId(ID);

    @Test
    void shouldHoldThirtyNineIndicatorsAndOneReplacement_whenDelivered() {
        assertThat(edition.indicators()).hasSize(40);
        assertThat(edition.projects()).extracting(project -> project.indicators().size()).containsExactly(12, 10, 11, 7);
        assertThat(edition.projects().get(0).afterExternalAnalysis())
                .map(Indicator::code)
                .contains(IndicatorCode.of("1.EXT"));
        assertThat(edition.indicators()).isSortedAccordingTo((a, b) -> a.code().compareTo(b.code()));
    }

    @Test
    void shouldApplyAsManyIndicatorsAsTheRegulationLimits_whenAskedByKindOfBody() {
        assertThat(applicable(BodyKind.CGO)).isEqualTo(36);
        assertThat(applicable(BodyKind.OBLAST)).isEqualTo(39);
        assertThat(applicable(BodyKind.CITY)).isEqualTo(39);
        assertThat(applicable(BodyKind.KGS)).isEqualTo(21);
    }

    @Test
    void shouldReplaceProjectOneOnly_whenExternalAnalysisWasTheYearBefore() {
        BodyTraits analysed = new BodyTraits(BodyKind.CGO, true, true);

        assertThat(edition.projects().get(0).indicators())
                .filteredOn(indicator -> indicator.exclusion(analysed, 1).isEmpty())
                .extracting(indicator -> indicator.code().value())
                .containsExactly("1.EXT");
        assertThat(indicator("1.1.1").exclusion(analysed, 1)).contains(NotApplicable.EXTERNAL_ANALYSIS_THE_YEAR_BEFORE);
        assertThat(indicator("2.1.1").exclusion(analysed, 1)).isEmpty();
        assertThat(indicator("1.EXT").exclusion(new BodyTraits(BodyKind.CGO, false, true), 1))
                .contains(NotApplicable.NO_EXTERNAL_ANALYSIS_THE_YEAR_BEFORE);
        assertThat(indicator("1.EXT").exclusion(new BodyTraits(BodyKind.KGS, true, true), 1))
                .contains(NotApplicable.KIND_OF_BODY);
    }

    @Test
    void shouldExcludeWhatNeedsAPublicCouncil_whenTheLawKnowsNone() {
        BodyTraits without = new BodyTraits(BodyKind.CGO, false, false);

        assertThat(edition.indicators())
                .filteredOn(indicator ->
                        indicator.exclusion(without, 2).equals(Optional.of(NotApplicable.NO_PUBLIC_COUNCIL_BY_LAW)))
                .extracting(indicator -> indicator.code().value())
                .containsExactly("1.2.1", "1.2.2");
    }

    @Test
    void shouldNameUnitClassesAndEvidence_whenIndicatorCountsUnits() {
        assertThat(indicator("1.1.3").unitClasses()).containsExactly(UnitClass.SUBDIVISION, UnitClass.DEPARTMENT);
        assertThat(indicator("1.4.1").unitClasses()).containsExactly(UnitClass.LOWER_BODY, UnitClass.ENTITY);
        assertThat(indicator("1.5.1").unitClasses()).containsExactly(UnitClass.DEPARTMENT, UnitClass.DISTRICT);
        assertThat(indicator("4.1.1").unitClasses()).containsExactly(UnitClass.DISTRICT);
        assertThat(indicator("4.1.2").unitClasses()).containsExactly(UnitClass.DISTRICT, UnitClass.CITY);
        assertThat(indicator("3.1.1").evidence().howOftenStanding()).isEqualTo(Standing.REGULATION);
        assertThat(indicator("3.2.1").evidence().source()).isPresent();
        assertThat(indicator("1.1.3").lines()).hasToString("L31-32, L34-36, L38-41");
    }

    @Test
    void shouldSayWhatAnItemCannotGoWithout_whereAComputerCanSeeIt() {
        assertThat(indicator("1.3.2").evidence().proof()).isEqualTo(new Proof(false, 2, false, false, true));
        assertThat(indicator("3.2.9").evidence().proof()).isEqualTo(new Proof(false, 8, false, false, true));
        assertThat(indicator("4.1.1").evidence().proof()).isEqualTo(new Proof(true, 0, false, true, false));
        assertThat(edition.indicators())
                .filteredOn(indicator -> indicator.evidence().proof().equals(Proof.NONE))
                .extracting(indicator -> indicator.code().value())
                .containsExactly("4.2.4");
        assertThat(edition.indicators())
                .filteredOn(indicator -> indicator.evidence().proof().orFile())
                .extracting(indicator -> indicator.code().value())
                .containsExactly("3.1.1", "4.3.1");
    }

    @Test
    void shouldAllowNilReturnsAndCarryingOver_whereTheEvidenceTableSaysSo() {
        assertThat(edition.indicators())
                .filteredOn(Indicator::nilReturnAllowed)
                .extracting(indicator -> indicator.code().value())
                .containsExactly("2.2.1", "2.5.4");
        assertThat(edition.indicators())
                .filteredOn(Indicator::carriesOver)
                .extracting(indicator -> indicator.code().value())
                .containsExactly(
                        "1.1.1", "1.1.2", "1.1.3", "1.2.1", "1.2.2", "1.2.3", "1.3.1", "1.4.1", "3.2.1", "3.2.2", "3.2.3",
                        "3.2.4", "3.2.5", "3.2.6", "3.2.7", "3.2.8", "4.1.2", "4.2.1");
    }

    /** Documents to the end of their force; the list of 4.2.1 to the end of the year; what is asked for anew never. */
    @ParameterizedTest
    @CsvSource({
        "3.2.1, , true", "3.2.1, 2026-06-30, true", "3.2.1, 2026-06-29, false",
        "4.2.1, , true", "4.2.1, 2026-06-29, true",
        "3.2.9, , false", "1.3.3, 2026-12-31, false", "2.5.1, , false",
    })
    void shouldTellWhatCountsOnAtQuarterEnd_whenAcceptedEarlierInTheYear(String code, LocalDate validUntil, boolean counts) {
        assertThat(edition.indicator(IndicatorCode.of(code)).countsOn(validUntil, LocalDate.of(2026, 6, 30))).isEqualTo(counts);
    }

    @Test
    void shouldHoldTheWholeRegisterWithFourOpenSwitches_whenDelivered() {
        assertThat(edition.interpretations()).extracting(Interpretation::code).hasSize(40).startsWith("A01").endsWith("A40");
        assertThat(edition.interpretations())
                .filteredOn(Interpretation::open)
                .extracting(Interpretation::code)
                .containsExactly("A10", "A16", "A27", "A32");
        assertThat(edition.defaultReadings().choices())
                .isEqualTo(Map.of("A10", "cumulative", "A16", "elimination-points", "A27", "net-step", "A32", "replaces"));
    }

    @Test
    void shouldTakeTheQuartersChoice_whenASwitchIsOverridden() {
        Readings readings = edition.readings(Map.of("A10", "highest"));

        assertThat(readings.riskLevels()).isEqualTo(RiskLevels.HIGHEST_ONLY);
        assertThat(readings.externalPlan()).isEqualTo(ExternalPlanReading.ELIMINATION_POINTS);
        assertThat(readings.of(List.of("A10", "A01"))).extracting(ReadingTaken::option).containsExactly("highest", "step");
        assertThat(edition.readings(readings.choices()).choices()).isEqualTo(readings.choices());
    }

    @Test
    void shouldRefuse_whenAChoiceIsNoSwitchOrNoOption() {
        assertThatThrownBy(() -> edition.readings(Map.of("A01", "proportion")))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("methodology.unknownSwitch");
        assertThatThrownBy(() -> edition.readings(Map.of("A99", "x"))).hasMessageContaining("methodology.unknownSwitch");
        assertThatThrownBy(() -> edition.readings(Map.of("A10", "no-such")))
                .hasMessageContaining("methodology.unknownOption")
                .hasMessageContaining("cumulative, replaces, highest");
    }

    @Test
    void shouldAskForPlanItems_onlyUnderTheReadingThatCountsThem() {
        Indicator external = indicator("1.EXT");

        assertThat(external.categoriesUnder(edition.defaultReadings()))
                .extracting(Category::code)
                .containsExactly("risk-eliminated", "risk-completed");
        assertThat(external.categoriesUnder(edition.readings(Map.of("A16", "plan-ladder")))).hasSize(4);
    }

    @Test
    void shouldRefuse_whenEditionOrIndicatorIsUnknown() {
        assertThatThrownBy(() -> edition.indicator(IndicatorCode.of("9.9.9"))).isInstanceOf(UserError.class);
        assertThatThrownBy(() -> Editions.load(Optional.empty()).byId(EditionId.of("tbn4-1999")))
                .isInstanceOf(UserError.class);
    }

    private long applicable(BodyKind kind) {
        BodyTraits body = new BodyTraits(kind, false, true);
        return edition.indicators().stream().filter(indicator -> indicator.exclusion(body, 1).isEmpty()).count();
    }

    private Indicator indicator(String code) {
        return edition.indicator(IndicatorCode.of(code));
    }
}
