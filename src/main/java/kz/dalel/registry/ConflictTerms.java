package kz.dalel.registry;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a connection with a body lasts.
 *
 * @param formerBodyYears years after the last day of a role in a body during which its former holder must not decide about it
 */
@ConfigurationProperties("dalel.conflict-of-interest")
public record ConflictTerms(@DefaultValue("3") int formerBodyYears) {

    public ConflictTerms {
        if (formerBodyYears < 0) {
            throw new IllegalArgumentException("dalel.conflict-of-interest.former-body-years is negative");
        }
    }
}
