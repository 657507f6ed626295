package kz.dalel.tasks.process;

import kz.dalel.shared.PersonId;
import kz.dalel.shared.UserError;
import kz.dalel.tasks.TaskGivenBack;
import kz.dalel.tasks.TaskTaken;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a task for oneself, or gives it back to the other candidates. */
@Service
class ClaimTask {

    private final EngineTasks engineTasks;
    private final EngineAuthority authority;
    private final TaskContexts contexts;
    private final TaskService tasks;
    private final ApplicationEventPublisher events;

    ClaimTask(EngineTasks engineTasks, EngineAuthority authority, TaskContexts contexts, TaskService tasks, ApplicationEventPublisher events) {
        this.engineTasks = engineTasks;
        this.authority = authority;
        this.contexts = contexts;
        this.tasks = tasks;
        this.events = events;
    }

    /** @throws UserError if the task is none of the actor's, if somebody else has claimed it, or if the feature refuses */
    @Transactional
    public void claim(PersonId actor, String taskId) {
        authority.asApplication(() -> {
            Task task = free(actor, taskId);
            events.publishEvent(new TaskTaken(contexts.processKeyOf(task), task.getTaskDefinitionKey(), contexts.of(task, actor)));
            // Whoever listened may have waited for somebody who was faster.
            free(actor, taskId);
            return engineTasks.whileThere(actor, taskId, () -> {
                try {
                    // Looks once more who has it and takes it in one step: between two steps there would be room for another.
                    tasks.claim(taskId, actor.value());
                    return null;
                } catch (TaskAlreadyClaimedException e) {
                    throw engineTasks.claimed(taskId, e.getTaskAssignee());
                }
            });
        });
    }

    /** @throws UserError if the task is none of the actor's, if somebody else has claimed it, or if the feature refuses */
    @Transactional
    public void giveBack(PersonId actor, String taskId) {
        authority.asApplication(() -> {
            Task task = free(actor, taskId);
            events.publishEvent(new TaskGivenBack(contexts.processKeyOf(task), task.getTaskDefinitionKey()));
            if (task.getAssignee() == null) {
                // Nobody's already. Somebody may be taking it at this moment and shall keep it.
                return null;
            }
            return engineTasks.whileThere(actor, taskId, () -> {
                tasks.setAssignee(taskId, null);
                return null;
            });
        });
    }

    private Task free(PersonId actor, String taskId) {
        Task task = engineTasks.require(actor, taskId);
        engineTasks.requireNobodyElseHas(actor, task);
        return task;
    }
}
