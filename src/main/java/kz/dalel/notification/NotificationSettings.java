package kz.dalel.notification;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import kz.dalel.registry.Role;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What an operator decides about reminders ({@code dalel.notification.*}). Whether there are any is decided by
 * {@code spring.mail.host}: without a mail server nothing is composed and nothing sent.
 *
 * @param baseUrl where people reach the application, for the links; without a slash at its end
 * @param from the sender's address
 * @param language of mails to those who chose none
 * @param at when digests are sent on a working day, in Almaty
 * @param reminders when people are reminded of what they owe, by role
 * @param escalation when others are told of it
 * @param retryAfter how long to wait before the second try, the third and so on; a mail that could not be delivered then is
 *     given up
 * @param keptFor how long mails stay readable after they were composed
 */
@Validated
@ConfigurationProperties("dalel.notification")
public record NotificationSettings(
        @DefaultValue("http://localhost:8080") @NotNull @Pattern(regexp = "https?://.*[^/]") String baseUrl,
        @DefaultValue("dalel@localhost") @NotBlank @Email String from,
        @DefaultValue("ru") @NotNull Locale language,
        @DefaultValue("09:00") @NotNull LocalTime at,
        @DefaultValue @Valid Reminders reminders,
        @DefaultValue @Valid Escalation escalation,
        @DefaultValue({"1m", "5m", "30m", "2h"}) List<@NotNull Duration> retryAfter,
        @DefaultValue("365d") @NotNull Duration keptFor) {

    private static final int FURTHEST = 250;

    /** When the holders of each role are reminded of what they owe. */
    public record Reminders(
            @DefaultValue @Valid Terms officer,
            @DefaultValue @Valid Terms head,
            @DefaultValue @Valid Terms verifier,
            @DefaultValue @Valid Terms headVerifier,
            @DefaultValue @Valid Terms commission,
            @DefaultValue @Valid Terms supervisor) {

        /** @throws IllegalArgumentException for a role that owes nothing */
        public Terms of(Role role) {
            return switch (role) {
                case OFFICER -> officer;
                case HEAD -> head;
                case VERIFIER -> verifier;
                case HEAD_VERIFIER -> headVerifier;
                case COMMISSION -> commission;
                case SUPERVISOR -> supervisor;
                case ADMIN -> throw new IllegalArgumentException("administrators owe nothing");
            };
        }
    }

    /**
     * When somebody is reminded.
     *
     * @param days working days before the deadline; 0 is its own day. None: not before it
     * @param overdueEvery every how many working days after it; 0: never
     */
    public record Terms(
            @DefaultValue({"14", "7", "3", "1"}) List<@NotNull @Min(0) @Max(FURTHEST) Integer> days,
            @DefaultValue("1") @Min(0) @Max(FURTHEST) int overdueEvery) {}

    /**
     * On which working days others are told who holds what: 3 is three before the deadline, -1 the first after it. None: never.
     *
     * @param submissionToHead to the head of the body, of what its officers owe
     * @param submissionToSupervisor to the supervisors, of what a body owes
     * @param verificationToHead to the head of verification, of what verifiers owe
     * @param verificationToSupervisor to the supervisors, of the same
     * @param appealToSupervisor to the supervisors, of appeals before the commission
     */
    public record Escalation(
            @DefaultValue({"3", "1", "-1"}) List<@NotNull @Min(-FURTHEST) @Max(FURTHEST) Integer> submissionToHead,
            @DefaultValue({"1", "-1"}) List<@NotNull @Min(-FURTHEST) @Max(FURTHEST) Integer> submissionToSupervisor,
            @DefaultValue({"1", "-1", "-2", "-3", "-5", "-10"})
                    List<@NotNull @Min(-FURTHEST) @Max(FURTHEST) Integer> verificationToHead,
            @DefaultValue({"-2", "-5", "-10"}) List<@NotNull @Min(-FURTHEST) @Max(FURTHEST) Integer> verificationToSupervisor,
            @DefaultValue({"-1", "-3", "-5", "-10"})
                    List<@NotNull @Min(-FURTHEST) @Max(FURTHEST) Integer> appealToSupervisor) {}
}
