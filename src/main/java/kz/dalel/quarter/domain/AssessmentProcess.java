package kz.dalel.quarter.domain;

import kz.dalel.quarter.Assessment;
import kz.dalel.quarter.QuarterCycle;

/** What an assessment tells its process; carried out in the caller's transaction. */
public interface AssessmentProcess {

    void start(Assessment assessment, QuarterCycle cycle);

    /** Moves the assessment on to its scoring. */
    void allIndicatorsClosed(Assessment assessment);

    /** Moves the assessment, whose window for appeals has closed, on to its final score. */
    void appealsDecided(Assessment assessment);
}
