package kz.dalel.platform.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import kz.dalel.evidence.ItemVersion;
import kz.dalel.platform.demo.DemoFacts.RunningStep;
import kz.dalel.platform.play.QuarterPlay;
import kz.dalel.platform.time.AdjustableClock;
import kz.dalel.platform.time.JobRunner;
import kz.dalel.quarter.Assessment;
import kz.dalel.quarter.QuarterCycle;
import kz.dalel.quarter.calendar.Deadlines;
import kz.dalel.quarter.calendar.WorkingCalendar;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.IndicatorCode;
import kz.dalel.shared.Messages;
import kz.dalel.shared.QuarterId;
import kz.dalel.verification.Outcome;
import kz.dalel.verification.RejectionReason;
import kz.dalel.verification.VerdictRow;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Plays the demo's second quarter half-way: one body has been scored early and waits for an overdue appeal, the others are
 * at work, and there are some days left to submit.
 */
@Component
@Profile("demo")
class RunningQuarter {

    private static final Messages MESSAGES = Messages.kept("demo");
    private static final LocalTime MORNING = LocalTime.of(10, 0);

    /** The single organisation, small enough to have shown everything in the first days. */
    private static final BodyId EARLY = BodyId.of("ISK");

    private static final IndicatorCode DISPUTED = IndicatorCode.of("3.2.2");

    /** Working days that are left to submit, so that a stranger can try it. */
    private static final int DAYS_LEFT = 7;

    /** Short enough to have passed by now, in working days. */
    private static final int APPEAL_DECISION_DAYS = 5;

    private static final Duration A_DAY = Duration.ofDays(1);
    private static final Duration AN_HOUR = Duration.ofHours(1);
    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

    private final DemoCast cast;
    private final DemoEvidence evidence;
    private final DemoSecondChecks secondChecks;
    private final QuarterPlay play;
    private final WorkingCalendar calendar;
    private final AdjustableClock clock;
    private final JobRunner jobs;

    RunningQuarter(
            DemoCast cast,
            DemoEvidence evidence,
            DemoSecondChecks secondChecks,
            QuarterPlay play,
            WorkingCalendar calendar,
            AdjustableClock clock,
            JobRunner jobs) {
        this.cast = cast;
        this.evidence = evidence;
        this.secondChecks = secondChecks;
        this.play = play;
        this.calendar = calendar;
        this.clock = clock;
        this.jobs = jobs;
    }

    void play(QuarterId quarter, LocalDate opening, Instant now) {
        Instant opened = opening.atTime(MORNING).atZone(Deadlines.ZONE).toInstant();
        clock.stopAt(opened);
        LocalDate lastDay = calendar.plusWorkingDays(Deadlines.dayOf(now), DAYS_LEFT);
        QuarterCycle cycle = play.open(
                DemoCast.SUPERVISOR,
                quarter,
                ClosedQuarter.EDITION,
                Map.of("submissionDay", lastDay.toString(), "appealDecisionDays", APPEAL_DECISION_DAYS));
        jobs.runAllDue();

        List<RunningStep> steps = DemoFacts.running();
        submit(cycle, steps, step -> step.body().equals(EARLY));
        jobs.runUntil(opened.plus(A_DAY));
        decide(cycle, steps, step -> step.body().equals(EARLY));
        secondChecks.agree(cycle.id());
        jobs.runAllDue();
        appeal(evidence.assessment(cycle.id(), EARLY));

        jobs.runUntil(now.minus(A_DAY));
        submit(cycle, steps, step -> !step.body().equals(EARLY));
        jobs.runUntil(now.minus(AN_HOUR));
        decide(cycle, steps, step -> !step.body().equals(EARLY));
        jobs.runUntil(now.minus(HALF_AN_HOUR));
        secondChecks.begin(cycle.id());
        jobs.runUntil(now);
    }

    private void submit(QuarterCycle cycle, List<RunningStep> steps, Predicate<RunningStep> which) {
        steps.stream().filter(which).forEach(step -> {
            Assessment assessment = evidence.assessment(cycle.id(), step.body());
            switch (step.stage()) {
                case DRAFT -> evidence.draft(assessment, step);
                case NOTHING -> evidence.nothingToSubmit(assessment, step.indicator());
                default -> evidence.submit(assessment, step);
            }
        });
    }

    private void decide(QuarterCycle cycle, List<RunningStep> steps, Predicate<RunningStep> which) {
        steps.stream().filter(which).forEach(step -> {
            Assessment assessment = evidence.assessment(cycle.id(), step.body());
            switch (step.stage()) {
                case VERIFIED -> evidence.accept(assessment, step.indicator());
                case REJECTED ->
                    play.verify(assessment, step.indicator(), RunningQuarter::rejected);
                case RETURNED ->
                    play.verify(assessment, step.indicator(), RunningQuarter::returned);
                default -> {
                    // waits for its verifier or its officer
                }
            }
        });
    }

    private void appeal(Assessment assessment) {
        play.appeal(
                cast.officerOf(assessment.body()), assessment.id(), DISPUTED, MESSAGES.text("demo.running.appealGrounds"));
    }

    private static VerdictRow rejected(ItemVersion item) {
        return new VerdictRow(
                item.id(),
                Outcome.REJECTED,
                null,
                RejectionReason.REQUISITES,
                MESSAGES.text("demo.running.clause"),
                MESSAGES.text("demo.running.rejection"));
    }

    private static VerdictRow returned(ItemVersion item) {
        return new VerdictRow(item.id(), Outcome.RETURNED, null, null, null, MESSAGES.text("demo.running.return"));
    }
}
