package kz.dalel.tasks;

/**
 * Somebody is about to take a task for themselves. It is told in the transaction of the taking: whoever listens and refuses
 * with a {@link kz.dalel.shared.UserError} keeps it from happening.
 *
 * @param processKey key of the process, as in {@code evidence-verification}
 * @param taskKey element id of the user task, as in {@code userTask_verifyEvidence}
 * @param task the task, and who takes it
 */
public record TaskTaken(String processKey, String taskKey, TaskContext task) {

    /** Whether it is a task of this kind. */
    public boolean is(String process, String kind) {
        return processKey.equals(process) && taskKey.equals(kind);
    }
}
