package kz.dalel.verification.process;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import kz.dalel.shared.UserError;
import kz.dalel.tasks.FormValues;
import kz.dalel.tasks.TaskCompletion;
import kz.dalel.tasks.TaskContext;
import kz.dalel.tasks.TaskGateway;
import kz.dalel.verification.SecondCheckDeadlines;
import kz.dalel.verification.SecondCheckId;
import kz.dalel.verification.SecondVerificationProcess;
import kz.dalel.verification.VerifyBlindly;
import org.springframework.stereotype.Component;

/** Completing the task of the second look means deciding; the verdicts come from the draft and never from the form. */
@Component
class VerifyBlindlyCompletion implements TaskCompletion {

    private static final String CONFIRMED = "confirmed";

    private final VerifyBlindly verifyBlindly;
    private final SecondCheckDeadlines deadlines;
    private final TaskGateway tasks;
    private final Clock clock;

    VerifyBlindlyCompletion(
            VerifyBlindly verifyBlindly, SecondCheckDeadlines deadlines, TaskGateway tasks, Clock clock) {
        this.verifyBlindly = verifyBlindly;
        this.deadlines = deadlines;
        this.tasks = tasks;
        this.clock = clock;
    }

    @Override
    public String processKey() {
        return SecondVerificationProcess.KEY;
    }

    @Override
    public String taskKey() {
        return SecondVerificationProcess.VERIFY_BLINDLY;
    }

    @Override
    public void complete(TaskContext task, Map<String, Object> formValues) {
        if (!new FormValues(formValues).flag(CONFIRMED)) {
            throw new UserError(UserError.Kind.INVALID, "verification.second.notConfirmed");
        }
        boolean differ = verifyBlindly.handle(
                task.actor(), SecondCheckId.of(task.text(SecondVerificationProcess.SECOND_CHECK_ID)));
        Instant latest = task.instant(SecondVerificationProcess.VERIFICATION_DEADLINE);
        tasks.complete(
                task,
                Map.of(
                        SecondVerificationProcess.VERDICTS_DIFFER,
                        differ,
                        SecondVerificationProcess.SETTLEMENT_DEADLINE,
                        Date.from(deadlines.ofSettlement(clock.instant(), latest))));
    }
}
