package kz.dalel.verification.process;

import kz.dalel.verification.EndSecondCheck;
import kz.dalel.verification.SecondCheckId;
import kz.dalel.verification.SecondVerificationProcess;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Notes how a second check ended. */
@Component
class EndSecondCheckDelegate implements JavaDelegate {

    private final EndSecondCheck endSecondCheck;

    EndSecondCheckDelegate(EndSecondCheck endSecondCheck) {
        this.endSecondCheck = endSecondCheck;
    }

    @Override
    public void execute(DelegateExecution execution) {
        SecondCheckId check =
                SecondCheckId.of((String) execution.getVariable(SecondVerificationProcess.SECOND_CHECK_ID));
        endSecondCheck.handle(check);
    }
}
