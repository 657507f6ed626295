package kz.dalel.quarter;

import java.util.List;
import kz.dalel.quarter.calendar.CalendarChange;

/**
 * The calendar was changed; published in the transaction that changed it.
 *
 * @param moves the deadlines that moved with it
 */
public record CalendarChanged(CalendarChange change, List<DeadlineMove> moves) {}
