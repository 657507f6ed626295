package kz.dalel.verification;

import java.time.Instant;
import kz.dalel.quarter.calendar.Deadlines;
import kz.dalel.quarter.calendar.WorkingCalendar;
import kz.dalel.shared.UserError;
import org.springframework.stereotype.Component;

/**
 * By when a second check is to be done: some working days after the draw or the second verdicts, and by the verification deadline in any
 * case. People are reminded of it and nothing is refused after it, so that it is counted whenever it is asked for and follows the
 * calendar and the settings at once.
 */
@Component
public class SecondCheckDeadlines {

    private final SecondCheckTerms terms;
    private final WorkingCalendar calendar;

    SecondCheckDeadlines(SecondCheckTerms terms, WorkingCalendar calendar) {
        this.terms = terms;
        this.calendar = calendar;
    }

    /** For the second verifier, from when the items were drawn. */
    public Instant ofSecondLook(Instant drawnAt, Instant verificationDeadline) {
        return after(drawnAt, terms.days(), verificationDeadline);
    }

    /** For the head of verification, from when the second verdicts were given. */
    public Instant ofSettlement(Instant givenAt, Instant verificationDeadline) {
        return after(givenAt, terms.settlementDays(), verificationDeadline);
    }

    private Instant after(Instant start, int days, Instant latest) {
        try {
            Instant end = Deadlines.endOf(calendar.plusWorkingDays(Deadlines.dayOf(start), days), Deadlines.END_OF_DAY);
            return end.isBefore(latest) ? end : latest;
        } catch (UserError yearUnknown) {
            // A working day is never guessed, and no verdict is held up because one cannot be counted.
            return latest;
        }
    }
}
