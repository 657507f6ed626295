package kz.dalel.tasks;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import kz.dalel.shared.PersonId;

/**
 * A task about to be completed, and by whom.
 *
 * @param taskId the engine's id of the task
 * @param processInstanceId the engine's id of the process instance
 * @param businessKey of the process instance, as in {@code 2026-Q3/BODY}
 * @param actor who completes it; the task is theirs
 * @param variables of the process, by name; never what the form sent
 */
public record TaskContext(String taskId, String processInstanceId, String businessKey, PersonId actor, Map<String, Object> variables) {

    public TaskContext {
        variables = Map.copyOf(variables);
    }

    /** @throws IllegalStateException if the process has no such variable: a mistake in its model */
    public String text(String name) {
        return variable(name, String.class);
    }

    /** An id that the process carries as text. */
    public UUID uuid(String name) {
        return UUID.fromString(text(name));
    }

    public boolean flag(String name) {
        return variable(name, Boolean.class);
    }

    /** A moment that the process carries as a date. */
    public Instant instant(String name) {
        return variable(name, Date.class).toInstant();
    }

    private <T> T variable(String name, Class<T> type) {
        Object value = variables.get(name);
        if (!type.isInstance(value)) {
            throw new IllegalStateException("process " + businessKey + " has no variable " + name + " of type " + type.getSimpleName());
        }
        return type.cast(value);
    }
}
