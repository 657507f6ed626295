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
import kz.dalel.rating.Rating.Place;
import kz.dalel.rating.ReadingsComparison.Alternative;
import kz.dalel.rating.ReadingsComparison.Question;
import kz.dalel.rating.domain.PlacesByKind;
import kz.dalel.scoring.core.ScoreLine;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.IndicatorCode;
import kz.dalel.shared.Points;

/**
 * Every reading that a quarter is not carried out under, each by itself, and what bodies would come to under it. The bodies are added one
 * by one.
 */
final class ReadingDifferences {

    private static final Comparator<RatingComparison.Body> FURTHEST_FIRST = Comparator.<RatingComparison.Body>comparingInt(
                    body -> -Math.abs(body.moves()))
            .thenComparing(body -> body.is().kind())
            .thenComparing(body -> body.is().place())
            .thenComparing(body -> body.is().body());

    private final Edition edition;
    private final Readings own;
    private final List<Other> others;
    private final List<Map<BodyId, List<RatingComparison.Line>>> changes = new ArrayList<>();

    ReadingDifferences(Edition edition, Readings own) {
        this.edition = edition;
        this.own = own;
        this.others = others(edition, own);
        others.forEach(other -> changes.add(new HashMap<>()));
    }

    /** The lines that rest on any open question. */
    Set<IndicatorCode> lines() {
        return others.stream().map(Other::lines).flatMap(Collection::stream).collect(Collectors.toSet());
    }

    /** The readings to score them under: the own ones, then each other. */
    List<Readings> readings() {
        List<Readings> readings = new ArrayList<>(List.of(own));
        others.forEach(other -> readings.add(other.readings()));
        return readings;
    }

    /** @param under those of {@link #lines()} that could differ, at least, under each of {@link #readings()}, in the same order each time */
    void add(BodyId body, List<List<ScoreLine>> under) {
        for (int index = 0; index < others.size(); index++) {
            List<RatingComparison.Line> changed = changes(under.get(0), under.get(index + 1), others.get(index).lines());
            if (!changed.isEmpty()) {
                changes.get(index).put(body, changed);
            }
        }
    }

    /** @param are every body that was added, with the figures and the place it has */
    List<Question> questions(List<Place> are) {
        return questions(edition).stream()
                .map(question -> new Question(
                        question,
                        question.option(own.choices().get(question.code())).orElseThrow(),
                        IntStream.range(0, others.size())
                                .filter(index -> others.get(index).question().equals(question))
                                .mapToObj(index -> new Alternative(others.get(index).option(), changed(are, changes.get(index))))
                                .toList()))
                .toList();
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

    private static List<RatingComparison.Line> changes(
            List<ScoreLine> are, List<ScoreLine> wouldBe, Set<IndicatorCode> resting) {
        return IntStream.range(0, are.size())
                .filter(line -> resting.contains(are.get(line).indicator()))
                .mapToObj(line -> new RatingComparison.Line(
                        are.get(line).indicator(), Optional.of(are.get(line)), Optional.of(wouldBe.get(line))))
                .filter(RatingComparison.Line::isChanged)
                .toList();
    }

    private static List<RatingComparison.Body> changed(List<Place> are, Map<BodyId, List<RatingComparison.Line>> changes) {
        List<Place> figures = are.stream()
                .flatMap(place -> with(place, changes.getOrDefault(place.body(), List.of())).stream())
                .toList();
        Map<BodyId, Place> wouldBe =
                PlacesByKind.rank(figures).stream().collect(Collectors.toMap(Place::body, Function.identity()));
        return are.stream()
                .map(place -> new RatingComparison.Body(
                        place,
                        Optional.ofNullable(wouldBe.get(place.body())),
                        changes.getOrDefault(place.body(), List.of())))
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

    /** A reading that the quarter is not carried out under. */
    private record Other(Interpretation question, Interpretation.Option option, Readings readings, Set<IndicatorCode> lines) {}
}
