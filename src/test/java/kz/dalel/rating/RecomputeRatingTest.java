package kz.dalel.rating;

import static kz.dalel.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.dalel.appeal.AppealPlay;
import kz.dalel.methodology.EditionId;
import kz.dalel.platform.time.JobRunner;
import kz.dalel.registry.Role;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.UserError;
import kz.dalel.testing.DalelTest;
import kz.dalel.testing.Scene;
import kz.dalel.testing.SecondEdition;
import kz.dalel.testing.Tampering;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A rating computed again comes out as it is; under another edition it says who would move, by how much and why. */
@DalelTest
class RecomputeRatingTest {

    /** Tuesday, 20 October 2026: the day after the windows for appeals closed. */
    private static final Instant ALL_FINAL = Instant.parse("2026-10-20T05:00:00Z");

    @Autowired
    private Scene scene;

    @Autowired
    private AppealPlay play;

    @Autowired
    private RecomputeRating recompute;

    @Autowired
    private Tampering tampering;

    @Autowired
    private JobRunner jobs;

    /** Two holdings; one has had a quarter of its organisations accepted, 0,4 points more than the other. */
    @BeforeEach
    void carryOutTheQuarter() {
        BodyId first = play.holding("KVG-1");
        play.holding("KVG-2");
        scene.openQuarter(scene.person("supervisor", Role.SUPERVISOR));
        play.submitAndVerify(first, scene.person("verifier", Role.VERIFIER));
        play.untilScored();
    }

    @Test
    void shouldComeOutAsItIs_underTheQuartersOwnEdition() {
        jobs.runUntil(ALL_FINAL);

        RatingComparison comparison = recompute(Optional.empty(), Map.of());

        assertThat(comparison.asItWas()).isTrue();
        assertThat(comparison.bodies()).hasSize(2);
        assertThat(comparison.changed()).isEmpty();
    }

    @Test
    void shouldSayWhoWouldGain_underAnotherEdition() {
        jobs.runUntil(ALL_FINAL);

        RatingComparison comparison = recompute(Optional.of(SecondEdition.ID), Map.of());

        assertThat(comparison.asItWas()).isFalse();
        assertThat(bodies(comparison)).containsExactly(tuple("KVG-1", 1, "-4.6", 1, "-4"));
        assertThat(lines(comparison)).containsExactly(tuple(AppealPlay.LINE, "0.4", "1"));
    }

    @Test
    void shouldSayThatNothingChanges_underAReadingThatTouchesNobody() {
        jobs.runUntil(ALL_FINAL);

        RatingComparison comparison = recompute(Optional.empty(), Map.of("A10", "highest"));

        assertThat(comparison.asItWas()).isFalse();
        assertThat(comparison.readings()).containsEntry("A10", "highest");
        assertThat(comparison.changed()).isEmpty();
    }

    @Test
    void shouldNameWhoMovesThroughOthers_whenAVerdictWasAltered() {
        jobs.runUntil(ALL_FINAL);
        tampering.sql(
                """
                update dalel.verdict set outcome = 'REJECTED', reason_code = 'OTHER', clause = 'п. 1'
                where outcome = 'ACCEPTED'
                """);

        RatingComparison comparison = recompute(Optional.empty(), Map.of());

        assertThat(comparison.asItWas()).isTrue();
        assertThat(DifferenceText.first(comparison).orElseThrow())
                .endsWith("(KVG-1), индикатор %s: было 0,4, по пересчёту 0.".formatted(AppealPlay.LINE));
        assertThat(DifferenceText.of(comparison)).contains("свои баллы те же; место меняется из-за других");
        assertThat(bodies(comparison)).containsExactly(tuple("KVG-1", 1, "-4.6", 1, "-5"), tuple("KVG-2", 2, "-5", 1, "-5"));
        assertThat(lines(comparison)).containsExactly(tuple(AppealPlay.LINE, "0.4", "0"));
    }

    @Test
    void shouldRefuse_whatThereIsNot() {
        assertRefused(() -> recompute(Optional.empty(), Map.of()), UserError.Kind.NOT_FOUND, "rating.nothingComputed");
        jobs.runUntil(ALL_FINAL);

        assertRefused(
                () -> recompute(Optional.of(EditionId.of("tbn4-1999")), Map.of()),
                UserError.Kind.NOT_FOUND,
                "methodology.unknownEdition");
        assertRefused(
                () -> recompute(Optional.empty(), Map.of("A01", "step")), UserError.Kind.INVALID, "methodology.unknownSwitch");
    }

    private RatingComparison recompute(Optional<EditionId> edition, Map<String, String> readings) {
        return recompute.handle(Scene.QUARTER, edition, readings);
    }

    private static List<Tuple> bodies(RatingComparison comparison) {
        return comparison.changed().stream()
                .map(body -> tuple(
                        body.is().body().value(),
                        body.is().place(),
                        body.is().total().toString(),
                        body.wouldBe().orElseThrow().place(),
                        body.wouldBe().orElseThrow().total().toString()))
                .toList();
    }

    private static List<Tuple> lines(RatingComparison comparison) {
        return comparison.changed().stream()
                .flatMap(body -> body.lines().stream())
                .map(line -> tuple(
                        line.indicator().value(),
                        line.is().orElseThrow().points().toString(),
                        line.wouldBe().orElseThrow().points().toString()))
                .toList();
    }
}
