package kz.dalel.supervision.process;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.dalel.supervision.FailedStep;
import kz.dalel.supervision.domain.StepsOfProcesses;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.springframework.stereotype.Component;

/** Reads the engine's incidents, each of which is a job or an external task that has no tries left, and gives it new ones. */
@Component
class CamundaSteps implements StepsOfProcesses {

    /** As many as the engine makes by itself, see {@code failed-job-retry-time-cycle}. */
    private static final int TRIES = 3;

    /** Variable of every process: what it is about, as task lists show it. */
    private static final String SUBJECT = "subject";

    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final ManagementService management;
    private final ExternalTaskService externalTasks;

    CamundaSteps(
            RuntimeService runtime,
            RepositoryService repository,
            ManagementService management,
            ExternalTaskService externalTasks) {
        this.runtime = runtime;
        this.repository = repository;
        this.management = management;
        this.externalTasks = externalTasks;
    }

    @Override
    public List<FailedStep> failed() {
        return steps(runtime.createIncidentQuery().orderByIncidentTimestamp().asc().list());
    }

    @Override
    public Optional<FailedStep> failed(String id) {
        return steps(runtime.createIncidentQuery().incidentId(id).list()).stream().findFirst();
    }

    @Override
    public void tryAgain(FailedStep step, Instant at) {
        runtime.createIncidentQuery().incidentId(step.id()).list().forEach(incident -> {
            if (incident.getIncidentType().equals(Incident.EXTERNAL_TASK_HANDLER_TYPE)) {
                externalTasks.setRetries(incident.getConfiguration(), TRIES);
            } else {
                management
                        .setJobRetries(TRIES)
                        .jobId(incident.getConfiguration())
                        .dueDate(Date.from(at))
                        .execute();
            }
        });
    }

    private List<FailedStep> steps(List<Incident> incidents) {
        Set<String> ids = incidents.stream()
                .map(Incident::getProcessInstanceId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<String, ProcessInstance> instances = runtime.createProcessInstanceQuery().processInstanceIds(ids).list().stream()
                .collect(Collectors.toMap(ProcessInstance::getId, Function.identity()));
        Map<String, String> subjects = runtime
                .createVariableInstanceQuery()
                .variableName(SUBJECT)
                .processInstanceIdIn(ids.toArray(String[]::new))
                .list()
                .stream()
                .filter(each -> each.getValue() instanceof String)
                .collect(Collectors.toMap(
                        VariableInstance::getProcessInstanceId, each -> (String) each.getValue(), (one, same) -> one));
        return incidents.stream()
                .filter(incident -> instances.containsKey(incident.getProcessInstanceId()))
                .map(incident -> step(incident, instances.get(incident.getProcessInstanceId()), subjects))
                .toList();
    }

    private FailedStep step(Incident incident, ProcessInstance instance, Map<String, String> subjects) {
        String matter = Optional.ofNullable(instance.getBusinessKey())
                .orElseGet(() -> repository.getProcessDefinition(instance.getProcessDefinitionId()).getName());
        String element = Optional.ofNullable(incident.getFailedActivityId()).orElse(incident.getActivityId());
        return new FailedStep(
                incident.getId(),
                instance.getId(),
                element,
                nameOf(incident.getProcessDefinitionId(), element),
                matter,
                subjects.getOrDefault(instance.getId(), matter),
                incident.getIncidentTimestamp().toInstant(),
                Optional.ofNullable(incident.getIncidentMessage()).orElse(""));
    }

    private String nameOf(String definition, String element) {
        return repository.getBpmnModelInstance(definition).getModelElementById(element) instanceof FlowElement flow
                        && flow.getName() != null
                ? flow.getName()
                : element;
    }
}
