package kz.dalel.appeal.process;

import java.time.Instant;
import java.util.Date;
import kz.dalel.appeal.Appeal;
import kz.dalel.appeal.AppealId;
import kz.dalel.appeal.ScoreAppealProcess;
import kz.dalel.appeal.domain.AppealProcess;
import kz.dalel.methodology.Indicator;
import kz.dalel.quarter.Assessment;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstantiationBuilder;
import org.springframework.stereotype.Component;

/** Carries an appeal in the engine. */
@Component
class CamundaAppealProcess implements AppealProcess {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;

    CamundaAppealProcess(RuntimeService runtime, TaskService tasks, ManagementService management) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.management = management;
    }

    @Override
    public void start(Appeal appeal, Assessment assessment, Indicator indicator, long number) {
        ProcessInstantiationBuilder instance = runtime.createProcessInstanceByKey(ScoreAppealProcess.KEY)
                .businessKey(assessment.businessKey() + "/" + appeal.indicator() + "/appeal-" + number)
                .setVariable(ScoreAppealProcess.CYCLE_ID, assessment.cycleId().toString())
                .setVariable(ScoreAppealProcess.ASSESSMENT_ID, assessment.id().toString())
                .setVariable(ScoreAppealProcess.APPEAL_ID, appeal.id().toString())
                .setVariable(ScoreAppealProcess.BODY, assessment.body().value())
                .setVariable(ScoreAppealProcess.SUBJECT, assessment.subject(indicator))
                .setVariable(ScoreAppealProcess.LODGED_LATE, appeal.late());
        appeal.decisionDeadline()
                .ifPresent(end -> instance.setVariable(ScoreAppealProcess.DECISION_DEADLINE, Date.from(end)));
        instance.execute();
    }

    @Override
    public void decisionDeadlineMoved(AppealId appeal, Instant to) {
        Date end = Date.from(to);
        runtime.createProcessInstanceQuery()
                .processDefinitionKey(ScoreAppealProcess.KEY)
                .variableValueEquals(ScoreAppealProcess.APPEAL_ID, appeal.toString())
                .list()
                .forEach(instance -> {
                    runtime.setVariable(instance.getId(), ScoreAppealProcess.DECISION_DEADLINE, end);
                    management.createJobQuery()
                            .processInstanceId(instance.getId())
                            .activityId(ScoreAppealProcess.DECISION_ENDS)
                            .list()
                            .forEach(timer -> management.setJobDuedate(timer.getId(), end));
                    tasks.createTaskQuery()
                            .processInstanceId(instance.getId())
                            .taskDefinitionKey(ScoreAppealProcess.DECIDE_APPEAL)
                            .list()
                            .forEach(task -> {
                                task.setDueDate(end);
                                tasks.saveTask(task);
                            });
                });
    }

    @Override
    public void withdrawn(Appeal appeal) {
        runtime.createMessageCorrelation(ScoreAppealProcess.APPEAL_WITHDRAWN)
                .processInstanceVariableEquals(
                        ScoreAppealProcess.APPEAL_ID, appeal.id().toString())
                .correlate();
    }
}
