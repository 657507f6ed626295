package kz.dalel.rating.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.dalel.methodology.BodyTraits;
import kz.dalel.methodology.Edition;
import kz.dalel.methodology.Editions;
import kz.dalel.methodology.Indicator;
import kz.dalel.methodology.InvalidEditionException;
import kz.dalel.methodology.Readings;
import kz.dalel.quarter.AssessmentId;
import kz.dalel.rating.Rating.Place;
import kz.dalel.scoring.ScoreVersionId;
import kz.dalel.scoring.ScoredLine;
import kz.dalel.scoring.core.BodyTotal;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.BodyKind;
import kz.dalel.shared.Messages;
import kz.dalel.shared.Points;
import kz.dalel.shared.QuarterId;
import kz.dalel.shared.UserError;

/** The points, totals and places of a package computed again from its edition, readings and facts, and held against what it says. */
public final class RecomputedPackage {

    private final QuarterId quarter;
    private final Edition edition;
    private final Readings readings;
    private final List<PackageContent.Body> bodies = new ArrayList<>();

    private RecomputedPackage(PackageNode content) {
        content.allowing("quarter", "publishedAt", "edition", "readings", "bodies");
        quarter = content.member("quarter").read(QuarterId::of);
        content.member("publishedAt").read(Instant::parse);
        edition = edition(content.member("edition"));
        readings = readings(content.member("readings"));
        content.member("bodies").items().forEach(this::compute);
        requireOnce();
        requirePlaces();
    }

    /** @throws DoesNotHold naming the first thing that comes out differently */
    public static RecomputedPackage of(PackageFile.Parts file) {
        return new RecomputedPackage(file.content());
    }

    public QuarterId quarter() {
        return quarter;
    }

    /** The edition it was computed under, read from the package's own data. */
    public Edition edition() {
        return edition;
    }

    /** The readings it was computed under. */
    public Readings readings() {
        return readings;
    }

    /** Its bodies with places, figures and lines as they were computed, which are those it states; in its own order. */
    public List<PackageContent.Body> bodies() {
        return List.copyOf(bodies);
    }

    private static Edition edition(PackageNode data) {
        try {
            return Editions.ofData(data.members());
        } catch (InvalidEditionException e) {
            throw new DoesNotHold("edition", e.getMessage());
        }
    }

    private Readings readings(PackageNode options) {
        Map<String, String> choices = new TreeMap<>();
        options.members().keySet().forEach(code -> choices.put(code.toString(), options.member(code.toString()).text()));
        try {
            Readings taken = edition.readings(choices);
            if (taken.choices().equals(choices)) {
                return taken;
            }
        } catch (UserError e) {
            throw new DoesNotHold("readings", Messages.sentence(e));
        }
        throw options.wrong();
    }

    private void compute(PackageNode body) {
        body.allowing(
                "code", "name", "kind", "externalAnalysisTheYearBefore", "publicCouncil", "lines", "award", "deduction", "total", "place");
        BodyId code = body.member("code").read(BodyId::of);
        BodyKind kind = kind(body.member("kind"));
        BodyTraits traits = new BodyTraits(
                kind, body.member("externalAnalysisTheYearBefore").flag(), body.member("publicCouncil").flag());
        List<PackageNode> stated = body.member("lines").items();
        List<Indicator> indicators = edition.indicators();
        List<String> codes = stated.stream().map(line -> line.member("indicator").text()).toList();
        if (!codes.equals(indicators.stream().map(each -> each.code().value()).toList())) {
            throw new DoesNotHold("lines", code);
        }
        List<ScoredLine> computed = new ArrayList<>();
        for (int index = 0; index < indicators.size(); index++) {
            RecomputedLine line = new RecomputedLine(code, indicators.get(index), readings, stated.get(index));
            computed.add(line.under(traits, quarter));
        }
        BodyTotal sum = BodyTotal.of(edition, computed.stream().map(ScoredLine::line).toList());
        require(body, "award", sum.awards());
        require(body, "deduction", sum.deductions());
        require(body, "total", sum.total());
        bodies.add(new PackageContent.Body(place(body, code, kind, sum), traits, computed));
    }

    /** The rows behind it are not in a package: the body's number among the others stands for their keys. */
    private Place place(PackageNode body, BodyId code, BodyKind kind, BodyTotal sum) {
        UUID row = new UUID(0, bodies.size() + 1L);
        PackageNode place = body.member("place");
        if (place.whole() != (int) place.whole()) {
            throw place.wrong();
        }
        return new Place(
                new AssessmentId(row),
                new ScoreVersionId(row),
                code,
                body.member("name").text(),
                kind,
                sum.awards(),
                sum.deductions(),
                sum.total(),
                (int) place.whole());
    }

    private static BodyKind kind(PackageNode member) {
        try {
            return BodyKind.of(member.text());
        } catch (IllegalArgumentException e) {
            throw member.wrong();
        }
    }

    private static void require(PackageNode body, String figure, Points computed) {
        String stated = body.member(figure).text();
        if (!computed.toString().equals(stated)) {
            throw new DoesNotHold("sum." + figure, body.member("code").text(), stated, computed);
        }
    }

    private void requireOnce() {
        Set<BodyId> seen = new HashSet<>();
        places().filter(place -> !seen.add(place.body())).findFirst().ifPresent(place -> {
            throw new DoesNotHold("bodyTwice", place.body());
        });
    }

    private void requirePlaces() {
        Map<BodyId, Place> stated = places().collect(Collectors.toMap(Place::body, Function.identity()));
        PlacesByKind.rank(places().toList()).stream()
                .filter(computed -> computed.place() != stated.get(computed.body()).place())
                .findFirst()
                .ifPresent(computed -> {
                    throw new DoesNotHold(
                            "place",
                            computed.body(),
                            Integer.toString(stated.get(computed.body()).place()),
                            Integer.toString(computed.place()));
                });
    }

    private Stream<Place> places() {
        return bodies.stream().map(PackageContent.Body::place);
    }
}
