package kz.dalel.platform.watch;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What an operator decides about health ({@code dalel.watch.*}).
 *
 * @param clockDrift how far this machine's clock and the database's may be apart
 * @param oldestJob for how long a job of the engine may be due
 */
@Validated
@ConfigurationProperties("dalel.watch")
record WatchSettings(
        @DefaultValue("2s") @NotNull Duration clockDrift,
        @DefaultValue("15m") @NotNull Duration oldestJob) {}
