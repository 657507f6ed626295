package kz.dalel.rating.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kz.dalel.methodology.BodyTraits;
import kz.dalel.methodology.Edition;
import kz.dalel.methodology.Editions;
import kz.dalel.methodology.Indicator;
import kz.dalel.methodology.InvalidEditionException;
import kz.dalel.methodology.Readings;
import kz.dalel.scoring.core.BodyTotal;
import kz.dalel.scoring.core.ScoreLine;
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
    private final List<Ranked> bodies = new ArrayList<>();
    private int lines;

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

    public String edition() {
        return edition.title();
    }

    public int bodies() {
        return bodies.size();
    }

    /** How many lines were computed again. */
    public int lines() {
        return lines;
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
        List<ScoreLine> computed = new ArrayList<>();
        for (int index = 0; index < indicators.size(); index++) {
            RecomputedLine line = new RecomputedLine(code, indicators.get(index), readings, stated.get(index));
            computed.add(line.under(traits, quarter));
        }
        lines += computed.size();
        BodyTotal sum = BodyTotal.of(edition, computed);
        require(body, "award", sum.awards());
        require(body, "deduction", sum.deductions());
        require(body, "total", sum.total());
        body.member("name").text();
        bodies.add(new Ranked(code, kind, sum.total(), body.member("place").whole()));
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
        bodies.stream().filter(body -> !seen.add(body.code())).findFirst().ifPresent(body -> {
            throw new DoesNotHold("bodyTwice", body.code());
        });
    }

    private void requirePlaces() {
        CompetitionRanking<Ranked> ranking = new CompetitionRanking<>(Ranked::total, Comparator.comparing(Ranked::code));
        bodies.stream().collect(Collectors.groupingBy(Ranked::kind)).values().stream()
                .flatMap(ofKind -> ranking.rank(ofKind).stream())
                .filter(placed -> placed.place() != placed.competitor().place())
                .findFirst()
                .ifPresent(placed -> {
                    Ranked body = placed.competitor();
                    throw new DoesNotHold("place", body.code(), Long.toString(body.place()), Integer.toString(placed.place()));
                });
    }

    /** A body with its total as computed and its place as stated. */
    private record Ranked(BodyId code, BodyKind kind, Points total, long place) {}
}
