package kz.dalel.supervision;

import java.util.List;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UserError;
import kz.dalel.supervision.domain.StepsOfProcesses;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What has failed and waits for somebody to have it tried again; for supervisors. */
@Service
@Transactional(readOnly = true)
public class FailedSteps {

    private final SupervisionAccess access;
    private final StepsOfProcesses steps;

    FailedSteps(SupervisionAccess access, StepsOfProcesses steps) {
        this.access = access;
        this.steps = steps;
    }

    /**
     * The longest ago first.
     *
     * @throws UserError {@code FORBIDDEN} for everybody but supervisors
     */
    public List<FailedStep> all(PersonId reader) {
        access.requireWatcher(reader);
        return steps.failed();
    }
}
