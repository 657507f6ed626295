package kz.dalel.quarter.process;

import java.util.UUID;
import kz.dalel.quarter.DeadlineAlignmentProcess;
import kz.dalel.quarter.domain.CalendarProcess;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Carries what follows from a change of the calendar in the engine. */
@Component
class CamundaCalendarProcess implements CalendarProcess {

    private final RuntimeService runtime;

    CamundaCalendarProcess(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public void alignDeadlines(UUID change) {
        runtime.createProcessInstanceByKey(DeadlineAlignmentProcess.KEY)
                .businessKey("calendar/" + change)
                .setVariable(DeadlineAlignmentProcess.CHANGE_ID, change.toString())
                .execute();
    }
}
