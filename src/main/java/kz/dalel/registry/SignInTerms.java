package kz.dalel.registry;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long people get in by what they have.
 *
 * @param longest time after which a sign-in ends whatever it is used for
 * @param oneTimePasswordLasts time in which a one-time password has to be used
 */
@ConfigurationProperties("dalel.sign-in")
public record SignInTerms(@DefaultValue("12h") Duration longest, @DefaultValue("72h") Duration oneTimePasswordLasts) {

    public SignInTerms {
        requirePositive(longest, "longest");
        requirePositive(oneTimePasswordLasts, "one-time-password-lasts");
    }

    private static void requirePositive(Duration duration, String name) {
        if (duration.isNegative() || duration.isZero()) {
            throw new IllegalArgumentException("dalel.sign-in." + name + " is no time at all");
        }
    }
}
