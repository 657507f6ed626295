package kz.dalel.insight;

import java.math.BigDecimal;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * From when on something is worth telling or asking.
 *
 * @param smallestGroup how many bodies of a kind there must be before one of them is told where their middle lies while their results
 *     are not public (with fewer, the others' points could be worked out), and before any of them is called unlike the others
 * @param outlierFactor how far from the middle half points must lie to be asked about, in widths of that half
 * @param lastDayPerCent from which share of what was presented on the last day is asked about, in per cent
 * @param lastDayAtLeast how much must have been presented in all
 * @param rejectionsDifference by how many percentage points a verifier's share of rejections must differ from everybody's
 * @param rejectionsAtLeast how many decisions the verifier must have given
 * @param overturnedPerCent from which share of contested decisions changed on appeal is asked about, in per cent
 * @param appealsPerCent from which share of appeals upheld is asked about, in per cent
 * @param appealsAtLeast how many contested decisions, or decided appeals, there must be
 */
@ConfigurationProperties("dalel.insight")
public record InsightSettings(
        @DefaultValue("5") int smallestGroup,
        @DefaultValue("1.5") BigDecimal outlierFactor,
        @DefaultValue("80") int lastDayPerCent,
        @DefaultValue("10") int lastDayAtLeast,
        @DefaultValue("25") int rejectionsDifference,
        @DefaultValue("20") int rejectionsAtLeast,
        @DefaultValue("50") int overturnedPerCent,
        @DefaultValue("50") int appealsPerCent,
        @DefaultValue("3") int appealsAtLeast) {

    public InsightSettings {
        atLeastOne("smallest-group", smallestGroup);
        atLeastOne("last-day-at-least", lastDayAtLeast);
        atLeastOne("rejections-at-least", rejectionsAtLeast);
        atLeastOne("appeals-at-least", appealsAtLeast);
        if (outlierFactor.signum() < 0) {
            throw new IllegalArgumentException("dalel.insight.outlier-factor: not below zero, not " + outlierFactor);
        }
    }

    private static void atLeastOne(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException("dalel.insight." + name + ": at least 1, not " + value);
        }
    }
}
