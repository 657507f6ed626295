package kz.dalel.quarter.domain;

import java.util.UUID;

/** What a change of the calendar starts in the engine; carried out in the caller's transaction. */
public interface CalendarProcess {

    /** Has tasks and processes brought in line with the deadlines that a change moved, in the background. */
    void alignDeadlines(UUID change);
}
