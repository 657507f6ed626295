package kz.dalel.quarter.process;

import java.util.Map;
import kz.dalel.quarter.BodyAssessmentProcess;
import kz.dalel.quarter.CycleId;
import kz.dalel.quarter.QuarterCycle;
import kz.dalel.quarter.QuarterCycleProcess;
import kz.dalel.quarter.domain.CycleProcess;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstanceQuery;
import org.springframework.stereotype.Component;

/** Carries a cycle in the engine. */
@Component
class CamundaCycleProcess implements CycleProcess {

    private final RuntimeService runtime;

    CamundaCycleProcess(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public void start(QuarterCycle cycle) {
        runtime.createProcessInstanceByKey(QuarterCycleProcess.KEY)
                .businessKey(cycle.quarter().toString())
                .setVariables(Map.of(
                        QuarterCycleProcess.CYCLE_ID,
                        cycle.id().toString(),
                        QuarterCycleProcess.SUBJECT,
                        cycle.quarter().toString()))
                .execute();
    }

    @Override
    public void allBodiesFinal(QuarterCycle cycle) {
        runtime.createMessageCorrelation(QuarterCycleProcess.ALL_BODIES_FINAL)
                .processInstanceBusinessKey(cycle.quarter().toString())
                .processInstanceVariableEquals(
                        QuarterCycleProcess.CYCLE_ID, cycle.id().toString())
                .correlate();
    }

    @Override
    public void scoresChanged(QuarterCycle cycle) {
        // Waits for this message only while the rating is up for approval; otherwise it has not been computed yet.
        runtime.createMessageCorrelation(QuarterCycleProcess.SCORES_CHANGED)
                .processInstanceBusinessKey(cycle.quarter().toString())
                .processInstanceVariableEquals(
                        QuarterCycleProcess.CYCLE_ID, cycle.id().toString())
                .correlateAll();
    }

    @Override
    public void endAssessments(CycleId cycle, String reason) {
        // By the engine's own batch: a country has some 40,000 instances, too many for one transaction.
        ProcessInstanceQuery everythingButTheCycle = runtime.createProcessInstanceQuery()
                .variableValueEquals(BodyAssessmentProcess.CYCLE_ID, cycle.toString())
                .processDefinitionKeyNotIn(QuarterCycleProcess.KEY);
        if (everythingButTheCycle.count() > 0) {
            runtime.deleteProcessInstancesAsync(null, everythingButTheCycle, reason);
        }
    }
}
