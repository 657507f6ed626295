package kz.dalel.platform.rehearsal;

import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kz.dalel.methodology.Edition;
import kz.dalel.methodology.EditionId;
import kz.dalel.methodology.Editions;
import kz.dalel.platform.play.QuarterPlay;
import kz.dalel.platform.time.AdjustableClock;
import kz.dalel.platform.time.JobRunner;
import kz.dalel.platform.time.WhereTimeIsPlayed;
import kz.dalel.quarter.Assessment;
import kz.dalel.quarter.Assessments;
import kz.dalel.quarter.QuarterCycle;
import kz.dalel.quarter.calendar.Deadlines;
import kz.dalel.rating.Rating;
import kz.dalel.rating.Ratings;
import kz.dalel.scoring.Scores;
import kz.dalel.shared.IndicatorCode;
import kz.dalel.shared.Points;
import kz.dalel.shared.QuarterId;
import org.springframework.stereotype.Component;

/**
 * Plays recorded bodies from opening to publication. The facts of the file only decide how much evidence the officers
 * write; what it is worth is left to verdicts, derivation and scoring, as in a real quarter.
 */
@Component
@WhereTimeIsPlayed
public class Rehearsal {

    /** How often a body is reported as done with a stage: submission, verification, appeal. */
    static final int STAGES = 3;

    private static final LocalTime MORNING = LocalTime.of(10, 0);

    private final Editions editions;
    private final RehearsalCast cast;
    private final RehearsalRoles roles;
    private final QuarterPlay play;
    private final Assessments assessments;
    private final Ratings ratings;
    private final Scores scores;
    private final AdjustableClock clock;
    private final JobRunner jobs;

    Rehearsal(
            Editions editions,
            RehearsalCast cast,
            RehearsalRoles roles,
            QuarterPlay play,
            Assessments assessments,
            Ratings ratings,
            Scores scores,
            AdjustableClock clock,
            JobRunner jobs) {
        this.editions = editions;
        this.cast = cast;
        this.roles = roles;
        this.play = play;
        this.assessments = assessments;
        this.ratings = ratings;
        this.scores = scores;
        this.clock = clock;
        this.jobs = jobs;
    }

    /**
     * Plays every recorded quarter in order.
     *
     * @param json bodies in the form of {@code golden/bodies.json}
     * @param audience hears how it goes
     * @return the results in the order of the file
     * @throws kz.dalel.shared.UserError {@code INVALID} if the file cannot be played; the sentence names body and key
     */
    public List<RehearsalResult> play(String json, EditionId editionId, Audience audience) {
        Edition edition = editions.byId(editionId);
        List<RehearsalBody> bodies = new RehearsalFile(edition, audience::note).read(json);
        audience.begins(bodies.size() * STAGES);
        SortedMap<QuarterId, List<RehearsalBody>> byQuarter = bodies.stream()
                .collect(Collectors.groupingBy(RehearsalBody::quarter, TreeMap::new, Collectors.toList()));
        cast.appointStaff(byQuarter.firstKey().firstDay());
        List<RehearsalResult> results = new ArrayList<>();
        byQuarter.forEach((quarter, ofQuarter) -> results.addAll(playQuarter(quarter, ofQuarter, edition, audience)));
        results.sort(Comparator.comparing(result -> bodies.indexOf(result.body())));
        return results;
    }

    private List<RehearsalResult> playQuarter(
            QuarterId quarter, List<RehearsalBody> bodies, Edition edition, Audience audience) {
        clock.stopAt(quarter.next().firstDay().atTime(MORNING).atZone(Deadlines.ZONE).toInstant());
        bodies.forEach(body -> cast.register(body, edition));
        QuarterCycle cycle = play.open(cast.supervisor(), quarter, edition.id(), Map.of());
        jobs.runAllDue();

        forEach(bodies, cycle, audience, (body, assessment) -> {
            roles.leaveOutWhatIsNotDue(body, assessment, edition);
            roles.submit(body, assessments.get(assessment.id()), edition);
        });
        jobs.runUntil(cycle.submissionDeadline().plusSeconds(1));
        forEach(bodies, cycle, audience, (body, assessment) -> roles.verify(assessment));
        jobs.runAllDue();
        forEach(bodies, cycle, audience, (body, assessment) -> roles.appealInVain(body, assessment, edition));
        jobs.runUntil(lastAppealDeadline(cycle).plusSeconds(1));
        play.approveRating(cast.supervisor(), quarter);
        jobs.runAllDue();

        bodies.forEach(cast::close);
        return results(bodies, cycle);
    }

    private void forEach(List<RehearsalBody> bodies, QuarterCycle cycle, Audience audience, Scene scene) {
        for (RehearsalBody body : bodies) {
            scene.play(body, assessments.find(cycle.id(), body.id()).orElseThrow());
            audience.step(body.fileId());
        }
    }

    private Instant lastAppealDeadline(QuarterCycle cycle) {
        return assessments.ofCycle(cycle.id()).stream()
                .map(Assessment::appealDeadline)
                .map(Optional::orElseThrow)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private List<RehearsalResult> results(List<RehearsalBody> bodies, QuarterCycle cycle) {
        Rating rating = ratings.published(cycle.id()).orElseThrow();
        Map<String, Rating.Place> places = rating.places().stream()
                .collect(Collectors.toMap(place -> place.body().value(), place -> place));
        return bodies.stream()
                .map(body -> result(body, places.get(body.id().value())))
                .toList();
    }

    private RehearsalResult result(RehearsalBody body, Rating.Place place) {
        SortedMap<IndicatorCode, Points> lines = new TreeMap<>();
        scores.version(place.scoreVersion())
                .orElseThrow()
                .lines()
                .forEach(scored -> lines.put(scored.line().indicator(), scored.line().points()));
        return new RehearsalResult(body, place, lines);
    }

    /** Hears how a rehearsal goes. */
    public interface Audience {

        /** @param steps how often {@link #step} will be called */
        void begins(int steps);

        /** A body has been played through a stage. */
        void step(String body);

        /** A sentence about something in the file that is left out. */
        void note(String sentence);
    }

    /** What happens to one body at a stage. */
    private interface Scene {
        void play(RehearsalBody body, Assessment assessment);
    }
}
