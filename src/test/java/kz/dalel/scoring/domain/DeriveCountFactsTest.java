package kz.dalel.scoring.domain;

import static kz.dalel.scoring.domain.Line.Row.fact;
import static kz.dalel.scoring.domain.Line.Row.item;
import static kz.dalel.scoring.domain.Line.Row.ofUnit;
import static org.assertj.core.api.Assertions.assertThat;

import kz.dalel.scoring.UsedItem;
import kz.dalel.scoring.core.facts.ByMonth;
import kz.dalel.scoring.core.facts.ExternalPlan;
import kz.dalel.scoring.core.facts.FactCount;
import kz.dalel.scoring.core.facts.InternalAnalysis;
import kz.dalel.scoring.core.facts.LegalPropaganda;
import kz.dalel.scoring.core.facts.OffenceReports;
import kz.dalel.scoring.core.facts.PlanItems;
import kz.dalel.scoring.core.facts.ReportForm;
import kz.dalel.scoring.core.facts.ReportFormState;
import kz.dalel.scoring.core.facts.Risks;
import kz.dalel.scoring.core.facts.TrainedShare;
import kz.dalel.scoring.core.facts.UnitShare;
import kz.dalel.shared.HeadcountKind;
import kz.dalel.shared.UnitClass;
import org.junit.jupiter.api.Test;

/** Facts counted by distinct things, quantities, months and states. */
class DeriveCountFactsTest {

    @Test
    void shouldCountCoverageAndDistinctRisks_whenInternalAnalysisIsAccepted() {
        Line line = Line.of("1.3.3")
                .over(UnitClass.SUBDIVISION, "A", "B")
                .accepted(
                        ofUnit("A").category("coverage"),
                        fact("Р-1").category("risk-identified"),
                        fact("р-1 ").category("risk-identified"),
                        fact("Р-2").category("risk-identified"),
                        fact("Р-1").category("risk-eliminated"),
                        fact("Р-1").category("risk-completed"),
                        fact("Р-7").category("risk-eliminated"));

        assertThat(line.facts()).isEqualTo(new InternalAnalysis(1, 2, new Risks(2, 2, 1)));
    }

    @Test
    void shouldCountACompletedRiskAsEliminatedToo_whenItsEliminationWasNotAccepted() {
        Line line = Line.of("1.3.3").accepted(fact("Р-1").category("risk-completed"));

        assertThat(line.facts()).isEqualTo(new InternalAnalysis(0, 0, new Risks(0, 1, 1)));
    }

    @Test
    void shouldCountRisksOfTheExternalPlan_whenTheyAreEliminated() {
        Line line = Line.of("1.EXT")
                .accepted(
                        fact("Р-1").category("risk-eliminated"),
                        fact("Р-1").category("risk-completed"),
                        fact("Р-2").category("risk-eliminated"));

        assertThat(line.facts()).isEqualTo(new ExternalPlan(new Risks(0, 2, 1), new PlanItems(0, 0)));
        assertThat(Line.of("1.EXT").facts()).isEqualTo(new ExternalPlan(new Risks(0, 0, 0), new PlanItems(0, 0)));
    }

    @Test
    void shouldCountItemsOfTheExternalPlan_whenTheirShareIsScored() {
        Line line = Line.of("1.EXT")
                .reading("A16", "plan-ladder")
                .accepted(
                        fact("П-1").category("plan-item-done"),
                        fact("П-2").category("plan-item-open"),
                        fact("П-3").category("plan-item-open"));

        assertThat(line.facts()).isEqualTo(new ExternalPlan(new Risks(0, 0, 0), new PlanItems(1, 3)));
    }

    @Test
    void shouldBeNotReported_whenTheShareOfPlanItemsIsScoredAndNoneIsAccepted() {
        assertThat(Line.of("1.EXT").reading("A16", "plan-ladder").derive()).isEqualTo(new Derivation.NotReported());
    }

