package kz.dalel.tasks;

import java.util.Optional;
import kz.dalel.shared.PersonId;

/**
 * A task that waits for somebody.
 *
 * @param taskId the engine's id of the task
 * @param taskKey element id of the user task, as in {@code userTask_submitEvidence}
 * @param matterId id of what it is about
 * @param assignee who has taken it; empty while nobody has
 */
public record OpenTask(String taskId, String taskKey, String matterId, Optional<PersonId> assignee) {}
