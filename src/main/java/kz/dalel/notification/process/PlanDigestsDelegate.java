package kz.dalel.notification.process;

import java.util.Date;
import kz.dalel.notification.DailyDigestProcess;
import kz.dalel.notification.PlanDigests;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Says whether digests are sent today, and when. */
@Component
class PlanDigestsDelegate implements JavaDelegate {

    private final PlanDigests planDigests;

    PlanDigestsDelegate(PlanDigests planDigests) {
        this.planDigests = planDigests;
    }

    @Override
    public void execute(DelegateExecution execution) {
        PlanDigests.Plan plan = planDigests.handle();
        execution.setVariable(DailyDigestProcess.DIGEST_DUE, plan.due());
        execution.setVariable(DailyDigestProcess.DIGEST_AT, Date.from(plan.at()));
    }
}
