package kz.dalel.verification;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much is checked twice.
 *
 * @param perMille how many of a thousand items are drawn, in quarters opened from now on; 0 for none
 */
@ConfigurationProperties("dalel.second-check")
public record SecondCheckTerms(@DefaultValue("0") int perMille) {

    private static final int EVERYTHING = 1_000;

    public SecondCheckTerms {
        if (perMille < 0 || perMille > EVERYTHING) {
            throw new IllegalArgumentException("dalel.second-check.per-mille is not between 0 and 1000");
        }
    }
}
