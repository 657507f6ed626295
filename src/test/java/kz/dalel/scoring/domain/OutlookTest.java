package kz.dalel.scoring.domain;

import static kz.dalel.scoring.domain.Line.Row.fact;
import static kz.dalel.scoring.domain.Line.Row.item;
import static kz.dalel.scoring.domain.Line.Row.ofUnit;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import kz.dalel.scoring.Addition;
import kz.dalel.scoring.ForecastText;
import kz.dalel.scoring.domain.Line.Row;
import kz.dalel.scoring.domain.Outlook.Reach;
import kz.dalel.shared.HeadcountKind;
import kz.dalel.shared.UnitClass;
import org.junit.jupiter.api.Test;

/** What the next step brings and what is missing, in the words and figures that officers read, measure by measure. */
class OutlookTest {

    @Test
    void shouldTellTheDeductionThatADocumentAvoids() {
        Line line = Line.of("1.1.1");

        assertThat(steps(line)).containsExactly("документ: +10");
        assertThat(missing(line)).containsExactly("документа нет: −10");
        assertThat(possible(line)).isEqualTo("0");
        assertThat(steps(line.accepted(item()))).isEmpty();
    }

    @Test
    void shouldTellOneUnitOrAsManyAsTheNextStepTakes() {
        assertThat(steps(of20("1.1.3"))).containsExactly("ещё 2 подразделения: +0,3");
        assertThat(steps(of20("1.1.3").accepted(units(3)))).containsExactly("ещё 1 подразделение: +0,3");
        assertThat(missing(of20("1.1.3").accepted(units(8)))).containsExactly("12 подразделений без ссылки: −1,8");
        assertThat(steps(of20("1.1.3").accepted(units(20)))).isEmpty();
    }

    @Test
    void shouldTellEverythingUpToAThreshold_whenNothingIsAwardedBelowIt() {
        assertThat(steps(of20("1.2.2").accepted(units(3)))).containsExactly("ещё 5 подразделений: +2");
        assertThat(missing(of20("1.2.2").accepted(units(8)))).containsExactly("12 подразделений без документа: −3");
    }

    @Test
    void shouldCountWhatCarriesOver() {
        Line line = of20("1.1.3").acceptedIn("2026-Q1", units(19));

        assertThat(steps(line)).containsExactly("ещё 1 подразделение: +0,3");
        assertThat(missing(line)).containsExactly("1 подразделение без ссылки: −0,3");
    }

    @Test
    void shouldTellTheAvoidedDeductionTogetherWithTheAward_whenTheFirstRegisterIsDrawnUp() {
        Line line = Line.of("1.4.1").over(UnitClass.LOWER_BODY, "a").over(UnitClass.ENTITY, "b", "c");

        assertThat(steps(line)).containsExactly("ещё 1 орган или организация: +6,5");
        assertThat(missing(line)).containsExactly("3 органа или организации без документа: −10");
    }

    @Test
    void shouldTellRisksBesideCoverage_eachAtWhatItBrings() {
        Line line = of20("1.3.3").accepted(
                ofUnit("u1").category("coverage"), fact("А").category("risk-identified"), fact("Б").category("risk-eliminated"));

        assertThat(steps(line))
                .containsExactly(
                        "ещё 1 подразделение: +1,5",
                        "ещё 1 выявленный риск: +1",
                        "ещё 1 устранённый риск: +2",
                        "довести до фактического завершения 1 устранённый риск: +5",
                        "ещё 1 риск, устранённый с доведением до завершения: +7");
        assertThat(missing(line)).containsExactly("19 подразделений без документа: −28,5");
        assertThat(reach(line).unlimited()).isTrue();
    }

    @Test
    void shouldTellRisksByTheReadingInForce() {
        Line line = of20("1.3.3").accepted(fact("Б").category("risk-eliminated"));

        assertThat(steps(line.reading("A10", "replaces"))).contains("довести до фактического завершения 1 устранённый риск: +3");
    }

    @Test
    void shouldTellSectionsOfTheCartogramApart() {
        Line line = Line.of("1.5.1")
                .over(UnitClass.DEPARTMENT, "d1", "d2")
                .over(UnitClass.DISTRICT, "r1")
                .accepted(ofUnit("d1").category("positions"));

        assertThat(steps(line))
                .containsExactly(
                        "ещё 1 управление или район: раздел «Должности, подверженные коррупционным рискам»: +2",
                        "ещё 1 управление или район: раздел «Перечень коррупционных рисков»: +2");
        assertThat(missing(line))
                .containsExactly(
                        "2 управления или района не обновлены: раздел «Должности, подверженные коррупционным рискам»: −4",
                        "3 управления или района не обновлены: раздел «Перечень коррупционных рисков»: −6");
        assertThat(reach(line).unlimited()).isFalse();
    }

