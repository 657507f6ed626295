package kz.dalel.calendar.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kz.dalel.calendar.web.CalendarViews.DayView;
import kz.dalel.quarter.ProposeDates;
import kz.dalel.quarter.ProposeDates.Proposal;
import kz.dalel.quarter.calendar.Deadlines;
import kz.dalel.quarter.calendar.WorkingCalendar;
import kz.dalel.registry.People;
import kz.dalel.registry.Role;
import kz.dalel.shared.QuarterId;
import kz.dalel.shared.UserError;
import kz.dalel.tasks.CurrentPerson;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The dates of a quarter, for the form that opens it. */
@RestController
@RequestMapping("/camunda/api/dalel/opening")
class OpeningController {

    private final ProposeDates proposeDates;
    private final WorkingCalendar calendar;
    private final People people;
    private final CurrentPerson person;

    OpeningController(ProposeDates proposeDates, WorkingCalendar calendar, People people, CurrentPerson person) {
        this.proposeDates = proposeDates;
        this.calendar = calendar;
        this.people = people;
        this.person = person;
    }

    @PostMapping("/dates")
    DatesView dates(@RequestBody TermsRequest request) {
        people.require(person.id(), Role.SUPERVISOR);
        return view(proposeDates.handle(person.id(), request.terms()));
    }

    private DatesView view(Proposal proposal) {
        int first = Deadlines.dayOf(proposal.submission()).getYear();
        int last = Deadlines.dayOf(proposal.decisions()).getYear();
        return new DatesView(
                proposal.submission(),
                proposal.verification(),
                proposal.correction(),
                proposal.appeals(),
                proposal.decisions(),
                proposal.namedDay(),
                proposal.submissionDayWorked(),
                IntStream.rangeClosed(first, last)
                        .boxed()
                        .flatMap(year -> calendar.markedIn(year).stream())
                        .map(DayView::of)
                        .toList());
    }

    /** Terms as they are typed; what is missing is named in the refusal. */
    record TermsRequest(
            Integer year,
            Integer quarter,
            LocalDate submissionDay,
            Integer verificationDays,
            Integer correctionDays,
            Integer appealDays,
            Integer appealDecisionDays) {

        private static final int QUARTERS = 4;

        ProposeDates.Terms terms() {
            return new ProposeDates.Terms(
                    quarterId(),
                    Optional.ofNullable(submissionDay),
                    days(verificationDays),
                    days(correctionDays),
                    days(appealDays),
                    days(appealDecisionDays));
        }

        private QuarterId quarterId() {
            if (year == null) {
                throw invalid("quarter.field.year");
            }
            if (quarter == null || quarter < 1 || quarter > QUARTERS) {
                throw invalid("quarter.field.quarterNumber");
            }
            try {
                return new QuarterId(year, quarter);
            } catch (IllegalArgumentException e) {
                throw invalid("quarter.field.year");
            }
        }

        private static int days(Integer typed) {
            if (typed == null) {
                throw invalid("quarter.field.days");
            }
            return typed;
        }

        private static UserError invalid(String code) {
            return new UserError(UserError.Kind.INVALID, code);
        }
    }

    /**
     * The dates, see {@link Proposal}.
     *
     * @param days days of which more is said than their weekday, in the years that the dates touch
     */
    record DatesView(
            Instant submission,
            Instant verification,
            Instant correction,
            Instant appeals,
            Instant decisions,
            LocalDate namedDay,
            boolean submissionDayWorked,
            List<DayView> days) {}
}
