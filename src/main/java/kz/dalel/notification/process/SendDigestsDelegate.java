package kz.dalel.notification.process;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import kz.dalel.notification.DailyDigestProcess;
import kz.dalel.notification.SendDigests;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Sends some mails and says when the next one is due. */
@Component
class SendDigestsDelegate implements JavaDelegate {

    private final SendDigests sendDigests;

    SendDigestsDelegate(SendDigests sendDigests) {
        this.sendDigests = sendDigests;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Optional<Instant> next = sendDigests.handle();
        execution.setVariable(DailyDigestProcess.MAILS_LEFT, next.isPresent());
        execution.setVariable(DailyDigestProcess.NEXT_TRY_AT, next.map(Date::from).orElse(null));
    }
}
