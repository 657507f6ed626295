package kz.dalel.appeal.domain;

import java.time.Instant;
import kz.dalel.appeal.Appeal;
import kz.dalel.appeal.AppealId;
import kz.dalel.methodology.Indicator;
import kz.dalel.quarter.Assessment;

/** What an appeal tells its process; carried out in the caller's transaction. */
public interface AppealProcess {

    /** @param number from 1 among the body's appeals on this indicator in the quarter */
    void start(Appeal appeal, Assessment assessment, Indicator indicator, long number);

    /** Moves the end of the commission's term: its timer and the task's due date. */
    void decisionDeadlineMoved(AppealId appeal, Instant to);

    /** Ends the process of an appeal that the body took back. */
    void withdrawn(Appeal appeal);
}
