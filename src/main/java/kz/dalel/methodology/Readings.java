package kz.dalel.methodology;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The readings in force for a quarter, one for every interpretation of its edition. Made by
 * {@link Edition#defaultReadings()} and {@link Edition#readings(Map)}.
 */
public final class Readings {

    private final SortedMap<String, ReadingTaken> taken;

    Readings(SortedMap<String, ReadingTaken> taken) {
        this.taken = Collections.unmodifiableSortedMap(new TreeMap<>(taken));
    }

    /** How points for the levels of a risk relate (A10). */
    public RiskLevels riskLevels() {
        return (RiskLevels) option(Switch.RISK_LEVELS);
    }

    /** How the plan after an external analysis is scored (A16). */
    public ExternalPlanReading externalPlan() {
        return (ExternalPlanReading) option(Switch.EXTERNAL_PLAN);
    }

    /** What districts without a meeting cost (A27). */
    public DistrictPenalty districtPenalty() {
        return (DistrictPenalty) option(Switch.DISTRICT_PENALTY);
    }

    /** How awards for coverage and scaling relate (A32). */
    public CoverageAward coverageAward() {
        return (CoverageAward) option(Switch.COVERAGE_AWARD);
    }

    /** The readings of these interpretations, in the order given. */
    public List<ReadingTaken> of(Collection<String> interpretations) {
        return interpretations.stream().map(taken::get).toList();
    }

    /** Whether this option is the one in force. */
    public boolean holds(Category.Choice choice) {
        ReadingTaken reading = taken.get(choice.interpretation());
        return reading != null && reading.option().equals(choice.option());
    }

    /** Option in force by switch, as {@link Edition#readings(Map)} takes it: what a quarter has to remember. */
    public SortedMap<String, String> choices() {
        SortedMap<String, String> choices = new TreeMap<>();
        for (Switch each : Switch.values()) {
            ReadingTaken reading = taken.get(each.interpretation());
            if (reading != null) {
                choices.put(each.interpretation(), reading.option());
            }
        }
        return choices;
    }

    private SwitchOption option(Switch which) {
        ReadingTaken reading = taken.get(which.interpretation());
        if (reading == null) {
            throw new IllegalStateException("the edition has no interpretation " + which.interpretation());
        }
        return which.option(reading.option()).orElseThrow();
    }
}
