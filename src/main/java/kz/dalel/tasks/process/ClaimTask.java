package kz.dalel.tasks.process;

import kz.dalel.shared.PersonId;
import kz.dalel.shared.UserError;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a task for oneself, or gives it back to the other candidates. */
@Service
class ClaimTask {

    private final EngineTasks engineTasks;
    private final EngineAuthority authority;
    private final TaskService tasks;

    ClaimTask(EngineTasks engineTasks, EngineAuthority authority, TaskService tasks) {
        this.engineTasks = engineTasks;
        this.authority = authority;
        this.tasks = tasks;
    }

    /** @throws UserError if the task is none of the actor's, or if somebody else has claimed it */
    @Transactional
    public void claim(PersonId actor, String taskId) {
        setAssignee(actor, taskId, actor.value());
    }

    /** @throws UserError if the task is none of the actor's, or if somebody else has claimed it */
    @Transactional
    public void giveBack(PersonId actor, String taskId) {
        setAssignee(actor, taskId, null);
    }

    private void setAssignee(PersonId actor, String taskId, String assignee) {
        authority.asApplication(() -> {
            Task task = engineTasks.concerning(actor, taskId).orElseThrow(() -> new UserError(UserError.Kind.NOT_FOUND, "tasks.notFound"));
            engineTasks.requireNobodyElseHas(actor, task);
            tasks.setAssignee(taskId, assignee);
            return null;
        });
    }
}
