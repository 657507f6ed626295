package kz.dalel.rating.process;

import kz.dalel.quarter.CycleId;
import kz.dalel.quarter.QuarterCycleProcess;
import kz.dalel.rating.ComputeRating;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Ranks the bodies of a cycle. */
@Component
class ComputeRatingDelegate implements JavaDelegate {

    private final ComputeRating computeRating;

    ComputeRatingDelegate(ComputeRating computeRating) {
        this.computeRating = computeRating;
    }

    @Override
    public void execute(DelegateExecution execution) {
        computeRating.handle(CycleId.of((String) execution.getVariable(QuarterCycleProcess.CYCLE_ID)));
    }
}
