package kz.dalel.scoring.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kz.dalel.evidence.DraftRow;
import kz.dalel.evidence.ItemContent;
import kz.dalel.evidence.domain.CheckedRow;
import kz.dalel.evidence.domain.RowContext;
import kz.dalel.evidence.domain.RuleBook;
import kz.dalel.evidence.domain.TableCheck;
import kz.dalel.methodology.Edition;
import kz.dalel.methodology.EditionId;
import kz.dalel.methodology.Editions;
import kz.dalel.methodology.Indicator;
import kz.dalel.methodology.Readings;
import kz.dalel.platform.play.EvidenceWriter;
import kz.dalel.quarter.Applicability;
import kz.dalel.quarter.SnapshotUnit;
import kz.dalel.scoring.Addition;
import kz.dalel.scoring.FactsJson;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.HeadcountKind;
import kz.dalel.shared.Points;
import kz.dalel.shared.UnitClass;
import kz.dalel.shared.UnitId;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Whatever a body has shown for whatever indicator: what is forecast comes true when it is really shown. The body's rows are
 * written and checked as an officer's would be; what they and the additions are worth is scored from facts counted apart.
 */
class OutlookPropertyTest {

    private static final BodyId BODY = BodyId.of("BODY");
    private static final LocalDate TODAY = LocalDate.of(2026, 7, 8);
    private static final Edition EDITION = Editions.load(Optional.empty()).byId(EditionId.of("tbn4-2024"));

    @Property(tries = 200)
    void shouldCountWhatIsShown_asItWillBeScored(
            @ForAll("indicators") Indicator indicator, @ForAll("readings") Readings readings, @ForAll Random random) {
        ShownFacts shown = ShownFacts.random(indicator, random);

        assertThat(LineScorer.line(input(indicator, readings, shown)).points())
                .as("%s", shown)
                .isEqualTo(scored(indicator, readings, shown));
    }

    @Property(tries = 200)
    void shouldGainWhatEachStepPromises_andNothingBeforeIt(
            @ForAll("indicators") Indicator indicator, @ForAll("readings") Readings readings, @ForAll Random random) {
        ShownFacts shown = ShownFacts.random(indicator, random);
        Points now = scored(indicator, readings, shown);

        for (Addition step : Outlook.submitting(input(indicator, readings, shown)).steps()) {
            assertThat(scored(indicator, readings, shown.with(step.kind(), step.count())).minus(now))
                    .as("%s with %s", shown, step)
                    .isEqualTo(step.points())
                    .isGreaterThan(Points.ZERO);
            if (step.count() > 1) {
                assertThat(scored(indicator, readings, shown.with(step.kind(), step.count() - 1)))
                        .as("%s with one less than %s", shown, step)
                        .isLessThanOrEqualTo(now);
            }
        }
    }

    @Property(tries = 200)
    void shouldReachWhatIsPossible_whenEverythingMissingIsShown(
            @ForAll("indicators") Indicator indicator, @ForAll("readings") Readings readings, @ForAll Random random) {
        ShownFacts shown = ShownFacts.random(indicator, random);
        Outlook.Reach reach = Outlook.submitting(input(indicator, readings, shown)).reach();

        ShownFacts complete = shown;
        Points sum = scored(indicator, readings, shown);
        for (Addition missing : reach.missing()) {
            complete = complete.with(missing.kind(), missing.count());
            sum = sum.plus(missing.points());
        }

        assertThat(scored(indicator, readings, complete)).as("%s with %s", shown, reach).isEqualTo(sum);
        assertThat(reach.points()).as("%s", shown).contains(sum);
        if (!reach.unlimited()) {
            assertThat(Outlook.submitting(input(indicator, readings, complete)).steps()).as("%s", complete).isEmpty();
        }
    }

    @Provide
    Arbitrary<Indicator> indicators() {
        return Arbitraries.of(EDITION.indicators());
    }

    @Provide
    Arbitrary<Readings> readings() {
        return Arbitraries.of(
                EDITION.defaultReadings(),
                EDITION.readings(Map.of("A10", "replaces", "A16", "zero", "A27", "net-proportion", "A32", "adds")),
                EDITION.readings(Map.of("A10", "highest", "A27", "whole-step", "A32", "ten-in-all")));
    }

    private static Points scored(Indicator indicator, Readings readings, ShownFacts shown) {
        return shown.isReported() ? FactsJson.score(indicator, shown.json(), readings).points() : Points.ZERO;
    }

    private static LineInput input(Indicator indicator, Readings readings, ShownFacts shown) {
        List<SnapshotUnit> units = units(shown);
        Map<HeadcountKind, Long> headcounts = new EnumMap<>(HeadcountKind.class);
        for (HeadcountKind kind : HeadcountKind.values()) {
            headcounts.put(kind, shown.headcount());
        }
        LineInput nothing = new LineInput(
                indicator, readings, Line.QUARTER, new Applicability(Optional.empty(), units), headcounts, List.of(), List.of());
        return nothing.withContents(contents(indicator, readings, units, shown));
    }

    private static List<ItemContent> contents(
            Indicator indicator, Readings readings, List<SnapshotUnit> units, ShownFacts shown) {
        List<DraftRow> rows = shown.isReported()
                ? new EvidenceWriter(BODY, Line.QUARTER, indicator, units).rows(shown.given())
                : List.of();
        Map<Integer, DraftRow> numbered = new TreeMap<>();
        rows.forEach(row -> numbered.put(numbered.size() + 1, row));
        RowContext context = new RowContext(
                Line.QUARTER,
                TODAY,
                units.stream().map(SnapshotUnit::id).collect(Collectors.toSet()),
                Map.of(),
                Applicability.headcountOf(indicator.measure()).map(kind -> shown.headcount()),
                Map.of());
        return new TableCheck(RuleBook.of(indicator, readings), context)
                .check(numbered, List.of()).stream().map(CheckedRow::content).toList();
    }

    private static List<SnapshotUnit> units(ShownFacts shown) {
        List<SnapshotUnit> units = new ArrayList<>();
        for (Map.Entry<UnitClass, Integer> each : shown.units().entrySet()) {
            for (int ordinal = 1; ordinal <= each.getValue(); ordinal++) {
                UnitId id = new UnitId(BODY, each.getKey().code() + "-" + ordinal);
                units.add(new SnapshotUnit(id, each.getKey(), id.toString()));
            }
        }
        return units;
    }
}
