package kz.dalel.notification;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Who keeps checkpoints of the ledger outside the system ({@code dalel.notification.checkpoints.*}).
 *
 * @param to addresses to which each checkpoint is sent; none: it lies in the ledger's folder alone
 */
@Validated
@ConfigurationProperties("dalel.notification.checkpoints")
public record CheckpointMailSettings(@DefaultValue List<@NotBlank @Email String> to) {}
