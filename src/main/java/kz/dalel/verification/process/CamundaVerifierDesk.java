package kz.dalel.verification.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.dalel.evidence.EvidenceVerificationProcess;
import kz.dalel.evidence.Submission;
import kz.dalel.evidence.SubmissionId;
import kz.dalel.shared.PersonId;
import kz.dalel.verification.domain.VerifierDesk;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/** Lays a verification before a person by making it that person's task; the other candidates go on seeing it. */
@Component
class CamundaVerifierDesk implements VerifierDesk {

    private final TaskService tasks;
    private final RuntimeService runtime;

    CamundaVerifierDesk(TaskService tasks, RuntimeService runtime) {
        this.tasks = tasks;
        this.runtime = runtime;
    }

    @Override
    public void lay(Submission submission, Optional<PersonId> verifier) {
        String assignee = verifier.map(PersonId::value).orElse(null);
        verifications()
                .processInstanceBusinessKey(submission.businessKey())
                .processVariableValueEquals(
                        EvidenceVerificationProcess.SUBMISSION_ID, submission.id().toString())
                .list()
                .forEach(task -> tasks.setAssignee(task.getId(), assignee));
    }

    @Override
    public Map<SubmissionId, PersonId> laid() {
        Map<String, String> assignees = verifications().taskAssigned().list().stream()
                .collect(Collectors.toMap(Task::getProcessInstanceId, Task::getAssignee, (one, other) -> one));
        if (assignees.isEmpty()) {
            return Map.of();
        }
        List<VariableInstance> ids = runtime.createVariableInstanceQuery()
                .variableName(EvidenceVerificationProcess.SUBMISSION_ID)
                .processInstanceIdIn(assignees.keySet().toArray(String[]::new))
                .list();
        Map<SubmissionId, PersonId> laid = new HashMap<>();
        ids.forEach(id -> laid.put(
                SubmissionId.of((String) id.getValue()), PersonId.of(assignees.get(id.getProcessInstanceId()))));
        return laid;
    }

    private TaskQuery verifications() {
        return tasks.createTaskQuery()
                .processDefinitionKey(EvidenceVerificationProcess.KEY)
                .taskDefinitionKey(EvidenceVerificationProcess.VERIFY_EVIDENCE);
    }
}
