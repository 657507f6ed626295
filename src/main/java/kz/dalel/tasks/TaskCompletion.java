package kz.dalel.tasks;

import java.util.Map;

/**
 * What completing one kind of user task means. A feature has one bean of this type per user task; a user task without one cannot
 * be completed by anybody.
 */
public interface TaskCompletion {

    /** Key of the process the task belongs to, as in {@code evidence-verification}. */
    String processKey();

    /** Element id of the user task, as in {@code userTask_verifyEvidence}. */
    String taskKey();

    /**
     * Calls the use case and, if that succeeds, {@link TaskGateway#complete}. It runs in one transaction with both; by then it is
     * certain that the task is there, that it is the actor's to do, and that nobody else has claimed it. Everything
     * else is for the use case to check.
     *
     * @param formValues what the form sent, by field key: untrusted; text, whole or decimal numbers, truth values, lists, maps
     * @throws kz.dalel.shared.UserError if the use case refuses; nothing is kept then
     */
    void complete(TaskContext task, Map<String, Object> formValues);
}
