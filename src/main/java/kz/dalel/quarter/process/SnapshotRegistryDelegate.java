package kz.dalel.quarter.process;

import kz.dalel.quarter.SnapshotRegistry;
import kz.dalel.quarter.CycleId;
import kz.dalel.quarter.QuarterCycleProcess;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Has the registry copied for the cycle. */
@Component
class SnapshotRegistryDelegate implements JavaDelegate {

    private final SnapshotRegistry snapshotRegistry;

    SnapshotRegistryDelegate(SnapshotRegistry snapshotRegistry) {
        this.snapshotRegistry = snapshotRegistry;
    }

    @Override
    public void execute(DelegateExecution execution) {
        snapshotRegistry.handle(CycleId.of((String) execution.getVariable(QuarterCycleProcess.CYCLE_ID)));
    }
}
