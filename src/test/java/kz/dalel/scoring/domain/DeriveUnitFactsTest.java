package kz.dalel.scoring.domain;

import static kz.dalel.scoring.domain.Line.Row.item;
import static kz.dalel.scoring.domain.Line.Row.ofUnit;
import static org.assertj.core.api.Assertions.assertThat;

import kz.dalel.methodology.NotApplicable;
import kz.dalel.scoring.UsedItem;
import kz.dalel.scoring.core.facts.Cartogram;
import kz.dalel.scoring.core.facts.Certification;
import kz.dalel.scoring.core.facts.CommissionMeetings;
import kz.dalel.scoring.core.facts.DocumentPresence;
import kz.dalel.scoring.core.facts.DocumentState;
import kz.dalel.scoring.core.facts.UnitShare;
import kz.dalel.shared.UnitClass;
import org.junit.jupiter.api.Test;

/** Facts over units of the snapshot, and documents that carry over from earlier quarters. */
class DeriveUnitFactsTest {

    private static Line share() {
        return Line.of("1.1.3").over(UnitClass.SUBDIVISION, "A", "B", "C");
    }

    @Test
    void shouldCountDistinctDueUnits_whenUnitsHaveAcceptedItems() {
        Line line = share().accepted(ofUnit("A"), ofUnit("A"), ofUnit("B"));

        assertThat(line.facts()).isEqualTo(new UnitShare(2, 3));
        assertThat(line.items()).hasSize(2).allMatch(item -> item.quantity() == 1);
    }

    @Test
    void shouldCountAUnitOnce_whateverQuantityItsItemNames() {
        assertThat(share().accepted(ofUnit("A").quantity(17)).facts()).isEqualTo(new UnitShare(1, 3));
    }

    @Test
    void shouldNotCountUnitsOutsideTheSnapshot_whenTheirItemsWereAccepted() {
        assertThat(share().accepted(ofUnit("A"), ofUnit("X"), item()).facts()).isEqualTo(new UnitShare(1, 3));
    }

    @Test
    void shouldCountNothing_whenNothingWasAccepted() {
        assertThat(share().facts()).isEqualTo(new UnitShare(0, 3));
        assertThat(share().accepted(ofUnit("A").quantity(5).partly(0)).facts()).isEqualTo(new UnitShare(0, 3));
    }

    @Test
    void shouldCarryDocumentsOver_whenStillInForceAtQuarterEnd() {
        Line line = share().accepted(ofUnit("A"))
                .acceptedIn("2026-Q1", ofUnit("A"), ofUnit("B").until("2026-06-30"), ofUnit("C").until("2026-06-29"));

        assertThat(line.facts()).isEqualTo(new UnitShare(2, 3));
    }

    @Test
    void shouldCountTheNewerItemOfAUnit_whenAnEarlierOneStandsToo() {
        Line.Row newer = ofUnit("A");
        Line line = share().acceptedIn("2026-Q1", ofUnit("A")).accepted(newer);

        assertThat(line.items()).extracting(UsedItem::versionId).containsExactly(newer.versionId());
    }

    @Test
    void shouldForgetCarriedUnits_whenTheyLeftTheSnapshot() {
        assertThat(share().acceptedIn("2026-Q1", ofUnit("X")).facts()).isEqualTo(new UnitShare(0, 3));
    }

    @Test
    void shouldNotCarryOver_whenTheIndicatorIsCheckedEachQuarter() {
        Line line = Line.of("3.2.9").over(UnitClass.ENTITY, "A").acceptedIn("2026-Q1", ofUnit("A"));

        assertThat(line.facts()).isEqualTo(new UnitShare(0, 1));
    }

    @Test
    void shouldGiveTheReason_whenTheIndicatorDoesNotApply() {
        assertThat(share().notApplicable(NotApplicable.NOT_DUE).accepted(ofUnit("A")).derive())
                .isEqualTo(new Derivation.NotAssessed(NotApplicable.NOT_DUE));
    }

