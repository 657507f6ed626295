package kz.dalel.quarter;

import java.util.List;
import java.util.stream.Collectors;
import kz.dalel.quarter.calendar.CalendarChange;
import kz.dalel.shared.Sha256;

/**
 * A change of the calendar that has been thought through.
 *
 * @param change as it would be recorded
 * @param moves the deadlines that it moves
 */
record PlannedChange(CalendarChange change, List<DeadlineMove> moves) {

    /** Tells whether what is confirmed is what was shown. */
    String fingerprint() {
        return Sha256.of(moves.stream()
                .map(move -> move.kind() + " " + move.subject() + " " + move.from() + " " + move.to())
                .sorted()
                .collect(Collectors.joining("\n")));
    }
}
