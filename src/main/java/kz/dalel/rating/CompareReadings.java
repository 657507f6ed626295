package kz.dalel.rating;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kz.dalel.methodology.Edition;
import kz.dalel.methodology.Indicator;
import kz.dalel.methodology.Interpretation;
import kz.dalel.methodology.Readings;
import kz.dalel.quarter.Assessment;
import kz.dalel.quarter.AssessmentId;
import kz.dalel.quarter.Assessments;
import kz.dalel.quarter.Cycles;
import kz.dalel.quarter.QuarterCycle;
import kz.dalel.rating.Rating.Place;
import kz.dalel.rating.ReadingsComparison.Alternative;
import kz.dalel.rating.ReadingsComparison.Question;
import kz.dalel.rating.domain.PlacesByKind;
import kz.dalel.scoring.ScoreTotal;
import kz.dalel.scoring.ScoreUnderReadings;
import kz.dalel.scoring.Scores;
import kz.dalel.scoring.core.ScoreLine;
import kz.dalel.shared.IndicatorCode;
import kz.dalel.shared.Points;
import kz.dalel.shared.UserError;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Computes for every open question of a quarter who would move under each other reading, by how much and why: what {@link RecomputeRating}
 * says reading by reading, for all of them in one go, and also before there is a rating, by the scores there are. Nothing is changed.
 */
@Service
public class CompareReadings {

    private static final Comparator<RatingComparison.Body> FURTHEST_FIRST = Comparator.<RatingComparison.Body>comparingInt(
                    body -> -Math.abs(body.moves()))
            .thenComparing(body -> body.is().kind())
            .thenComparing(body -> body.is().place())
            .thenComparing(body -> body.is().body());

    private final Cycles cycles;
    private final Assessments assessments;
    private final Scores scores;
    private final ScoreUnderReadings scoreUnderReadings;

    CompareReadings(Cycles cycles, Assessments assessments, Scores scores, ScoreUnderReadings scoreUnderReadings) {
        this.cycles = cycles;
        this.assessments = assessments;
        this.scores = scores;
        this.scoreUnderReadings = scoreUnderReadings;
    }

    /** @throws UserError {@code NOT_FOUND} if there is no such cycle */
    @Transactional(readOnly = true)
    public ReadingsComparison handle(QuarterCycle cycle) {
        Edition edition = cycles.editionOf(cycle);
        Readings own = cycles.readingsOf(cycle);
        List<Other> others = others(edition, own);
        List<Assessment> bodies = assessments.ofCycle(cycle.id());
        Map<AssessmentId, ScoreTotal> totals =
                scores.latestTotals(bodies.stream().map(Assessment::id).toList());
        List<Assessment> scored = bodies.stream().filter(body -> totals.containsKey(body.id())).toList();
        List<Place> are = PlacesByKind.rank(scored.stream().map(body -> place(body, totals.get(body.id()))).toList());

        List<Map<AssessmentId, List<RatingComparison.Line>>> changes =
                others.stream().<Map<AssessmentId, List<RatingComparison.Line>>>map(other -> new HashMap<>()).toList();
        scored.forEach(body -> compare(body, edition, own, others, changes));

        List<Alternative> alternatives = IntStream.range(0, others.size())
                .mapToObj(index -> new Alternative(others.get(index).option(), changed(are, changes.get(index))))
                .toList();
        return new ReadingsComparison(
                cycle.quarter(), bodies.size(), scored.size(), questions(edition, own, others, alternatives));
    }

    /** Every reading but the own ones, with the lines that rest on its question. */
    private static List<Other> others(Edition edition, Readings own) {
        List<Other> others = new ArrayList<>();
        for (Interpretation question : questions(edition)) {
            Set<IndicatorCode> lines = edition.indicators().stream()
                    .filter(indicator -> indicator.interpretations().contains(question.code()))
                    .map(Indicator::code)
                    .collect(Collectors.toSet());
            question.options().stream()
                    .filter(option -> !option.code().equals(own.choices().get(question.code())))
                    .forEach(option -> {
                        Map<String, String> choices = new TreeMap<>(own.choices());
                        choices.put(question.code(), option.code());
                        others.add(new Other(question, option, edition.readings(choices), lines));
                    });
        }
        return others;
    }

