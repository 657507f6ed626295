package kz.dalel.notification.process;

import kz.dalel.notification.DailyDigestProcess;
import kz.dalel.notification.domain.DigestProcess;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Carries the sending of mails in the engine, each time as an instance of its own. */
@Component
class CamundaDigestProcess implements DigestProcess {

    private final RuntimeService runtime;

    CamundaDigestProcess(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public void send() {
        runtime.createMessageCorrelation(DailyDigestProcess.SENDING_REQUESTED).correlateStartMessage();
    }
}
