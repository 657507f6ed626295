package kz.dalel.appeal;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Notes that the commission let its term pass. Silence decides nothing: the appeal stays open, and so does everything that
 * waits for it.
 */
@Service
public class MarkAppealOverdue {

    private final LockedAppeals appeals;
    private final Clock clock;

    MarkAppealOverdue(LockedAppeals appeals, Clock clock) {
        this.appeals = appeals;
        this.clock = clock;
    }

    /** Does nothing where the appeal has been decided or withdrawn, or the note already stands. */
    @Transactional
    public void handle(AppealId id) {
        appeals.get(id).markOverdue(clock.instant());
    }
}
