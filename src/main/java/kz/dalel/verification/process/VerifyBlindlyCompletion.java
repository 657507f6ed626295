package kz.dalel.verification.process;

import java.util.Map;
import kz.dalel.shared.UserError;
import kz.dalel.tasks.FormValues;
import kz.dalel.tasks.TaskCompletion;
import kz.dalel.tasks.TaskContext;
import kz.dalel.tasks.TaskGateway;
import kz.dalel.verification.SecondCheckId;
import kz.dalel.verification.SecondVerificationProcess;
import kz.dalel.verification.VerifyBlindly;
import org.springframework.stereotype.Component;

/** Completing the task of the second look means deciding; the verdicts come from the draft and never from the form. */
@Component
class VerifyBlindlyCompletion implements TaskCompletion {

    private static final String CONFIRMED = "confirmed";

    private final VerifyBlindly verifyBlindly;
    private final TaskGateway tasks;

    VerifyBlindlyCompletion(VerifyBlindly verifyBlindly, TaskGateway tasks) {
        this.verifyBlindly = verifyBlindly;
        this.tasks = tasks;
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
        tasks.complete(task, Map.of(SecondVerificationProcess.VERDICTS_DIFFER, differ));
    }
}
