package kz.dalel.supervision.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kz.dalel.supervision.FailedStep;

/** The steps of the processes that nobody goes through by hand. */
public interface StepsOfProcesses {

    /** Everything that has failed, the longest ago first. */
    List<FailedStep> failed();

    /** One of them; empty once it is no longer failed. */
    Optional<FailedStep> failed(String id);

    /** Has it tried again, as often as the first time. */
    void tryAgain(FailedStep step, Instant at);
}
