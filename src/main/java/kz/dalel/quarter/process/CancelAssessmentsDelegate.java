package kz.dalel.quarter.process;

import kz.dalel.quarter.CancelAssessments;
import kz.dalel.quarter.CycleId;
import kz.dalel.quarter.QuarterCycleProcess;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Ends the work of a cancelled cycle. */
@Component
class CancelAssessmentsDelegate implements JavaDelegate {

    private final CancelAssessments cancelAssessments;

    CancelAssessmentsDelegate(CancelAssessments cancelAssessments) {
        this.cancelAssessments = cancelAssessments;
    }

    @Override
    public void execute(DelegateExecution execution) {
        cancelAssessments.handle(CycleId.of((String) execution.getVariable(QuarterCycleProcess.CYCLE_ID)));
    }
}
