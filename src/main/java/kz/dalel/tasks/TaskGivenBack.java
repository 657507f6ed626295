package kz.dalel.tasks;

/**
 * Somebody is about to give a task back to the others who could do it. It is told in the transaction of the giving back:
 * whoever listens and refuses with a {@link kz.dalel.shared.UserError} keeps it from happening.
 *
 * @param processKey key of the process, as in {@code evidence-verification}
 * @param taskKey element id of the user task, as in {@code userTask_verifyEvidence}
 */
public record TaskGivenBack(String processKey, String taskKey) {}
