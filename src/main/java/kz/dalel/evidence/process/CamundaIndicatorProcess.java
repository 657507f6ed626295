package kz.dalel.evidence.process;

import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import kz.dalel.evidence.EvidenceVerificationProcess;
import kz.dalel.evidence.PersonNames;
import kz.dalel.evidence.Submission;
import kz.dalel.evidence.domain.IndicatorProcess;
import kz.dalel.methodology.Indicator;
import kz.dalel.quarter.Assessment;
import kz.dalel.quarter.AssessmentId;
import kz.dalel.quarter.QuarterCycle;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UserError;
import kz.dalel.tasks.TaskContext;
import kz.dalel.tasks.TaskGateway;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Carries the verification of an indicator's evidence in the engine. */
@Component
class CamundaIndicatorProcess implements IndicatorProcess {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final TaskGateway gateway;
    private final PersonNames names;
    private final IndicatorDeadlines deadlines;

    CamundaIndicatorProcess(
            RuntimeService runtime,
            TaskService tasks,
            TaskGateway gateway,
            PersonNames names,
            IndicatorDeadlines deadlines) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.gateway = gateway;
        this.names = names;
        this.deadlines = deadlines;
    }

    @Override
    public void start(Submission submission, Assessment assessment, Indicator indicator, QuarterCycle cycle) {
        runtime.createProcessInstanceByKey(EvidenceVerificationProcess.KEY)
                .businessKey(submission.businessKey())
                .setVariables(variables(submission, assessment, indicator, cycle))
                .execute();
    }

    @Override
    public void submissionsClosed(Collection<Submission> submissions) {
        submissions.forEach(submission -> tell(submission, EvidenceVerificationProcess.SUBMISSION_CLOSED));
    }

    @Override
    public void submissionsApproved(PersonId head, Collection<Submission> submissions) {
        for (Submission submission : submissions) {
            Task task = approvalTask(submission);
            if (task.getAssignee() != null && !task.getAssignee().equals(head.value())) {
                throw new UserError(
                        UserError.Kind.CONFLICT,
                        "evidence.approval.claimed",
                        names.of(PersonId.of(task.getAssignee())),
                        submission.indicator());
            }
            gateway.complete(
                    new TaskContext(
                            task.getId(), task.getProcessInstanceId(), submission.businessKey(), head, Map.of()),
                    Map.of(EvidenceVerificationProcess.SUBMISSION_APPROVED, true));
        }
    }

    @Override
    public void correctionDeadlineMoved(Submission submission, Instant to) {
        deadlines.correctionMoved(submission, to);
    }

    @Override
    public void align(AssessmentId assessment, Collection<Submission> submissions, QuarterCycle cycle) {
        deadlines.align(assessment, submissions, cycle);
    }

    @Override
    public void submissionWithdrawn(Submission submission) {
        try {
            tell(submission, EvidenceVerificationProcess.SUBMISSION_WITHDRAWN);
        } catch (MismatchingMessageCorrelationException e) {
            // An instance of an earlier version of the model: it cannot go back.
            throw new UserError(UserError.Kind.CONFLICT, "evidence.withdrawal.notWaiting");
        }
    }

    @Override
    public void correctionInterrupted(Submission submission) {
        try {
            tell(submission, EvidenceVerificationProcess.VERDICT_RETRACTED);
        } catch (MismatchingMessageCorrelationException e) {
            // As above.
            throw new UserError(UserError.Kind.CONFLICT, "evidence.correctionNotInterrupted");
        }
    }

    @Override
    public void restart(Submission submission, Assessment assessment, Indicator indicator, QuarterCycle cycle) {
        endFormer(submission, EvidenceVerificationProcess.VERIFICATION_RESUMED);
        runtime.createMessageCorrelation(EvidenceVerificationProcess.VERIFICATION_RESUMED)
                .processInstanceBusinessKey(submission.businessKey())
                .setVariables(variables(submission, assessment, indicator, cycle))
                .correlateStartMessage();
    }

    @Override
    public void reopen(Submission submission, Assessment assessment, Indicator indicator, QuarterCycle cycle) {
        endFormer(submission, EvidenceVerificationProcess.DEADLINE_EXTENDED);
        start(submission, assessment, indicator, cycle);
    }

    @Override
    public void deadlineMoved(Submission submission) {
        Date deadline = Date.from(submission.deadline());
        for (ProcessInstance instance : instances(submission)) {
            runtime.setVariable(instance.getId(), EvidenceVerificationProcess.SUBMISSION_DEADLINE, deadline);
            tasks.createTaskQuery()
                    .processInstanceId(instance.getId())
                    .taskDefinitionKeyIn(
                            EvidenceVerificationProcess.SUBMIT_EVIDENCE, EvidenceVerificationProcess.APPROVE_SUBMISSION)
                    .list()
                    .forEach(task -> {
                        task.setDueDate(deadline);
                        tasks.saveTask(task);
                    });
        }
    }

    /** What a closed submission's process has not come to its end with. */
    private void endFormer(Submission submission, String reason) {
        instances(submission).forEach(closing -> runtime.deleteProcessInstance(closing.getId(), reason));
    }

    private List<ProcessInstance> instances(Submission submission) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(submission.businessKey(), EvidenceVerificationProcess.KEY)
                .variableValueEquals(
                        EvidenceVerificationProcess.SUBMISSION_ID, submission.id().toString())
                .list();
    }

    private static Map<String, Object> variables(
            Submission submission, Assessment assessment, Indicator indicator, QuarterCycle cycle) {
        return Map.of(
                EvidenceVerificationProcess.CYCLE_ID, submission.cycleId().toString(),
                EvidenceVerificationProcess.ASSESSMENT_ID, submission.assessmentId().toString(),
                EvidenceVerificationProcess.SUBMISSION_ID, submission.id().toString(),
                EvidenceVerificationProcess.BODY, submission.body().value(),
                EvidenceVerificationProcess.SUBJECT, assessment.subject(indicator),
                EvidenceVerificationProcess.SUBMISSION_DEADLINE, Date.from(submission.deadline()),
                EvidenceVerificationProcess.VERIFICATION_DEADLINE, Date.from(cycle.verificationDeadline()));
    }

    /** By id beside the business key: a cancelled cycle's instances may still be there while the quarter is open anew. */
    private void tell(Submission submission, String message) {
        runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(submission.businessKey())
                .processInstanceVariableEquals(
                        EvidenceVerificationProcess.SUBMISSION_ID, submission.id().toString())
                .correlate();
    }

    private Task approvalTask(Submission submission) {
        Task task = tasks.createTaskQuery()
                .processInstanceBusinessKey(submission.businessKey())
                .processVariableValueEquals(
                        EvidenceVerificationProcess.SUBMISSION_ID, submission.id().toString())
                .taskDefinitionKey(EvidenceVerificationProcess.APPROVE_SUBMISSION)
                .singleResult();
        if (task == null) {
            throw new UserError(UserError.Kind.CONFLICT, "evidence.approval.taskGone");
        }
        return task;
    }
}
