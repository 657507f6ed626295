package kz.dalel.rating;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.dalel.methodology.Edition;
import kz.dalel.rating.domain.PlacesByKind;
import kz.dalel.scoring.core.BodyTotal;
import kz.dalel.scoring.core.ScoreLine;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.IndicatorCode;

/** Holds the lines of a rating's bodies against those they would have, and ranks the bodies by the latter. Pure. */
final class BodyDifferences {

    private BodyDifferences() {}

    /**
     * @param places the rating
     * @param are every body's lines as they were scored
     * @param wouldBe every body's lines otherwise
     * @param edition whose lines the latter are
     * @return the bodies in the rating's order
     */
    static List<RatingComparison.Body> of(
            List<Rating.Place> places,
            Map<BodyId, List<ScoreLine>> are,
            Map<BodyId, List<ScoreLine>> wouldBe,
            Edition edition) {
        Map<BodyId, Rating.Place> otherPlaces = ranked(places, wouldBe, edition);
        return places.stream()
                .map(place -> new RatingComparison.Body(
                        place,
                        Optional.ofNullable(otherPlaces.get(place.body())),
                        changes(are.get(place.body()), wouldBe.get(place.body()))))
                .toList();
    }

    private static Map<BodyId, Rating.Place> ranked(
            List<Rating.Place> places, Map<BodyId, List<ScoreLine>> lines, Edition edition) {
        List<Rating.Place> scored = places.stream()
                .filter(place -> lines.get(place.body()).stream().allMatch(ScoreLine::hasFigures))
                .map(place -> {
                    BodyTotal total = BodyTotal.of(edition, lines.get(place.body()));
                    return place.with(total.awards(), total.deductions(), total.total());
                })
                .toList();
        return PlacesByKind.rank(scored).stream().collect(Collectors.toMap(Rating.Place::body, Function.identity()));
    }

    private static List<RatingComparison.Line> changes(List<ScoreLine> are, List<ScoreLine> wouldBe) {
        SortedMap<IndicatorCode, ScoreLine> left = byCode(are);
        SortedMap<IndicatorCode, ScoreLine> right = byCode(wouldBe);
        TreeSet<IndicatorCode> codes = new TreeSet<>(left.keySet());
        codes.addAll(right.keySet());
        List<RatingComparison.Line> changes = new ArrayList<>();
        for (IndicatorCode code : codes) {
            RatingComparison.Line line = new RatingComparison.Line(
                    code, Optional.ofNullable(left.get(code)), Optional.ofNullable(right.get(code)));
            if (line.isChanged()) {
                changes.add(line);
            }
        }
        return changes;
    }

    private static SortedMap<IndicatorCode, ScoreLine> byCode(List<ScoreLine> lines) {
        SortedMap<IndicatorCode, ScoreLine> byCode = new TreeMap<>();
        lines.forEach(line -> byCode.put(line.indicator(), line));
        return byCode;
    }
}
