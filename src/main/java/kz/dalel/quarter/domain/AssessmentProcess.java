package kz.dalel.quarter.domain;

import java.util.List;
import kz.dalel.quarter.Assessment;
import kz.dalel.quarter.DeadlineMove;
import kz.dalel.quarter.QuarterCycle;

/** What an assessment tells its process; carried out in the caller's transaction. */
public interface AssessmentProcess {

    void start(Assessment assessment, QuarterCycle cycle);

    /** Moves the timers that act on these deadlines; those of other rooms' processes are left alone. */
    void deadlinesMoved(List<DeadlineMove> moves);

    /** Brings due dates of open tasks, and what the process remembers of deadlines, in line with assessment and cycle. */
    void align(Assessment assessment, QuarterCycle cycle);

    /** Moves the assessment on to its scoring. */
    void allIndicatorsClosed(Assessment assessment);

    /** Moves the assessment, whose window for appeals has closed, on to its final score. */
    void appealsDecided(Assessment assessment);
}
