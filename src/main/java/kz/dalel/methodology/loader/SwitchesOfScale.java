package kz.dalel.methodology.loader;

import java.util.List;
import kz.dalel.methodology.Scale;
import kz.dalel.methodology.Switch;

/** The switches that a kind of scale is calculated by. */
final class SwitchesOfScale implements Scale.Cases<List<Switch>> {

    @Override
    public List<Switch> absenceDeduction(Scale.AbsenceDeduction scale) {
        return List.of();
    }

    @Override
    public List<Switch> stepLadder(Scale.StepLadder scale) {
        return List.of();
    }

    @Override
    public List<Switch> coverageAndRisks(Scale.CoverageAndRisks scale) {
        return List.of(Switch.RISK_LEVELS);
    }

    @Override
    public List<Switch> externalPlan(Scale.ExternalPlan scale) {
        return List.of(Switch.RISK_LEVELS, Switch.EXTERNAL_PLAN);
    }

    @Override
    public List<Switch> perCell(Scale.PerCell scale) {
        return List.of();
    }

    @Override
    public List<Switch> perOffence(Scale.PerOffence scale) {
        return List.of();
    }

    @Override
    public List<Switch> bands(Scale.Bands scale) {
        return List.of();
    }

    @Override
    public List<Switch> perFact(Scale.PerFact scale) {
        return List.of();
    }

    @Override
    public List<Switch> reportState(Scale.ReportState scale) {
        return List.of();
    }

    @Override
    public List<Switch> meetings(Scale.Meetings scale) {
        return List.of(Switch.DISTRICT_PENALTY);
    }

    @Override
    public List<Switch> monthly(Scale.Monthly scale) {
        return List.of();
    }

    @Override
    public List<Switch> propaganda(Scale.Propaganda scale) {
        return List.of(Switch.COVERAGE_AWARD);
    }
}
