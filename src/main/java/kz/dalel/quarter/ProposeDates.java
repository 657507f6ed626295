package kz.dalel.quarter;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import kz.dalel.quarter.calendar.Deadlines;
import kz.dalel.quarter.calendar.WorkingCalendar;
import kz.dalel.registry.People;
import kz.dalel.registry.Role;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.QuarterId;
import kz.dalel.shared.UserError;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts the dates a quarter would have under terms that a supervisor considers, exactly as opening it would. */
@Service
public class ProposeDates {

    private final CycleDates dates;
    private final WorkingCalendar calendar;
    private final People people;
    private final Clock clock;

    ProposeDates(CycleDates dates, WorkingCalendar calendar, People people, Clock clock) {
        this.dates = dates;
        this.calendar = calendar;
        this.people = people;
        this.clock = clock;
    }

    /**
     * @throws UserError {@code FORBIDDEN} if the actor is no supervisor; {@code INVALID} if a term makes no sense or runs into a year
     *     that the calendar does not know
     */
    @Transactional(readOnly = true)
    public Proposal handle(PersonId actor, Terms terms) {
        people.require(actor, Role.SUPERVISOR);
        Instant submission = dates.submission(terms.quarter(), terms.submissionDay(), clock.instant());
        Instant verification = dates.verification(submission, terms.verificationDays());
        Instant appeals = dates.after(verification, terms.appealDays(), "appealDays");
        LocalDate day = Deadlines.dayOf(submission);
        return new Proposal(
                submission,
                verification,
                dates.after(verification, terms.correctionDays(), "correctionDays"),
                appeals,
                dates.after(appeals, terms.appealDecisionDays(), "appealDecisionDays"),
                CycleDates.submissionDay(terms.quarter(), terms.submissionDay()),
                calendar.isWorkingDay(day));
    }

    /**
     * Terms that are considered, as in {@link OpenQuarter.Command}.
     *
     * @param submissionDay last day for evidence; empty for the rule
     */
    public record Terms(
            QuarterId quarter,
            Optional<LocalDate> submissionDay,
            int verificationDays,
            int correctionDays,
            int appealDays,
            int appealDecisionDays) {}

    /**
     * The dates that follow. The first two are the cycle's; the others depend on when something happens and are the latest ones if
     * verification takes its whole term and nothing is corrected.
     *
     * @param correction for what is returned on verification's last day
     * @param appeals for a score that is announced on verification's last day
     * @param decisions for an appeal that is lodged on the last day
     * @param namedDay the day submission is to end on, before it moves off a day that is not worked
     * @param submissionDayWorked whether the day on which submission ends is worked; a day that was named is taken as it is
     */
    public record Proposal(
            Instant submission,
            Instant verification,
            Instant correction,
            Instant appeals,
            Instant decisions,
            LocalDate namedDay,
            boolean submissionDayWorked) {}
}
