package kz.dalel.rating.process;

import kz.dalel.quarter.CycleId;
import kz.dalel.quarter.QuarterCycleProcess;
import kz.dalel.rating.PublishRating;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Shows the approved rating to everybody. */
@Component
class PublishRatingDelegate implements JavaDelegate {

    private final PublishRating publishRating;

    PublishRatingDelegate(PublishRating publishRating) {
        this.publishRating = publishRating;
    }

    @Override
    public void execute(DelegateExecution execution) {
        publishRating.handle(CycleId.of((String) execution.getVariable(QuarterCycleProcess.CYCLE_ID)));
    }
}
