package kz.dalel.evidence.process;

import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.dalel.evidence.EvidenceVerificationProcess;
import kz.dalel.evidence.Submission;
import kz.dalel.quarter.AssessmentId;
import kz.dalel.quarter.QuarterCycle;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Moves what the engine holds of deadlines in {@code evidence-verification}: timers, variables, the due dates of tasks. */
@Component
class IndicatorDeadlines {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;

    IndicatorDeadlines(RuntimeService runtime, TaskService tasks, ManagementService management) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.management = management;
    }

    void correctionMoved(Submission submission, Instant to) {
        runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(submission.businessKey(), EvidenceVerificationProcess.KEY)
                .variableValueEquals(
                        EvidenceVerificationProcess.SUBMISSION_ID, submission.id().toString())
                .list()
                .stream()
                .flatMap(instance -> management.createJobQuery()
                        .processInstanceId(instance.getId())
                        .activityId(EvidenceVerificationProcess.CORRECTION_ENDS)
                        .list()
                        .stream())
                .forEach(timer -> management.setJobDuedate(timer.getId(), Date.from(to)));
    }

    /** Three queries for a body's indicators, and a write for what is not yet as it should be. */
    void align(AssessmentId assessment, Collection<Submission> submissions, QuarterCycle cycle) {
        List<ProcessInstance> instances = runtime.createProcessInstanceQuery()
                .processDefinitionKey(EvidenceVerificationProcess.KEY)
                .variableValueEquals(EvidenceVerificationProcess.ASSESSMENT_ID, assessment.toString())
                .list();
        if (instances.isEmpty()) {
            return;
        }
        Map<String, Submission> byId = submissions.stream()
                .collect(Collectors.toMap(submission -> submission.id().toString(), Function.identity()));
        Map<String, Submission> byInstance = runtime.createVariableInstanceQuery()
                .processInstanceIdIn(instances.stream().map(ProcessInstance::getId).toArray(String[]::new))
                .variableName(EvidenceVerificationProcess.SUBMISSION_ID)
                .list()
                .stream()
                .collect(Collectors.toMap(
                        VariableInstance::getProcessInstanceId, variable -> byId.get((String) variable.getValue())));
        byInstance.forEach((instance, submission) -> runtime.setVariables(instance, deadlines(submission, cycle)));
        tasks.createTaskQuery()
                .processDefinitionKey(EvidenceVerificationProcess.KEY)
                .processVariableValueEquals(EvidenceVerificationProcess.ASSESSMENT_ID, assessment.toString())
                .list()
                .forEach(task -> dueDate(task, byInstance.get(task.getProcessInstanceId()), cycle));
    }

    private static Map<String, Object> deadlines(Submission submission, QuarterCycle cycle) {
        Map<String, Object> deadlines = new HashMap<>();
        deadlines.put(EvidenceVerificationProcess.SUBMISSION_DEADLINE, Date.from(submission.deadline()));
        deadlines.put(EvidenceVerificationProcess.VERIFICATION_DEADLINE, Date.from(cycle.verificationDeadline()));
        correctionDeadline(submission)
                .ifPresent(end -> deadlines.put(EvidenceVerificationProcess.CORRECTION_DEADLINE, Date.from(end)));
        return deadlines;
    }

    private void dueDate(Task task, Submission submission, QuarterCycle cycle) {
        Optional<Instant> end =
                switch (task.getTaskDefinitionKey()) {
                    case EvidenceVerificationProcess.SUBMIT_EVIDENCE, EvidenceVerificationProcess.APPROVE_SUBMISSION ->
                        Optional.of(submission.deadline());
                    case EvidenceVerificationProcess.VERIFY_EVIDENCE -> Optional.of(cycle.verificationDeadline());
                    case EvidenceVerificationProcess.CORRECT_EVIDENCE -> correctionDeadline(submission);
                    default -> Optional.empty();
                };
        end.filter(due -> task.getDueDate() == null || !due.equals(task.getDueDate().toInstant()))
                .ifPresent(due -> {
                    task.setDueDate(Date.from(due));
                    tasks.saveTask(task);
                });
    }

    private static Optional<Instant> correctionDeadline(Submission submission) {
        return Optional.ofNullable(submission.correctionDeadline());
    }
}
