package kz.dalel.verification;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much is checked twice, and how soon.
 *
 * @param perMille how many of a thousand items are drawn, in quarters opened from now on; 0 for none
 * @param days working days that a second verifier has
 * @param settlementDays working days that the head of verification has for what two verifiers differ about
 */
@ConfigurationProperties("dalel.second-check")
public record SecondCheckTerms(
        @DefaultValue("0") int perMille, @DefaultValue("5") int days, @DefaultValue("3") int settlementDays) {

    private static final int EVERYTHING = 1_000;

    public SecondCheckTerms {
        if (perMille < 0 || perMille > EVERYTHING) {
            throw new IllegalArgumentException("dalel.second-check.per-mille is not between 0 and 1000");
        }
        if (days < 1 || settlementDays < 1) {
            throw new IllegalArgumentException("dalel.second-check.days and settlement-days are 1 or more");
        }
    }
}
