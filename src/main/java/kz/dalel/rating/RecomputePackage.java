package kz.dalel.rating;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kz.dalel.methodology.Edition;
import kz.dalel.methodology.Indicator;
import kz.dalel.methodology.Readings;
import kz.dalel.rating.domain.DoesNotHold;
import kz.dalel.rating.domain.PackageContent;
import kz.dalel.rating.domain.PackageFile;
import kz.dalel.rating.domain.PlacesByKind;
import kz.dalel.rating.domain.RecomputedPackage;
import kz.dalel.scoring.ScoreUnderReadings;
import kz.dalel.scoring.ScoredLine;
import kz.dalel.scoring.core.ScoreLine;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.UserError;

/**
 * As {@link RecomputeRating} and {@link CompareReadings}, of a published rating's package: without database or network, so that whoever has
 * read an open question otherwise can see what it would have changed. Checks the package first, as {@link CheckRatingPackage} does.
 */
public final class RecomputePackage {

    private final RecomputedPackage content;

    private RecomputePackage(RecomputedPackage content) {
        this.content = content;
    }

    /**
     * @param file the package's bytes
     * @throws UserError {@code INVALID} if the package does not hold, with the first thing that does not
     */
    public static RecomputePackage of(byte[] file) {
        try {
            return new RecomputePackage(RecomputedPackage.of(PackageFile.read(file)));
        } catch (DoesNotHold e) {
            throw new UserError(UserError.Kind.INVALID, "rating.package.doesNotHold", e.finding().sentence());
        }
    }

    /**
     * The rating beside what it would be under these readings.
     *
     * @param otherReadings option by switch, for example {@code A10 → highest}, in place of the package's
     * @throws UserError {@code INVALID} if its edition has no such switch or option
     */
    public RatingComparison under(Map<String, String> otherReadings) {
        Edition edition = content.edition();
        Map<String, String> choices = new HashMap<>(content.readings().choices());
        choices.putAll(otherReadings);
        Readings readings = edition.readings(choices);
        Map<BodyId, List<ScoreLine>> are = new HashMap<>();
        Map<BodyId, List<ScoreLine>> wouldBe = new HashMap<>();
        content.bodies().forEach(body -> {
            are.put(body.place().body(), body.lines().stream().map(ScoredLine::line).toList());
            wouldBe.put(body.place().body(), lines(body, readings));
        });
        boolean asItWas = readings.choices().equals(content.readings().choices());
        return new RatingComparison(
                content.quarter(),
                edition.id(),
                readings.choices(),
                asItWas,
                BodyDifferences.of(places(), are, wouldBe, edition));
    }

    /** What every open question decides, reading by reading. */
    public ReadingsComparison underEachReading() {
        ReadingDifferences differences = new ReadingDifferences(content.edition(), content.readings());
        content.bodies().forEach(body -> differences.add(
                body.place().body(),
                differences.readings().stream().map(readings -> lines(body, readings)).toList()));
        int bodies = content.bodies().size();
        return new ReadingsComparison(content.quarter(), bodies, bodies, differences.questions(places()));
    }

    private List<Rating.Place> places() {
        return PlacesByKind.rank(content.bodies().stream().map(PackageContent.Body::place).toList());
    }

    private List<ScoreLine> lines(PackageContent.Body body, Readings readings) {
        List<Indicator> indicators = content.edition().indicators();
        return IntStream.range(0, indicators.size())
                .mapToObj(index -> line(indicators.get(index), body.lines().get(index), readings))
                .toList();
    }

    /** A line that no facts were scored for is the same under every reading. */
    private static ScoreLine line(Indicator indicator, ScoredLine own, Readings readings) {
        return own.facts().map(facts -> ScoreUnderReadings.line(indicator, facts, readings)).orElseGet(own::line);
    }
}
