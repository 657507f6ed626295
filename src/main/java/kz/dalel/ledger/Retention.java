package kz.dalel.ledger;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;

/**
 * A kind of data that goes when its time is over: what a room can find of it, and removes. What rests on it and its hash stay. For the owner
 * of the tables, by the command {@code retention}: the application's role has no right to it.
 */
public interface Retention {

    /** What it is, as people read it. */
    String title();

    /** How long it is kept after the last day it belongs to. */
    Period keptFor();

    /**
     * What would be removed.
     *
     * @param until the day by which the time of what is removed must be over
     * @throws kz.dalel.shared.UserError {@code INVALID} for a day to come, or if the settings name too short a time
     */
    List<Expired> expired(LocalDate until);

    /** Removes it and records that; parameter and refusals as for {@link #expired}. */
    List<Expired> handle(LocalDate until);

    /** What was removed so far and is still told of, by day. */
    List<Removed> removed();

    /**
     * Data whose time is over.
     *
     * @param quarterEnd the last day of the quarter they belong to
     * @param count how many
     * @param bytes their size together; 0 for what is not counted in bytes
     */
    record Expired(LocalDate quarterEnd, long count, long bytes) {}

    /**
     * Data that were removed when their time was over.
     *
     * @param day when
     * @param count how many
     */
    record Removed(LocalDate day, long count) {}
}
