package kz.dalel.rating;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.dalel.methodology.EditionId;
import kz.dalel.methodology.ReadingTaken;
import kz.dalel.scoring.core.ScoreLine;
import kz.dalel.shared.IndicatorCode;
import kz.dalel.shared.QuarterId;

/**
 * A rating beside what it would be under an edition and readings.
 *
 * @param quarter whose rating
 * @param edition under which it was computed again
 * @param readings option in force by switch, for every switch of the edition
 * @param asItWas whether edition and readings are those of the rating: then everything has to come out the same
 * @param bodies every body of the rating, by kind and the place it has
 */
public record RatingComparison(
        QuarterId quarter, EditionId edition, SortedMap<String, String> readings, boolean asItWas, List<Body> bodies) {

    public RatingComparison {
        bodies = List.copyOf(bodies);
    }

    /** The bodies whose place, total or any line comes out differently. */
    public List<Body> changed() {
        return bodies.stream().filter(Body::isChanged).toList();
    }

    /**
     * One body.
     *
     * @param is place and figures in the rating
     * @param wouldBe the same under the edition and readings; empty if a line is rejected under them, so that there is no total
     * @param lines the lines that come out differently, in the order of their codes
     */
    public record Body(Rating.Place is, Optional<Rating.Place> wouldBe, List<Line> lines) {

        public Body {
            lines = List.copyOf(lines);
        }

        /** By how many places the body would rise; negative if it would fall. */
        public int moves() {
            return wouldBe.map(other -> is.place() - other.place()).orElse(0);
        }

        /** Whether it would take another place, or none because there is no total. */
        public boolean isMoved() {
            return wouldBe.isEmpty() || moves() != 0;
        }

        boolean isChanged() {
            return !lines.isEmpty() || !wouldBe.equals(Optional.of(is));
        }
    }

    /**
     * One line that comes out differently.
     *
     * @param is as it was scored; empty if the rating's edition has no such indicator
     * @param wouldBe under the edition and readings; empty if the edition has no such indicator
     */
    public record Line(IndicatorCode indicator, Optional<ScoreLine> is, Optional<ScoreLine> wouldBe) {

        /** The readings that the other figures rest on and its own do not: from them the difference comes. */
        public List<ReadingTaken> otherReadings() {
            Set<String> own = readings(is).map(Line::option).collect(Collectors.toSet());
            return readings(wouldBe).filter(reading -> !own.contains(option(reading))).toList();
        }

        private static Stream<ReadingTaken> readings(Optional<ScoreLine> line) {
            return line.stream().flatMap(each -> each.explanation().readings().stream());
        }

        private static String option(ReadingTaken reading) {
            return reading.interpretation() + "=" + reading.option();
        }

        boolean isChanged() {
            return !figures(is).equals(figures(wouldBe));
        }

        /** What a line comes to. Its explanation names readings and rules in the edition's words: those alone make no difference. */
        private static Optional<List<Object>> figures(Optional<ScoreLine> line) {
            return line.map(each -> List.of(each.status(), each.award(), each.deduction()));
        }
    }
}
