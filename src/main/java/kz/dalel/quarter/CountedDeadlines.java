package kz.dalel.quarter;

import java.util.List;

/**
 * The open deadlines of one room that are counted in working days. Each room that has such deadlines offers this, so that a change of
 * the calendar reaches them all.
 */
public interface CountedDeadlines {

    /** The deadlines that a change of the calendar moves, in the order in which their rows are taken. Changes nothing. */
    List<DeadlineMove> movedBy(CalendarShift shift);

    /**
     * Writes the moved deadlines that are this room's, and moves the timers that act on them, in the caller's transaction.
     *
     * @param moves of every room
     */
    void move(List<DeadlineMove> moves);

    /** Brings the due dates of an assessment's open tasks, and what its processes remember of deadlines, in line with the tables. */
    void align(AssessmentId assessment);
}
