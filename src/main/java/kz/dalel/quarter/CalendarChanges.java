package kz.dalel.quarter;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.dalel.quarter.calendar.CalendarChange;
import kz.dalel.quarter.persistence.CalendarRows;
import kz.dalel.shared.UserError;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The changes that were made to the calendar, and what each of them moved. */
@Service
@Transactional(readOnly = true)
public class CalendarChanges {

    private final CalendarRows rows;

    CalendarChanges(CalendarRows rows) {
        this.rows = rows;
    }

    /** The latest changes, the latest first. */
    public List<CalendarChange> latest(int most) {
        List<CalendarChange> all = rows.all();
        return all.stream()
                .sorted((one, other) -> Integer.compare(other.number(), one.number()))
                .limit(most)
                .toList();
    }

    /** How many deadlines each change moved; those that moved none are missing. */
    public Map<UUID, Integer> moveCounts() {
        return rows.movesByChange();
    }

    /** @throws UserError {@code NOT_FOUND} if there is no such change */
    public List<DeadlineMove> movesOf(int number) {
        return rows.find(number)
                .map(rows::movesOf)
                .orElseThrow(() -> new UserError(UserError.Kind.NOT_FOUND, "calendar.unknownChange", number));
    }
}
