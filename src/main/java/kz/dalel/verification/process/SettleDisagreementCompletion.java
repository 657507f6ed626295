package kz.dalel.verification.process;

import java.util.Map;
import kz.dalel.tasks.FormValues;
import kz.dalel.tasks.TaskCompletion;
import kz.dalel.tasks.TaskContext;
import kz.dalel.tasks.TaskGateway;
import kz.dalel.verification.SecondCheckId;
import kz.dalel.verification.SecondVerificationProcess;
import kz.dalel.verification.SettleDisagreement;
import org.springframework.stereotype.Component;

/** The head of verification decides where two verifiers differ. */
@Component
class SettleDisagreementCompletion implements TaskCompletion {

    private final SettleDisagreement settleDisagreement;
    private final TaskGateway tasks;

    SettleDisagreementCompletion(SettleDisagreement settleDisagreement, TaskGateway tasks) {
        this.settleDisagreement = settleDisagreement;
        this.tasks = tasks;
    }

    @Override
    public String processKey() {
        return SecondVerificationProcess.KEY;
    }

    @Override
    public String taskKey() {
        return SecondVerificationProcess.SETTLE_DISAGREEMENT;
    }

    @Override
    public void complete(TaskContext task, Map<String, Object> formValues) {
        settleDisagreement.handle(
                task.actor(),
                SecondCheckId.of(task.text(SecondVerificationProcess.SECOND_CHECK_ID)),
                new FormValues(formValues).text("reasons").orElse(""));
        tasks.complete(task, Map.of());
    }
}
