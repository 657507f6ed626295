package kz.dalel.methodology;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The interpretations whose alternatives are all implemented, so that a quarter may choose among them. */
public enum Switch {
    RISK_LEVELS("A10", RiskLevels.values()),
    EXTERNAL_PLAN("A16", ExternalPlanReading.values()),
    DISTRICT_PENALTY("A27", DistrictPenalty.values()),
    COVERAGE_AWARD("A32", CoverageAward.values());

    private final String interpretation;
    private final List<SwitchOption> options;

    Switch(String interpretation, SwitchOption[] options) {
        this.interpretation = interpretation;
        this.options = List.of(options);
    }

    /** Code of the interpretation that the switch settles. */
    public String interpretation() {
        return interpretation;
    }

    public List<SwitchOption> options() {
        return options;
    }

    public static Optional<Switch> of(String interpretation) {
        return Arrays.stream(values())
                .filter(each -> each.interpretation.equals(interpretation))
                .findFirst();
    }

    Optional<SwitchOption> option(String code) {
        return options.stream().filter(option -> option.code().equals(code)).findFirst();
    }
}