    @Test
    void shouldTellThePlanAfterAnExternalAnalysis_byTheReadingInForce() {
        Line line = Line.of("1.EXT")
                .accepted(fact("1").category("plan-item-open"), fact("2").category("plan-item-open"), fact("3").category("plan-item-done"));

        assertThat(steps(line.reading("A16", "zero"))).isEmpty();
        assertThat(steps(line.reading("A16", "elimination-points")))
                .containsExactly("ещё 1 устранённый риск: +2", "ещё 1 риск, устранённый с доведением до завершения: +7");
        assertThat(steps(line.reading("A16", "plan-ladder"))).containsExactly("исполнить ещё 1 пункт плана: +9,9");
        assertThat(missing(line.reading("A16", "plan-ladder"))).containsExactly("2 пункта плана не исполнены: −20,1");
    }

    @Test
    void shouldTellFactsWithoutALimit() {
        assertThat(steps(Line.of("2.1.1")))
                .containsExactly(
                        "ещё 1 сообщение об административном правонарушении: +3",
                        "ещё 1 сообщение об уголовном правонарушении: +5");
        Line facts = Line.of("2.3.1").accepted(fact("А"));
        assertThat(steps(facts)).containsExactly("ещё 1 выявленный факт: +3");
        assertThat(missing(facts)).isEmpty();
        assertThat(reach(facts).unlimited()).isTrue();
    }

    @Test
    void shouldTellWhatAReconciliationBrings_untilThereIsOne() {
        assertThat(steps(Line.of("2.2.1")))
                .containsExactly("нулевой отчёт или акт сверки без фактов: +18", "акт сверки с одним фактом: +15");
        assertThat(possible(Line.of("2.2.1"))).isEqualTo("18");
        Line reconciled = Line.of("2.2.1").accepted(item().quantity(7));
        assertThat(steps(reconciled)).isEmpty();
        assertThat(possible(reconciled)).isEqualTo("12");
    }

    @Test
    void shouldTellAReportThatIsMissingOrOutdated() {
        assertThat(steps(Line.of("2.5.4"))).containsExactly("форма отчётности с актуальными сведениями: +8");
        assertThat(steps(Line.of("2.5.4").accepted(item().category("outdated"))))
                .containsExactly("форма отчётности с актуальными сведениями: +3");
        assertThat(steps(Line.of("2.5.4").accepted(item().quantity(0)))).as("a nil return is current").isEmpty();
    }

    @Test
    void shouldLeaveOutOrganisationsThatWereCertifiedEarlierInTheYear() {
        Line line = Line.of("3.3.1")
                .over(UnitClass.ENTITY, "a", "b", "c")
                .acceptedIn("2026-Q1", ofUnit("a").dated("2026-02-01"));

        assertThat(steps(line)).containsExactly("ещё 1 сертифицированная организация: +10");
        assertThat(missing(line)).containsExactly("2 организации без сертификата: −20");
    }

    @Test
    void shouldTellMeetingsAndWhatDistrictsCost() {
        Line line = Line.of("4.1.1").over(UnitClass.DISTRICT, codes(20)).accepted(units(17));

        assertThat(steps(line)).containsExactly("заседание комиссии региона: +3", "ещё 2 района с заседаниями: +0,3");
        assertThat(missing(line)).containsExactly("2 района без заседаний: −0,3", "нет заседания комиссии региона: −3");
    }

    @Test
    void shouldReachTheAwardForMeetings_whenOneDistrictMoreTakesItAway() {
        Line line = Line.of("4.1.1").over(UnitClass.DISTRICT, codes(20)).reading("A27", "whole-step");

        assertThat(missing(line)).containsExactly("20 районов без заседаний: −3", "нет заседания комиссии региона: −3");
        assertThat(possible(line)).isEqualTo("3");
    }

    @Test
    void shouldTellPersonsUpToTheCap() {
        Line line = Line.of("4.2.1").headcount(HeadcountKind.ACTUAL_STAFF, 1_000).accepted(fact("Март").quantity(12));

        assertThat(steps(line)).containsExactly("ещё 3 обученных служащих: +0,3");
        assertThat(missing(line)).containsExactly("до предела не хватает 38 обученных служащих: −2,4");
        assertThat(steps(line.accepted(fact("Май").quantity(38)))).isEmpty();
    }

