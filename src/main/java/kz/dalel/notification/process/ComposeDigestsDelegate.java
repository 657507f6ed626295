package kz.dalel.notification.process;

import kz.dalel.notification.ComposeDigests;
import kz.dalel.notification.DailyDigestProcess;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Composes the mails of some people and says whether people are left. */
@Component
class ComposeDigestsDelegate implements JavaDelegate {

    private final ComposeDigests composeDigests;

    ComposeDigestsDelegate(ComposeDigests composeDigests) {
        this.composeDigests = composeDigests;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(DailyDigestProcess.DIGESTS_LEFT, composeDigests.handle());
    }
}
