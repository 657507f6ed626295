package kz.dalel.rating;

import static kz.dalel.quarter.QuarterCycleProcess.APPROVE_RATING;
import static kz.dalel.verification.VerdictsFor.accepted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import kz.dalel.appeal.Appeal;
import kz.dalel.appeal.AppealId;
import kz.dalel.appeal.AppealPlay;
import kz.dalel.appeal.ScoreAppealProcess;
import kz.dalel.platform.time.JobRunner;
import kz.dalel.quarter.Cycles;
import kz.dalel.quarter.QuarterCycle;
import kz.dalel.registry.Role;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UserError;
import kz.dalel.testing.DalelTest;
import kz.dalel.testing.Scene;
import org.assertj.core.groups.Tuple;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The way of {@code quarter-cycle} from the last final score to the published rating. */
@DalelTest
class RatingProcessTest {

    /** Tuesday, 20 October 2026: the day after the windows for appeals closed. */
    private static final Instant ALL_FINAL = Instant.parse("2026-10-20T05:00:00Z");

    @Autowired
    private Scene scene;

    @Autowired
    private AppealPlay play;

    @Autowired
    private Ratings ratings;

    @Autowired
    private Cycles cycles;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private JobRunner jobs;

    private BodyId first;
    private BodyId second;
    private PersonId supervisor;
    private PersonId member;
    private QuarterCycle cycle;

    /** Three holdings: one has 0,4 points more than the other two. */
    @BeforeEach
    void finishTheScores() {
        first = play.holding("KVG-1");
        second = play.holding("KVG-2");
        play.holding("KVG-3");
        supervisor = scene.person("supervisor", Role.SUPERVISOR);
        member = scene.person("commission", Role.COMMISSION);
        PersonId verifier = scene.person("verifier", Role.VERIFIER);
        cycle = scene.openQuarter(supervisor);
        play.submitAndVerify(first, verifier);
        play.untilScored();
        jobs.runUntil(ALL_FINAL);
    }

    @Test
    void shouldAwaitApproval_whenTheLastScoreIsFinal() {
        assertThat(places(1)).containsExactly(tuple("KVG-1", 1, "-4.6"), tuple("KVG-2", 2, "-5"), tuple("KVG-3", 2, "-5"));
        assertThat(ratings.latest(cycle.id()).orElseThrow().approval()).isEmpty();
        assertThat(approval()).hasCandidateGroup("supervisors");
        assertThat(state()).isEqualTo(QuarterCycle.State.RUNNING);
    }

    @Test
    void shouldPublish_whenApproved() {
        ProcessInstance instance = quarterInstance();

        decide("APPROVE");

        assertThat(instance).isWaitingAt("serviceTask_publishRating");
        assertThat(state()).isEqualTo(QuarterCycle.State.RATED);
        assertThat(ratings.published(cycle.id())).isEmpty();
        jobs.runAllDue();
        assertThat(instance).isEnded().hasPassed("throwEvent_ratingPublished", "endEvent_quarterPublished");
        assertThat(state()).isEqualTo(QuarterCycle.State.PUBLISHED);
        Rating published = ratings.published(cycle.id()).orElseThrow();
        assertThat(published.publishedAt()).contains(ALL_FINAL);
        assertThat(published.approval()).contains(new Rating.Approval(supervisor, ALL_FINAL));
        assertThat(runtime.createProcessInstanceQuery().count())
                .as("whoever had not read the final score is released")
                .isZero();
    }

    @Test
    void shouldKeepTheRating_whenComputedAnewFromTheSameScores() {
        Rating before = ratings.latest(cycle.id()).orElseThrow();
        Task asked = approval();

        decide("RECOMPUTE");
        jobs.runAllDue();

        assertThat(ratings.latest(cycle.id())).contains(before);
        assertThat(approval().getId()).isNotEqualTo(asked.getId());
    }

    @Test
    void shouldRefuseApproval_whenAnAppealIsOpen() {
        AppealId late = play.lodge(second, play.document(second, 1));

        assertThatThrownBy(() -> decide("APPROVE")).satisfies(refused("rating.appealOpen"));

        admit(second);
        assertThatThrownBy(() -> decide("APPROVE")).satisfies(refused("rating.appealOpen"));
        play.decide(member, play.task(second, 1, ScoreAppealProcess.DECIDE_APPEAL), late, Appeal.Outcome.REFUSED);
        decide("APPROVE");
        assertThat(state()).isEqualTo(QuarterCycle.State.RATED);
    }

    @Test
    void shouldAskAnew_whenAScoreChangesBeforeApproval() {
        Task outdated = approval();
        AppealId late = play.lodge(second, play.document(second, 1), play.document(second, 2));
        admit(second);

        play.decide(
                member,
                play.task(second, 1, ScoreAppealProcess.DECIDE_APPEAL),
                late,
                Appeal.Outcome.SATISFIED,
                accepted(play.item(second, 1)),
                accepted(play.item(second, 2)));
        jobs.runAllDue();

        assertThat(quarterInstance()).hasPassed("boundaryEvent_scoresChanged");
        assertThat(approval().getId()).isNotEqualTo(outdated.getId());
        assertThat(places(2)).containsExactly(tuple("KVG-2", 1, "-4"), tuple("KVG-1", 2, "-4.6"), tuple("KVG-3", 3, "-5"));
        assertThatThrownBy(() -> scene.complete(supervisor, outdated, Map.of("decision", "APPROVE")))
                .isInstanceOf(UserError.class);
    }

    @Test
    void shouldReceiveNoAppeal_whenTheRatingIsApprovedOrPublished() {
        decide("APPROVE");
        assertThatThrownBy(() -> play.lodge(second)).satisfies(refused("appeal.ratingApproved"));

        jobs.runAllDue();

        assertThatThrownBy(() -> play.lodge(second)).satisfies(refused("quarter.closed.PUBLISHED"));
    }

    @Test
    void shouldRefuse_whenNothingWasDecided() {
        assertThatThrownBy(() -> scene.complete(supervisor, approval(), Map.of())).satisfies(refused("rating.decisionMissing"));
    }

    @Test
    void shouldLetNobodyButASupervisorApprove() {
        assertThatThrownBy(() -> scene.complete(member, approval(), Map.of("decision", "APPROVE")))
                .isInstanceOf(UserError.class);

        assertThat(state()).isEqualTo(QuarterCycle.State.RUNNING);
    }

    private List<Tuple> places(int number) {
        Rating rating = ratings.latest(cycle.id()).orElseThrow();
        assertThat(rating.number()).isEqualTo(number);
        return rating.places().stream()
                .map(place -> tuple(place.body().value(), place.place(), place.total().toString()))
                .toList();
    }

    private void decide(String decision) {
        scene.complete(supervisor, approval(), Map.of("decision", decision));
    }

    private void admit(BodyId body) {
        scene.complete(
                supervisor,
                play.task(body, 1, ScoreAppealProcess.ADMIT_LATE_APPEAL),
                Map.of("admitted", "YES", "reason", "Офицер был в больнице"));
    }

    private Task approval() {
        return scene.task("2026-Q3", APPROVE_RATING);
    }

    private ProcessInstance quarterInstance() {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey("quarter-cycle")
                .singleResult();
    }

    private QuarterCycle.State state() {
        return cycles.get(cycle.id()).state();
    }

    private static Consumer<Throwable> refused(String code) {
        return failure -> assertThat(failure)
                .isInstanceOfSatisfying(UserError.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