    @Test
    void shouldTellPersonsOfTheExport() {
        Line line = Line.of("4.2.2").headcount(HeadcountKind.CIVIL_SERVANTS, 200);

        assertThat(steps(line)).containsExactly("ещё 20 служащих, прошедших курс: +1");
        line.accepted(item().quantity(155));
        assertThat(steps(line)).containsExactly("ещё 5 служащих, прошедших курс: +1");
        assertThat(missing(line)).containsExactly("45 служащих не прошли курс: −3");
    }

    @Test
    void shouldTellMonthsApart_andStopAtTheirCaps() {
        Line line = Line.of("4.2.3").accepted(
                fact("А").month("2026-04"), fact("Б").month("2026-05").quantity(5));

        assertThat(steps(line)).containsExactly("ещё 1 мероприятие в апреле: +2", "ещё 1 мероприятие в июне: +2");
        assertThat(missing(line))
                .containsExactly(
                        "в апреле до предела не хватает 4 мероприятий: −8", "в июне до предела не хватает 5 мероприятий: −10");
        assertThat(reach(line).unlimited()).isFalse();
        assertThat(steps(Line.of("4.2.4").accepted(
                        fact("А").month("2026-04").quantity(10), fact("А").month("2026-05").quantity(12))))
                .containsExactly("ещё 1 лицо в июне: +1");
    }

    @Test
    void shouldTellTheReportThenThePublicationThenTheViews() {
        Line line = Line.of("4.3.1");
        assertThat(steps(line)).containsExactly("сведения о мероприятии: +10");
        assertThat(possible(line)).isEqualTo("20");
        assertThat(missing(line))
                .containsExactly(
                        "нет сведений о мероприятии: −10",
                        "нет публикации о мероприятии: −5",
                        "до широкого охвата не хватает 1000 просмотров: −5");

        line.accepted(fact("Форум").category("report"), fact("Форум").category("scaled").quantity(700));
        assertThat(steps(line)).containsExactly("ещё 300 просмотров: +5");
        assertThat(missing(line)).containsExactly("до широкого охвата не хватает 300 просмотров: −5");
    }

    @Test
    void shouldTellCorrectionsOnly_whenSomethingWasReturned() {
        LineInput input = of20("1.1.3").accepted(units(15)).input();
        List<AcceptedRow> returned = of20("1.1.3").accepted(units(18)).input().accepted().subList(15, 18);
        Outlook outlook = Outlook.correcting(input, returned.stream().map(AcceptedRow::content).toList());

        assertThat(told(outlook.steps())).containsExactly("исправить 1 возвращённую строку: +0,3");
        assertThat(lacking(outlook.reach())).containsExactly("3 возвращённые строки не исправлены: −0,6");
    }

    @Test
    void shouldTellNothing_whenFactsContradictEachOther() {
        Line line = Line.of("4.2.1").headcount(HeadcountKind.ACTUAL_STAFF, 10).accepted(fact("А").quantity(11));

        assertThat(steps(line)).isEmpty();
        assertThat(reach(line).points()).isEmpty();
    }

    private static Line of20(String indicator) {
        return Line.of(indicator).over(UnitClass.SUBDIVISION, codes(20));
    }

    private static String[] codes(int number) {
        return IntStream.rangeClosed(1, number).mapToObj(ordinal -> "u" + ordinal).toArray(String[]::new);
    }

    private static Row[] units(int number) {
        return IntStream.rangeClosed(1, number).mapToObj(ordinal -> ofUnit("u" + ordinal)).toArray(Row[]::new);
    }

    private static List<String> steps(Line line) {
        return told(Outlook.submitting(line.input()).steps());
    }

    private static List<String> told(List<Addition> steps) {
        return steps.stream()
                .map(step -> ForecastText.step(step) + ": " + ForecastText.gain(step))
                .toList();
    }

    private static List<String> missing(Line line) {
        return lacking(reach(line));
    }

    private static List<String> lacking(Reach reach) {
        return reach.missing().stream()
                .map(missing -> ForecastText.missing(missing) + ": " + ForecastText.loss(missing))
                .toList();
    }

    private static String possible(Line line) {
        return reach(line).points().orElseThrow().toString();
    }

    private static Reach reach(Line line) {
        return Outlook.submitting(line.input()).reach();
    }
}
