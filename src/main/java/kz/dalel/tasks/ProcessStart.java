package kz.dalel.tasks;

import java.util.Map;
import kz.dalel.shared.PersonId;

/**
 * What starting a process from the task list means. A feature has one bean of this type per process that people may start; others
 * cannot be started by people at all.
 */
public interface ProcessStart {

    /** Key of the process. */
    String processKey();

    /**
     * Calls the use case, in one transaction, which starts the process.
     *
     * @param formValues what the start form sent, by field key: untrusted
     * @return the id of the process instance that was started
     * @throws kz.dalel.shared.UserError if the use case refuses; nothing is kept then
     */
    String start(PersonId actor, Map<String, Object> formValues);
}