    @Test
    void shouldFindTheDocumentPresent_whenAcceptedNowOrInForceFromBefore() {
        DocumentPresence present = new DocumentPresence(DocumentState.PRESENT);

        assertThat(Line.of("1.1.1").accepted(item()).facts()).isEqualTo(present);
        assertThat(Line.of("1.1.1").acceptedIn("2026-Q1", item()).facts()).isEqualTo(present);
        assertThat(Line.of("1.1.1").acceptedIn("2026-Q1", item().until("2026-06-30")).facts()).isEqualTo(present);
    }

    @Test
    void shouldFindTheDocumentAbsent_whenNothingIsAcceptedOrItHasRunOut() {
        DocumentPresence absent = new DocumentPresence(DocumentState.ABSENT);

        assertThat(Line.of("1.1.1").facts()).isEqualTo(absent);
        assertThat(Line.of("1.1.1").items()).isEmpty();
        assertThat(Line.of("1.1.1").acceptedIn("2026-Q1", item().until("2026-06-29")).facts()).isEqualTo(absent);
    }

    @Test
    void shouldCountDistinctCells_whenSectionsOfUnitsWereUpdated() {
        Line line = Line.of("1.5.1")
                .over(UnitClass.DEPARTMENT, "U1", "U2", "U3")
                .over(UnitClass.DISTRICT, "R1", "R2")
                .accepted(
                        ofUnit("U1").category("positions"),
                        ofUnit("U1").category("positions"),
                        ofUnit("U1").category("risks"),
                        ofUnit("U2").category("positions"),
                        ofUnit("R1").category("risks"),
                        ofUnit("R9").category("risks"));

        assertThat(line.facts()).isEqualTo(new Cartogram(3, 2, 2, 0, 1, 1));
        assertThat(line.items()).hasSize(4);
    }

    @Test
    void shouldCountOrganisationsCertifiedThisYear_whenCertificatesAreAccepted() {
        Line line = Line.of("3.3.1")
                .over(UnitClass.ENTITY, "A", "B", "C")
                .accepted(
                        ofUnit("A").dated("2026-01-01"),
                        ofUnit("A").dated("2026-05-05"),
                        ofUnit("B").dated("2025-12-31"),
                        ofUnit("C"));

        assertThat(line.facts()).isEqualTo(new Certification(1, 3));
    }

    @Test
    void shouldCountACertificateOnce_whenItsOrganisationCountedInAnEarlierQuarter() {
        Line line = Line.of("3.3.1")
                .over(UnitClass.ENTITY, "A", "B")
                .acceptedIn("2026-Q1", ofUnit("A").dated("2026-02-01"))
                .accepted(ofUnit("A").dated("2026-05-05"), ofUnit("B").dated("2026-05-05"));

        assertThat(line.facts()).isEqualTo(new Certification(1, 2));
    }

    @Test
    void shouldHoldDistrictsAgainstTheRegion_whenTheirProtocolsAreMissing() {
        Line line = Line.of("4.1.1")
                .over(UnitClass.DISTRICT, "R1", "R2", "R3")
                .accepted(item(), ofUnit("R1"), ofUnit("R1"), ofUnit("R9"));

        assertThat(line.facts()).isEqualTo(new CommissionMeetings(true, 2, 3));
        assertThat(line.items()).hasSize(2);
    }

    @Test
    void shouldTakeNoMeetingAsHeld_whenNothingWasAccepted() {
        Line line = Line.of("4.1.1").over(UnitClass.DISTRICT, "R1", "R2");

        assertThat(line.facts()).isEqualTo(new CommissionMeetings(false, 2, 2));
        assertThat(Line.of("4.1.1").accepted(item()).facts()).isEqualTo(new CommissionMeetings(true, 0, 0));
    }

    @Test
    void shouldNotTakeADistrictsMeetingForTheRegions_whenOnlyDistrictsMet() {
        Line line = Line.of("4.1.1").over(UnitClass.DISTRICT, "R1").accepted(ofUnit("R1"));

        assertThat(line.facts()).isEqualTo(new CommissionMeetings(false, 0, 1));
    }
}
