package kz.dalel.extensions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.dalel.evidence.ExtendDeadline;
import kz.dalel.evidence.Moments;
import kz.dalel.evidence.Submission;
import kz.dalel.quarter.Assessment;
import kz.dalel.quarter.Cycles;
import kz.dalel.quarter.QuarterCycle;
import kz.dalel.quarter.calendar.Deadlines;
import kz.dalel.quarter.calendar.WorkingCalendar;
import kz.dalel.shared.IndicatorCode;
import kz.dalel.shared.UserError;
import org.springframework.stereotype.Component;

/**
 * What can be extended, and until when: what the body has not submitted, as long as it is not scored; until the end of a
 * working day that is later than the present deadline and before the day by which verifiers are to have decided, so that an
 * extension never makes a verifier late.
 */
@Component
class ExtensionRules {

    private static final int LONGEST_REASON = 2_000;

    private final Cycles cycles;
    private final ExtendDeadline extendDeadline;
    private final WorkingCalendar calendar;

    ExtensionRules(Cycles cycles, ExtendDeadline extendDeadline, WorkingCalendar calendar) {
        this.cycles = cycles;
        this.extendDeadline = extendDeadline;
        this.calendar = calendar;
    }

    /**
     * The end of the day under the terms of the cycle.
     *
     * @throws UserError {@code INVALID} if the day is not worked, or the calendar does not know its year
     */
    Instant endOf(Assessment assessment, LocalDate day) {
        if (!calendar.isWorkingDay(day)) {
            throw new UserError(
                    UserError.Kind.INVALID,
                    "extensions.notWorkingDay",
                    Moments.format(day),
                    Moments.format(calendar.nextWorkingDay(day)));
        }
        Instant usual = cycles.get(assessment.cycleId()).submissionDeadline();
        return Deadlines.endOf(day, usual.atZone(Deadlines.ZONE).toLocalTime());
    }

    /**
     * Whether the term can be extended to this end at this moment.
     *
     * @throws UserError {@code CONFLICT} if the quarter is published or cancelled, the body scored, or nothing is left to
     *     be extended; {@code INVALID} if the end is too early or too late
     */
    void require(Assessment assessment, Optional<IndicatorCode> indicator, Instant end, Instant now) {
        QuarterCycle cycle = cycles.get(assessment.cycleId());
        requireNotScored(assessment, cycle);
        if (!end.isAfter(now)) {
            throw new UserError(UserError.Kind.INVALID, "extensions.endPassed", Moments.format(end));
        }
        LocalDate verification = Deadlines.dayOf(cycle.verificationDeadline());
        if (!Deadlines.dayOf(end).isBefore(verification)) {
            throw new UserError(UserError.Kind.INVALID, "extensions.tooLate", Moments.format(verification));
        }
        List<Submission> left = extendDeadline.possible(assessment.id(), indicator);
        if (left.isEmpty()) {
            throw new UserError(UserError.Kind.CONFLICT, "extensions.nothingLeft");
        }
        Instant earliest = left.stream().map(Submission::deadline).min(Instant::compareTo).orElseThrow();
        if (!end.isAfter(earliest)) {
            throw new UserError(UserError.Kind.INVALID, "extensions.notLater", Moments.format(earliest));
        }
    }

    /** The last day that can be chosen in this cycle: the last working day before the day of the verification deadline. */
    LocalDate lastDay(QuarterCycle cycle) {
        LocalDate day = Deadlines.dayOf(cycle.verificationDeadline()).minusDays(1);
        while (!calendar.isWorkingDay(day)) {
            day = day.minusDays(1);
        }
        return day;
    }

    /** @throws UserError {@code INVALID} without a reason, or with one longer than can be kept */
    static String reason(String typed) {
        String reason = typed == null ? "" : typed.strip();
        if (reason.isEmpty()) {
            throw new UserError(UserError.Kind.INVALID, "extensions.reasonMissing");
        }
        if (reason.length() > LONGEST_REASON) {
            throw new UserError(UserError.Kind.INVALID, "extensions.reasonTooLong", Integer.toString(LONGEST_REASON));
        }
        return reason;
    }

    private static void requireNotScored(Assessment assessment, QuarterCycle cycle) {
        if (!cycle.isOpen()) {
            throw new UserError(UserError.Kind.CONFLICT, "quarter.closed." + cycle.state(), cycle.quarter());
        }
        boolean collecting = switch (assessment.state()) {
            case SNAPSHOT -> true;
            // The last closed indicator moves the body on to its score, which is computed a moment later.
            case COLLECTING -> assessment.indicatorsOpen() > 0;
            case PRELIMINARY, FINAL, CANCELLED -> false;
        };
        if (!collecting) {
            throw new UserError(UserError.Kind.CONFLICT, "extensions.scoredAlready", assessment.bodyName());
        }
    }
}
