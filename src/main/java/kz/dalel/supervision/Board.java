package kz.dalel.supervision;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kz.dalel.methodology.Edition;
import kz.dalel.quarter.QuarterCycle;

/**
 * A quarter at one moment.
 *
 * @param cycle the quarter's terms
 * @param edition what it is assessed by
 * @param filter which part of it
 * @param at the moment
 * @param daysToSubmission working days until the quarter's submission deadline; 0 on its own day, negative after it
 * @param daysToVerification the same until the verification deadline
 * @param rows its bodies, those at risk first
 */
public record Board(
        QuarterCycle cycle,
        Edition edition,
        BoardFilter filter,
        Instant at,
        int daysToSubmission,
        int daysToVerification,
        List<Row> rows) {

    public Board {
        rows = List.copyOf(rows);
    }

    /** A body. */
    public record Row(BodyStanding body, Rated all, List<Cell> cells) {

        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** A project of a body. */
    public record Cell(int project, Rated rated) {}

    /**
     * Counts, and what they mean today.
     *
     * @param counts what stands where, as far as the filter asks for it
     * @param risk of all of it, how near it is that a deadline is missed
     * @param daysLeft working days until the nearest deadline of what is open; empty where nothing is open, or the deadline is past
     */
    public record Rated(Counts counts, Risk risk, Optional<Integer> daysLeft) {}
}