    @Test
    void shouldCountReportsByKind_whenOffencesAreReported() {
        Line line = Line.of("2.1.1")
                .accepted(
                        fact("1").category("administrative"),
                        fact("2").category("administrative"),
                        fact("3").category("criminal"));

        assertThat(line.facts()).isEqualTo(new OffenceReports(2, 1));
        assertThat(Line.of("2.1.1").facts()).isEqualTo(new OffenceReports(0, 0));
    }

    @Test
    void shouldCountAFactOnce_whenItIsReportedTwice() {
        Line line = Line.of("2.1.1")
                .accepted(fact("дело 1").category("administrative"), fact("Дело  1").category("criminal"));

        assertThat(line.facts()).isEqualTo(new OffenceReports(0, 1));
    }

    @Test
    void shouldTakeTheActsQuantity_whenReconciled() {
        assertThat(Line.of("2.2.1").accepted(item().quantity(7)).facts()).isEqualTo(new FactCount(7));
        assertThat(Line.of("2.2.1").accepted(item().quantity(7).partly(5)).facts()).isEqualTo(new FactCount(5));
    }

    @Test
    void shouldTakeANilReturnForNoFacts_whenReconciled() {
        assertThat(Line.of("2.2.1").accepted(item().quantity(0)).facts()).isEqualTo(new FactCount(0));
    }

    @Test
    void shouldTakeTheLatestAct_whenTwoAreAccepted() {
        assertThat(Line.of("2.2.1").accepted(item().quantity(7), item().quantity(3)).facts())
                .isEqualTo(new FactCount(3));
    }

    @Test
    void shouldBeNotReported_whenNoActIsAccepted() {
        assertThat(Line.of("2.2.1").derive()).isEqualTo(new Derivation.NotReported());
    }

    @Test
    void shouldCountDistinctFacts_whenFactsAreAccepted() {
        Line line = Line.of("2.5.1").accepted(fact("ИП Садовод"), fact("ип «Садовод»"), fact("ТОО Б"));

        assertThat(line.facts()).isEqualTo(new FactCount(2));
        assertThat(Line.of("2.5.1").facts()).isEqualTo(new FactCount(0));
        assertThat(Line.of("2.5.1").acceptedIn("2026-Q1", fact("ТОО В")).facts()).isEqualTo(new FactCount(0));
    }

    @Test
    void shouldReadTheStateOfTheReport_whenAForm() {
        assertThat(report()).isEqualTo(ReportFormState.ABSENT);
        assertThat(report(item().category("current"))).isEqualTo(ReportFormState.CURRENT);
        assertThat(report(item().category("outdated"))).isEqualTo(ReportFormState.OUTDATED);
        assertThat(report(item().category("current").quantity(4).partly(0))).isEqualTo(ReportFormState.OUTDATED);
        assertThat(report(item().quantity(0))).isEqualTo(ReportFormState.CURRENT);
    }

    @Test
    void shouldTakeTheCurrentReport_whenAnOutdatedOneIsAcceptedToo() {
        assertThat(report(item().category("current"), item().category("outdated"))).isEqualTo(ReportFormState.CURRENT);
    }

    @Test
    void shouldAddUpFromTheFirstOfJanuary_whenServantsWereTrained() {
        Line line = Line.of("4.2.1")
                .headcount(HeadcountKind.ACTUAL_STAFF, 600)
                .acceptedIn("2026-Q1", fact("Список 1").quantity(10).until("2026-02-01"))
                .accepted(fact("Список 2").quantity(12).partly(11));

        assertThat(line.facts()).isEqualTo(new TrainedShare(21, 600));
        assertThat(line.items()).extracting(UsedItem::quantity).containsExactlyInAnyOrder(10L, 11L);
    }

    @Test
    void shouldCountAListOnce_whenItIsSubmittedInTwoQuarters() {
        Line line = Line.of("4.2.1")
                .headcount(HeadcountKind.ACTUAL_STAFF, 600)
                .acceptedIn("2026-Q1", fact("Список 1").quantity(10))
                .accepted(fact("список 1").quantity(10));

        assertThat(line.facts()).isEqualTo(new TrainedShare(10, 600));
    }

