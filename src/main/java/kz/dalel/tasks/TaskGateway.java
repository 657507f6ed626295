package kz.dalel.tasks;

import java.util.Map;

/** The only way to complete a user task. */
public interface TaskGateway {

    /**
     * Completes the task in the current transaction and moves the process on.
     *
     * @param processVariables what Java decided for the process to route by; an absent value is left out, not null
     * @throws kz.dalel.shared.UserError if the task was completed or withdrawn meanwhile, or somebody else has claimed it
     * @throws IllegalStateException if there is no transaction
     */
    void complete(TaskContext task, Map<String, Object> processVariables);
}
