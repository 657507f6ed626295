package kz.dalel.tasks.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.dalel.shared.UserError;
import kz.dalel.tasks.CompleteTask;
import kz.dalel.tasks.CurrentPerson;
import kz.dalel.tasks.StartProcess;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.Task;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Answers what Tasklist's buttons ask for, and tells its controls which matter a task is about. */
@RestController
@RequestMapping("/camunda/api/dalel")
class TaskController {

    private final CurrentPerson person;
    private final CompleteTask completeTask;
    private final StartProcess startProcess;
    private final ClaimTask claimTask;
    private final EngineTasks engineTasks;
    private final TaskService tasks;
    private final HistoryService history;
    private final RepositoryService repository;

    TaskController(CurrentPerson person, CompleteTask completeTask, StartProcess startProcess, ClaimTask claimTask, EngineTasks engineTasks,
            TaskService tasks, HistoryService history, RepositoryService repository) {
        this.person = person;
        this.completeTask = completeTask;
        this.startProcess = startProcess;
        this.claimTask = claimTask;
        this.engineTasks = engineTasks;
        this.tasks = tasks;
        this.history = history;
        this.repository = repository;
    }

    @GetMapping("/tasks/{taskId}")
    TaskView task(@PathVariable String taskId) {
        Task task = engineTasks.concerning(person.id(), taskId).orElseThrow(() -> new UserError(UserError.Kind.NOT_FOUND, "tasks.notFound"));
        Map<String, Object> variables = new HashMap<>(tasks.getVariables(taskId, TaskView.VARIABLES));
        Object subject = variables.remove(TaskView.SUBJECT);
        return new TaskView(taskId, repository.getProcessDefinition(task.getProcessDefinitionId()).getKey(), task.getTaskDefinitionKey(),
                (String) subject, task.getAssignee(), variables);
    }

    @PostMapping("/tasks/{taskId}/complete")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void complete(@PathVariable String taskId, @RequestBody(required = false) String body) {
        completeTask.handle(person.id(), taskId, FormValues.parse(body).plain());
    }

    /** Always for oneself, whatever the request says. */
    @PostMapping("/tasks/{taskId}/claim")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void claim(@PathVariable String taskId) {
        claimTask.claim(person.id(), taskId);
    }

    @PostMapping("/tasks/{taskId}/unclaim")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unclaim(@PathVariable String taskId) {
        claimTask.giveBack(person.id(), taskId);
    }

    @PostMapping("/process-definitions/{definitionId}/start")
    StartedProcess start(@PathVariable String definitionId, @RequestBody(required = false) String body) {
        ProcessDefinition definition = repository.createProcessDefinitionQuery().processDefinitionId(definitionId).singleResult();
        if (definition == null) {
            throw new UserError(UserError.Kind.NOT_FOUND, "tasks.notStartable");
        }
        return startByKey(definition.getKey(), body);
    }

    @PostMapping("/process-definitions/key/{key}/start")
    StartedProcess startByKey(@PathVariable String key, @RequestBody(required = false) String body) {
        String id = startProcess.handle(person.id(), key, FormValues.parse(body).plain());
        HistoricProcessInstance started = history.createHistoricProcessInstanceQuery().processInstanceId(id).singleResult();
        return new StartedProcess(id, started.getProcessDefinitionId(), started.getBusinessKey());
    }

    /**
     * @param subject what the task is about in the field's words
     * @param variables ids of what the task is about, by name
     */
    record TaskView(String taskId, String processKey, String taskKey, String subject, String assignee, Map<String, Object> variables) {

        private static final String SUBJECT = TaskSubject.SUBJECT;
        private static final List<String> VARIABLES = List.of(SUBJECT, "cycleId", "assessmentId", "submissionId", "appealId", "secondCheckId");
    }

    /** As Tasklist expects it of the engine. */
    record StartedProcess(String id, String definitionId, String businessKey) {
    }
}
