package kz.dalel.tasks;

import java.util.Collection;
import java.util.List;

/** The tasks that wait for people, for pages that show many matters at once: a few queries however many there are. */
public interface OpenTasks {

    /**
     * The tasks of these matters, whoever may do them; what the caller shows of them is for the caller to say.
     *
     * @param businessKeys of the process instances, as in {@code 2026-Q3/BODY/1.1.3}
     * @param idVariable process variable that holds the matter's id; several instances may have one business key
     */
    List<OpenTask> of(Collection<String> businessKeys, String idVariable);
}
