package kz.dalel.quarter.process;

import kz.dalel.quarter.CycleId;
import kz.dalel.quarter.QuarterCycleProcess;
import kz.dalel.quarter.StartAssessments;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Starts the next batch of assessments and says whether bodies are left. */
@Component
class StartAssessmentsDelegate implements JavaDelegate {

    private final StartAssessments startAssessments;

    StartAssessmentsDelegate(StartAssessments startAssessments) {
        this.startAssessments = startAssessments;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CycleId cycle = CycleId.of((String) execution.getVariable(QuarterCycleProcess.CYCLE_ID));
        execution.setVariable(QuarterCycleProcess.MORE_BODIES, startAssessments.handle(cycle));
    }
}
