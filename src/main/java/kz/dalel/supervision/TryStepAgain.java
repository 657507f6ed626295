package kz.dalel.supervision;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import kz.dalel.evidence.Moments;
import kz.dalel.evidence.PersonNames;
import kz.dalel.ledger.Ledger;
import kz.dalel.ledger.LedgerAct;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UserError;
import kz.dalel.supervision.domain.StepsOfProcesses;
import kz.dalel.supervision.persistence.StepRetryRows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A supervisor has a failed step tried again, with a reason that stays in the record. Only the step itself is done once more; what it
 * is done with cannot be changed.
 */
@Service
public class TryStepAgain {

    private static final int LONGEST_REASON = 2_000;

    private final SupervisionAccess access;
    private final StepsOfProcesses steps;
    private final StepRetryRows retries;
    private final PersonNames names;
    private final Ledger ledger;
    private final Clock clock;

    TryStepAgain(
            SupervisionAccess access,
            StepsOfProcesses steps,
            StepRetryRows retries,
            PersonNames names,
            Ledger ledger,
            Clock clock) {
        this.access = access;
        this.steps = steps;
        this.retries = retries;
        this.names = names;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * @throws UserError {@code FORBIDDEN} for everybody but supervisors, {@code INVALID} without a reason, {@code CONFLICT} if
     *     somebody had the same failure tried again before (who and when), {@code NOT_FOUND} if there is no such failure
     */
    @Transactional
    public void handle(Command command) {
        access.requireWatcher(command.actor());
        String reason = reason(command.reason());
        FailedStep step = steps.failed(command.failure()).orElseThrow(() -> gone(command.failure()));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        // Whoever is second waits here until the first has committed, and finds the row taken.
        if (!retries.insert(new StepRetry(step, reason, command.actor(), now))) {
            throw gone(command.failure());
        }
        ledger.record(command.actor(), LedgerAct.STEP_RETRIED, step.matter(), reason);
        steps.tryAgain(step, now);
    }

    private UserError gone(String failure) {
        return retries.find(failure)
                .map(before -> new UserError(
                        UserError.Kind.CONFLICT,
                        "supervision.triedBefore",
                        names.of(before.by()),
                        Moments.format(before.at())))
                .orElseGet(() -> new UserError(UserError.Kind.NOT_FOUND, "supervision.noSuchFailure"));
    }

    private static String reason(String typed) {
        String reason = typed == null ? "" : typed.strip();
        if (reason.isEmpty()) {
            throw new UserError(UserError.Kind.INVALID, "supervision.retryReason");
        }
        if (reason.length() > LONGEST_REASON) {
            throw new UserError(
                    UserError.Kind.INVALID, "supervision.retryReasonTooLong", Integer.toString(LONGEST_REASON));
        }
        return reason;
    }

    /**
     * What is tried again.
     *
     * @param actor who has it tried
     * @param failure see {@link FailedStep#id()}
     * @param reason why; null is refused
     */
    public record Command(PersonId actor, String failure, String reason) {}

    /**
     * The record of it.
     *
     * @param step as it had failed
     * @param reason why it was tried again
     * @param by who had it tried
     * @param at when
     */
    public record StepRetry(FailedStep step, String reason, PersonId by, Instant at) {}

    /** Who had a failure tried again, and when. */
    public record TriedBefore(PersonId by, Instant at) {}
}
