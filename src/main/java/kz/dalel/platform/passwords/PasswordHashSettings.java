package kz.dalel.platform.passwords;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How much it costs to try one password ({@code dalel.sign-in.password-hash.*}): light as it is, for the demo and for tests; in production
 * what OWASP asks for at least.
 *
 * @param memory in KiB, for as long as a password is looked at
 * @param iterations how often the memory is gone over
 */
@Validated
@ConfigurationProperties("dalel.sign-in.password-hash")
record PasswordHashSettings(@DefaultValue("256") @Min(8) @Max(1 << 20) int memory, @DefaultValue("1") @Min(1) @Max(100) int iterations) {
}