    private static List<Interpretation> questions(Edition edition) {
        return edition.interpretations().stream().filter(each -> each.choice().isPresent()).toList();
    }

    private void compare(
            Assessment body,
            Edition edition,
            Readings own,
            List<Other> others,
            List<Map<AssessmentId, List<RatingComparison.Line>>> changes) {
        Set<IndicatorCode> lines = others.stream().map(Other::lines).flatMap(Collection::stream).collect(Collectors.toSet());
        List<Readings> readings = new ArrayList<>(List.of(own));
        others.forEach(other -> readings.add(other.readings()));
        List<List<ScoreLine>> under = scoreUnderReadings.handle(body, edition, lines, readings);
        for (int index = 0; index < others.size(); index++) {
            List<RatingComparison.Line> changed = changes(under.get(0), under.get(index + 1), others.get(index).lines());
            if (!changed.isEmpty()) {
                changes.get(index).put(body.id(), changed);
            }
        }
    }

    private static List<RatingComparison.Line> changes(
            List<ScoreLine> are, List<ScoreLine> wouldBe, Set<IndicatorCode> resting) {
        return IntStream.range(0, are.size())
                .filter(line -> resting.contains(are.get(line).indicator()))
                .mapToObj(line -> new RatingComparison.Line(
                        are.get(line).indicator(), Optional.of(are.get(line)), Optional.of(wouldBe.get(line))))
                .filter(RatingComparison.Line::isChanged)
                .toList();
    }

    private static List<RatingComparison.Body> changed(List<Place> are, Map<AssessmentId, List<RatingComparison.Line>> changes) {
        List<Place> figures = are.stream()
                .flatMap(place -> with(place, changes.getOrDefault(place.assessmentId(), List.of())).stream())
                .toList();
        Map<AssessmentId, Place> wouldBe = PlacesByKind.rank(figures).stream()
                .collect(Collectors.toMap(Place::assessmentId, Function.identity()));
        return are.stream()
                .map(place -> new RatingComparison.Body(
                        place,
                        Optional.ofNullable(wouldBe.get(place.assessmentId())),
                        changes.getOrDefault(place.assessmentId(), List.of())))
                .filter(RatingComparison.Body::isChanged)
                .sorted(FURTHEST_FIRST)
                .toList();
    }

    /** The figures a body would have; empty if a line is rejected, so that there is no total. */
    private static Optional<Place> with(Place place, List<RatingComparison.Line> changes) {
        Points award = place.award();
        Points deduction = place.deduction();
        for (RatingComparison.Line line : changes) {
            ScoreLine other = line.wouldBe().orElseThrow();
            if (!other.hasFigures()) {
                return Optional.empty();
            }
            award = award.plus(other.award()).minus(line.is().orElseThrow().award());
            deduction = deduction.plus(other.deduction()).minus(line.is().orElseThrow().deduction());
        }
        return Optional.of(place.with(award, deduction, award.minus(deduction)));
    }

    private static List<Question> questions(
            Edition edition, Readings own, List<Other> others, List<Alternative> alternatives) {
        return questions(edition).stream()
                .map(question -> new Question(
                        question,
                        question.option(own.choices().get(question.code())).orElseThrow(),
                        IntStream.range(0, others.size())
                                .filter(index -> others.get(index).question().equals(question))
                                .mapToObj(alternatives::get)
                                .toList()))
                .toList();
    }

    private static Place place(Assessment body, ScoreTotal score) {
        return new Place(
                body.id(),
                score.version(),
                body.body(),
                body.bodyName(),
                body.kind(),
                score.award(),
                score.deduction(),
                score.total(),
                Place.NOT_YET);
    }

    /** A reading that the quarter is not carried out under. */
    private record Other(Interpretation question, Interpretation.Option option, Readings readings, Set<IndicatorCode> lines) {}
}
