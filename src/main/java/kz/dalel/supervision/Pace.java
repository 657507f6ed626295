package kz.dalel.supervision;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How the work of one project goes on, day by day, beside how it would go on if every working day brought the same.
 *
 * @param project number of the project
 * @param title its title
 * @param total what is due in it
 * @param days from the day on which the quarter was opened to the verification deadline, or to today where that is past
 */
public record Pace(int project, String title, int total, List<Day> days) {

    public Pace {
        days = List.copyOf(days);
    }

    /**
     * What was left at the end of a day.
     *
     * @param day the day
     * @param toSubmit what bodies had not presented; empty for days to come
     * @param toClose what was not closed; empty for days to come
     * @param plannedToSubmit what bodies would have left at an even pace until the submission deadline
     * @param plannedToClose what would be left to close at an even pace from there until the verification deadline
     */
    public record Day(
            LocalDate day,
            Optional<Integer> toSubmit,
            Optional<Integer> toClose,
            int plannedToSubmit,
            int plannedToClose) {}
}
