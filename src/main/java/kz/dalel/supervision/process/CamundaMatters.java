package kz.dalel.supervision.process;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.dalel.evidence.EvidenceVerificationProcess;
import kz.dalel.evidence.SubmissionId;
import kz.dalel.quarter.AssessmentId;
import kz.dalel.quarter.BodyAssessmentProcess;
import kz.dalel.supervision.MatterLine;
import kz.dalel.supervision.domain.Matters;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.springframework.stereotype.Component;

/** Finds instances by business key; several may have the same one, so the variable with the matter's id decides. */
@Component
class CamundaMatters implements Matters {

    private final RuntimeService runtime;
    private final HistoryService history;

    CamundaMatters(RuntimeService runtime, HistoryService history) {
        this.runtime = runtime;
        this.history = history;
    }

    @Override
    public Map<SubmissionId, String> instancesOf(Collection<MatterLine> lines) {
        String[] keys = lines.stream()
                .filter(line -> line.standing().isOpen())
                .map(MatterLine::businessKey)
                .toArray(String[]::new);
        // An empty list would be refused by the engine.
        if (keys.length == 0) {
            return Map.of();
        }
        List<String> instances = history.createHistoricProcessInstanceQuery()
                .processDefinitionKey(EvidenceVerificationProcess.KEY)
                .processInstanceBusinessKeyIn(keys)
                .unfinished()
                .list()
                .stream()
                .map(HistoricProcessInstance::getId)
                .toList();
        Map<SubmissionId, String> bySubmission = new HashMap<>();
        variables(instances, EvidenceVerificationProcess.SUBMISSION_ID)
                .forEach((instance, id) -> bySubmission.put(SubmissionId.of(id), instance));
        return bySubmission;
    }

    @Override
    public Optional<Carried> carriedBy(String instanceId) {
        ProcessInstance instance =
                runtime.createProcessInstanceQuery().processInstanceId(instanceId).singleResult();
        if (instance == null) {
            return Optional.empty();
        }
        Optional<String> submission = variable(instanceId, EvidenceVerificationProcess.SUBMISSION_ID);
        return variable(instanceId, BodyAssessmentProcess.ASSESSMENT_ID)
                .map(assessment -> new Carried(
                        AssessmentId.of(assessment), submission.map(SubmissionId::of), instance.getBusinessKey()));
    }

    private Optional<String> variable(String instanceId, String name) {
        return Optional.ofNullable(variables(List.of(instanceId), name).get(instanceId));
    }

    private Map<String, String> variables(List<String> instances, String name) {
        if (instances.isEmpty()) {
            return Map.of();
        }
        return runtime.createVariableInstanceQuery()
                .variableName(name)
                .processInstanceIdIn(instances.toArray(String[]::new))
                .list()
                .stream()
                .collect(Collectors.toMap(
                        VariableInstance::getProcessInstanceId, each -> (String) each.getValue(), (one, same) -> one));
    }
}