    @Test
    void shouldCountNoMoreThanAreEmployed_whenPeopleTrainedEarlierLeftOrWereTrainedAgain() {
        Line ofNine = Line.of("4.2.1")
                .headcount(HeadcountKind.ACTUAL_STAFF, 9)
                .acceptedIn("2026-Q1", fact("Список 1").quantity(10));

        assertThat(ofNine.facts()).isEqualTo(new TrainedShare(9, 9));
        assertThat(ofNine.accepted(fact("Список 2").quantity(2)).facts()).isEqualTo(new TrainedShare(9, 9));
    }

    @Test
    void shouldContradictItself_whenMoreAreTrainedThanEmployed() {
        Line line = Line.of("4.2.1")
                .headcount(HeadcountKind.ACTUAL_STAFF, 9)
                .accepted(fact("Список 1").quantity(10));

        assertThat(line.facts().fault()).isPresent();
    }

    @Test
    void shouldTakeTheLatestExport_whenServantsPassedTheCourse() {
        Line line = Line.of("4.2.2")
                .headcount(HeadcountKind.CIVIL_SERVANTS, 500)
                .accepted(item().quantity(470), item().quantity(480));

        assertThat(line.facts()).isEqualTo(new UnitShare(480, 500));
    }

    @Test
    void shouldBeNotReported_whenNoExportIsAccepted() {
        assertThat(Line.of("4.2.2").headcount(HeadcountKind.CIVIL_SERVANTS, 500).derive())
                .isEqualTo(new Derivation.NotReported());
    }

    @Test
    void shouldCountEventsByMonth_whenAcceptedForTheQuarter() {
        Line line = Line.of("4.2.3")
                .accepted(
                        fact("Лекция").month("2026-04").on("2026-04-01"),
                        fact("Лекция").month("2026-04").on("2026-04-15"),
                        fact("лекция").month("2026-04").on("2026-04-15"),
                        fact("Семинар").month("2026-06").on("2026-06-30"),
                        fact("Семинар").month("2026-07").on("2026-07-01"));

        assertThat(line.facts()).isEqualTo(ByMonth.events(2, 0, 1));
        assertThat(line.items()).hasSize(3);
        assertThat(Line.of("4.2.3").facts()).isEqualTo(ByMonth.events(0, 0, 0));
    }

    @Test
    void shouldCountAPersonOnceAMonth_whenWorkedWithRepeatedly() {
        Line line = Line.of("4.2.4")
                .accepted(
                        fact("Главный бухгалтер").month("2026-04").on("2026-04-01"),
                        fact("главный бухгалтер").month("2026-04").on("2026-04-20"),
                        fact("Главный бухгалтер").month("2026-05"));

        assertThat(line.facts()).isEqualTo(ByMonth.persons(1, 1, 0));
    }

    @Test
    void shouldTakeTheBestEvent_whenSeveralAreReported() {
        Line line = Line.of("4.3.1")
                .accepted(
                        fact("День права").category("report"),
                        fact("Форум").category("report"),
                        fact("Форум").category("scaled").quantity(600),
                        fact("форум").category("scaled").quantity(400),
                        fact("Эфир").category("scaled").quantity(5000));

        assertThat(line.facts()).isEqualTo(new LegalPropaganda(true, true, 1000));
        assertThat(line.items()).hasSize(3);
    }

    @Test
    void shouldAwardNothingForScaling_whenTheEventWasNotReported() {
        assertThat(Line.of("4.3.1").accepted(fact("Эфир").category("scaled").quantity(5000)).facts())
                .isEqualTo(new LegalPropaganda(false, true, 5000));
    }

    @Test
    void shouldBeNotReported_whenNoEventIsAccepted() {
        assertThat(Line.of("4.3.1").derive()).isEqualTo(new Derivation.NotReported());
    }

    private static ReportFormState report(Line.Row... rows) {
        return ((ReportForm) Line.of("2.5.4").accepted(rows).facts()).report();
    }
}
