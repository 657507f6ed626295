package kz.dalel.quarter.domain;

import kz.dalel.quarter.CycleId;
import kz.dalel.quarter.QuarterCycle;

/** What a cycle tells its process; carried out in the caller's transaction. */
public interface CycleProcess {

    void start(QuarterCycle cycle);

    /** Moves the cycle on to its rating. */
    void allBodiesFinal(QuarterCycle cycle);

    /** Has the rating computed anew if it waits for approval; otherwise nothing happens. */
    void scoresChanged(QuarterCycle cycle);

    /** Ends every process of the cycle's bodies, indicators and appeals. */
    void endAssessments(CycleId cycle, String reason);
}
