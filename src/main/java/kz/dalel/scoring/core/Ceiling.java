package kz.dalel.scoring.core;

import java.util.Comparator;
import java.util.Optional;
import kz.dalel.methodology.Indicator;
import kz.dalel.methodology.Readings;
import kz.dalel.methodology.Scale;
import kz.dalel.scoring.core.facts.LegalPropaganda;
import kz.dalel.shared.Points;

/**
 * The most points an edition gives for an indicator, whatever a body shows. Where points rise with every fact, or are limited by
 * nothing but the number of a body's units, the edition sets no limit.
 */
public final class Ceiling implements Scale.Cases<Optional<Points>> {

    private static final int MONTHS_IN_QUARTER = 3;

    private final Indicator indicator;
    private final Readings readings;

    private Ceiling(Indicator indicator, Readings readings) {
        this.indicator = indicator;
        this.readings = readings;
    }

    /** @return zero where an indicator only takes points off; empty where the edition sets no limit */
    public static Optional<Points> of(Indicator indicator, Readings readings) {
        return indicator.scale().match(new Ceiling(indicator, readings));
    }

    @Override
    public Optional<Points> absenceDeduction(Scale.AbsenceDeduction scale) {
        return Optional.of(Points.ZERO);
    }

    @Override
    public Optional<Points> stepLadder(Scale.StepLadder scale) {
        return Optional.of(scale.cap());
    }

    @Override
    public Optional<Points> coverageAndRisks(Scale.CoverageAndRisks scale) {
        return Optional.empty();
    }

    @Override
    public Optional<Points> externalPlan(Scale.ExternalPlan scale) {
        return switch (readings.externalPlan()) {
            case ELIMINATION_POINTS -> Optional.empty();
            case ZERO -> Optional.of(Points.ZERO);
            case PLAN_LADDER -> Optional.of(scale.plan().cap());
        };
    }

    @Override
    public Optional<Points> perCell(Scale.PerCell scale) {
        return Optional.empty();
    }

    @Override
    public Optional<Points> perOffence(Scale.PerOffence scale) {
        return Optional.empty();
    }

    @Override
    public Optional<Points> bands(Scale.Bands scale) {
        return scale.bands().stream().map(Scale.Band::points).max(Comparator.naturalOrder());
    }

    @Override
    public Optional<Points> perFact(Scale.PerFact scale) {
        return Optional.empty();
    }

    @Override
    public Optional<Points> reportState(Scale.ReportState scale) {
        return Optional.of(greater(scale.current(), scale.outdated()));
    }

    @Override
    public Optional<Points> meetings(Scale.Meetings scale) {
        return Optional.of(scale.award());
    }

    @Override
    public Optional<Points> monthly(Scale.Monthly scale) {
        return Optional.of(scale.monthlyCap().times(MONTHS_IN_QUARTER));
    }

    /** Under some readings wide coverage brings less than the parts it stands in for (A32). */
    @Override
    public Optional<Points> propaganda(Scale.Propaganda scale) {
        return Optional.of(greater(award(new LegalPropaganda(true, true, 0)), award(new LegalPropaganda(true, true, scale.viewsNeeded()))));
    }

    private Points award(LegalPropaganda event) {
        return Scorer.score(indicator, event, readings).award();
    }

    private static Points greater(Points one, Points other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
