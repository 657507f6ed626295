package kz.dalel.quarter.process;

import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.dalel.quarter.Assessment;
import kz.dalel.quarter.BodyAssessmentProcess;
import kz.dalel.quarter.DeadlineMove;
import kz.dalel.quarter.QuarterCycle;
import kz.dalel.quarter.domain.AssessmentProcess;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.MessageCorrelationBuilder;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Carries the assessment of a body in the engine. */
@Component
class CamundaAssessmentProcess implements AssessmentProcess {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final AssessmentTimers timers;

    CamundaAssessmentProcess(RuntimeService runtime, TaskService tasks, AssessmentTimers timers) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.timers = timers;
    }

    @Override
    public void start(Assessment assessment, QuarterCycle cycle) {
        runtime.createProcessInstanceByKey(BodyAssessmentProcess.KEY)
                .businessKey(assessment.businessKey())
                .setVariable(BodyAssessmentProcess.CYCLE_ID, cycle.id().toString())
                .setVariable(
                        BodyAssessmentProcess.ASSESSMENT_ID, assessment.id().toString())
                .setVariable(BodyAssessmentProcess.BODY, assessment.body().value())
                .setVariable(BodyAssessmentProcess.SUBJECT, assessment.bodyName())
                .setVariable(BodyAssessmentProcess.SUBMISSION_DEADLINE, Date.from(cycle.submissionDeadline()))
                .setVariable(BodyAssessmentProcess.VERIFICATION_DEADLINE, Date.from(cycle.verificationDeadline()))
                .execute();
    }

    @Override
    public void deadlinesMoved(List<DeadlineMove> moves) {
        timers.move(moves);
    }

    @Override
    public void align(Assessment assessment, QuarterCycle cycle) {
        ProcessInstance instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(assessment.businessKey(), BodyAssessmentProcess.KEY)
                .variableValueEquals(
                        BodyAssessmentProcess.ASSESSMENT_ID, assessment.id().toString())
                .singleResult();
        if (instance == null) {
            return;
        }
        Map<String, Object> deadlines = new HashMap<>();
        deadlines.put(BodyAssessmentProcess.SUBMISSION_DEADLINE, Date.from(cycle.submissionDeadline()));
        deadlines.put(BodyAssessmentProcess.VERIFICATION_DEADLINE, Date.from(cycle.verificationDeadline()));
        assessment.appealDeadline().map(Date::from).ifPresent(end -> {
            deadlines.put(BodyAssessmentProcess.APPEAL_DEADLINE, end);
            tasks.createTaskQuery()
                    .processInstanceId(instance.getId())
                    .taskDefinitionKey(BodyAssessmentProcess.CONSIDER_SCORE)
                    .list()
                    .forEach(task -> due(task, end));
        });
        runtime.setVariables(instance.getId(), deadlines);
    }

    private void due(Task task, Date end) {
        task.setDueDate(end);
        tasks.saveTask(task);
    }

    @Override
    public void allIndicatorsClosed(Assessment assessment) {
        message(BodyAssessmentProcess.ALL_INDICATORS_CLOSED, assessment).correlate();
    }

    @Override
    public void appealsDecided(Assessment assessment) {
        // Nobody waits where a late appeal came and went between the closing of the window and the final score.
        message(BodyAssessmentProcess.APPEALS_DECIDED, assessment).correlateAll();
    }

    /** By id beside the business key: a cancelled cycle's instances may still be there while the quarter is open anew. */
    private MessageCorrelationBuilder message(String name, Assessment assessment) {
        return runtime.createMessageCorrelation(name)
                .processInstanceBusinessKey(assessment.businessKey())
                .processInstanceVariableEquals(
                        BodyAssessmentProcess.ASSESSMENT_ID, assessment.id().toString());
    }
}
