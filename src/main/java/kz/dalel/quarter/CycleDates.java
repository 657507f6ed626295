package kz.dalel.quarter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import kz.dalel.quarter.calendar.Deadlines;
import kz.dalel.shared.QuarterId;
import kz.dalel.shared.UserError;
import org.springframework.stereotype.Component;

/** The dates a cycle gets from the terms it is opened with. */
@Component
class CycleDates {

    private final Deadlines deadlines;

    CycleDates(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    /** The day that was named, or the rule's: the 10th of the month after the quarter. */
    static LocalDate submissionDay(QuarterId quarter, Optional<LocalDate> named) {
        return named.orElseGet(() -> quarter.next().firstDay().withDayOfMonth(Deadlines.SUBMISSION_DAY));
    }

    /**
     * The end of submission.
     *
     * @param named the day that was named, which is taken as it is; empty for the rule
     * @throws UserError {@code INVALID} if the quarter has not begun, the day is not after it, or it has passed
     */
    Instant submission(QuarterId quarter, Optional<LocalDate> named, Instant now) {
        if (Deadlines.dayOf(now).isBefore(quarter.firstDay())) {
            throw invalid("quarter.notBegun", quarter);
        }
        Instant deadline = named.map(day -> Deadlines.endOf(day, Deadlines.END_OF_DAY))
                .orElseGet(() -> deadlines.submission(quarter));
        if (!Deadlines.dayOf(deadline).isAfter(quarter.lastDay())) {
            throw invalid("quarter.submissionBeforeEnd", quarter);
        }
        if (!deadline.isAfter(now)) {
            throw invalid("quarter.submissionPassed", Deadlines.dayOf(deadline));
        }
        return deadline;
    }

    /** The end of verification, so many working days after the end of submission. */
    Instant verification(Instant submission, int days) {
        return deadlines.afterWorkingDays(submission, positive(days, "verificationDays"));
    }

    /** The end of a term that is counted from a moment. */
    Instant after(Instant moment, int days, String field) {
        return deadlines.afterWorkingDays(moment, positive(days, field));
    }

    /** @throws UserError {@code INVALID} for a term of less than a day */
    static int positive(int days, String field) {
        if (days < 1) {
            throw invalid("quarter.termTooShort." + field);
        }
        return days;
    }

    private static UserError invalid(String code, Object... arguments) {
        return new UserError(UserError.Kind.INVALID, code, arguments);
    }
}
