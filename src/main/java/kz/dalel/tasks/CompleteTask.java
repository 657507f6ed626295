package kz.dalel.tasks;

import java.util.Map;
import kz.dalel.shared.PersonId;

/** Completes a task as a person would by pressing the button: the same checks, whoever calls. */
public interface CompleteTask {

    /**
     * @param formValues what the person's form holds
     * @throws kz.dalel.shared.UserError if the person does not know of such a task, if it is not theirs to do, if somebody
     *         else has claimed it, or if the use case refuses
     */
    void handle(PersonId actor, String taskId, Map<String, Object> formValues);
}
