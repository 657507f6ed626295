package kz.dalel.tasks;

import java.util.Map;
import kz.dalel.shared.PersonId;

/** Starts a process as a person would from the task list: the same checks, whoever calls. */
public interface StartProcess {

    /**
     * @param processKey key of the process
     * @param formValues what the person's start form holds
     * @return the id of the process instance
     * @throws kz.dalel.shared.UserError if the person may not start it, or if the use case refuses
     */
    String handle(PersonId actor, String processKey, Map<String, Object> formValues);
}
