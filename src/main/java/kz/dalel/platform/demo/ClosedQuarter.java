package kz.dalel.platform.demo;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.dalel.methodology.EditionId;
import kz.dalel.platform.play.QuarterPlay;
import kz.dalel.platform.time.AdjustableClock;
import kz.dalel.platform.time.JobRunner;
import kz.dalel.quarter.Assessment;
import kz.dalel.quarter.Assessments;
import kz.dalel.quarter.QuarterCycle;
import kz.dalel.quarter.calendar.Deadlines;
import kz.dalel.shared.IndicatorCode;
import kz.dalel.shared.Messages;
import kz.dalel.shared.QuarterId;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Plays the demo's closed quarter: everything in time, everything accepted, one appeal refused, the rating published. */
@Component
@Profile("demo")
class ClosedQuarter {

    static final EditionId EDITION = EditionId.of("tbn4-2024");

    private static final Messages MESSAGES = Messages.kept("demo");
    private static final LocalTime MORNING = LocalTime.of(10, 0);
    private static final IndicatorCode DISPUTED = IndicatorCode.of("2.1.1");

    private final DemoCast cast;
    private final DemoEvidence evidence;
    private final DemoSecondChecks secondChecks;
    private final QuarterPlay play;
    private final Assessments assessments;
    private final AdjustableClock clock;
    private final JobRunner jobs;

    ClosedQuarter(
            DemoCast cast,
            DemoEvidence evidence,
            DemoSecondChecks secondChecks,
            QuarterPlay play,
            Assessments assessments,
            AdjustableClock clock,
            JobRunner jobs) {
        this.cast = cast;
        this.evidence = evidence;
        this.secondChecks = secondChecks;
        this.play = play;
        this.assessments = assessments;
        this.clock = clock;
        this.jobs = jobs;
    }

    void play(QuarterId quarter) {
        clock.stopAt(quarter.next().firstDay().atTime(MORNING).atZone(Deadlines.ZONE).toInstant());
        QuarterCycle cycle = play.open(DemoCast.SUPERVISOR, quarter, EDITION, Map.of());
        jobs.runAllDue();

        List<Runnable> verifications = new ArrayList<>();
        for (DemoFacts.ClosedBody body : DemoFacts.closed()) {
            Assessment assessment = evidence.assessment(cycle.id(), body.body());
            for (String code : body.facts().keySet()) {
                IndicatorCode indicator = IndicatorCode.of(code);
                if (evidence.submit(assessment, indicator, body.of(indicator))) {
                    verifications.add(() -> evidence.accept(assessment, indicator));
                }
            }
        }
        jobs.runUntil(cycle.submissionDeadline().plusSeconds(1));
        verifications.forEach(Runnable::run);
        secondChecks.finish(cycle.id());
        jobs.runAllDue();
        appealInVain(assessments.ofCycle(cycle.id()).get(0));

        for (Assessment assessment : assessments.ofCycle(cycle.id())) {
            jobs.runUntil(assessment.appealDeadline().orElseThrow().plusSeconds(1));
        }
        play.approveRating(DemoCast.SUPERVISOR, quarter);
        jobs.runAllDue();
    }

    private void appealInVain(Assessment assessment) {
        play.appeal(
                cast.officerOf(assessment.body()), assessment.id(), DISPUTED, MESSAGES.text("demo.closed.appealGrounds"));
        play.refuseAppeal(DemoCast.COMMISSION, assessment, DISPUTED, MESSAGES.text("demo.closed.appealReasons"));
    }
}
