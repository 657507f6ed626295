package kz.dalel.rating.domain;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import kz.dalel.methodology.BodyTraits;
import kz.dalel.rating.Rating.Place;
import kz.dalel.scoring.ScoredLine;
import kz.dalel.scoring.core.ScoreLine;
import kz.dalel.shared.CanonicalJson;
import kz.dalel.shared.QuarterId;

/**
 * What a package says of a rating: everything the points follow from and nothing of any person. Described in {@code docs/package.md}.
 *
 * @param quarter the assessed quarter
 * @param publishedAt since when everybody can see the rating
 * @param edition the edition's data
 * @param readings option in force by switch
 * @param bodies the ranked bodies
 */
public record PackageContent(
        QuarterId quarter, Instant publishedAt, Map<?, ?> edition, SortedMap<String, String> readings, List<Body> bodies) {

    public PackageContent {
        bodies = List.copyOf(bodies);
    }

    /**
     * One body.
     *
     * @param place where it stands, with its figures
     * @param traits what decides by which indicators it is assessed
     * @param lines every indicator of the edition
     */
    public record Body(Place place, BodyTraits traits, List<ScoredLine> lines) {

        public Body {
            lines = List.copyOf(lines);
        }

        private Map<String, Object> members() {
            Map<String, Object> members = new LinkedHashMap<>();
            members.put("code", place.body());
            members.put("name", place.bodyName());
            members.put("kind", place.kind().code());
            members.put("externalAnalysisTheYearBefore", traits.externalAnalysisTheYearBefore());
            members.put("publicCouncil", traits.publicCouncil());
            members.put("lines", lines.stream().map(Body::line).toList());
            members.put("award", place.award());
            members.put("deduction", place.deduction());
            members.put("total", place.total());
            members.put("place", place.place());
            return members;
        }

        private static Map<String, Object> line(ScoredLine scored) {
            ScoreLine line = scored.line();
            Map<String, Object> members = new LinkedHashMap<>();
            members.put("indicator", line.indicator());
            members.put("status", line.status().code());
            if (line.status() == ScoreLine.Status.SCORED) {
                members.put("facts", facts(scored.facts().orElseThrow()));
                members.put("award", line.award());
                members.put("deduction", line.deduction());
            } else if (line.status() == ScoreLine.Status.NOT_APPLICABLE) {
                members.put("reason", line.explanation().reason().code());
            }
            return members;
        }

        /** Facts that were scored have no empty values; those alone are not read. */
        private static Object facts(String json) {
            return StrictJson.read(json.getBytes(StandardCharsets.UTF_8)).orElseThrow();
        }
    }

    /** The content as {@link CanonicalJson} writes it. */
    public Map<String, Object> members() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("quarter", quarter);
        members.put("publishedAt", publishedAt);
        members.put("edition", edition);
        members.put("readings", readings);
        members.put("bodies", bodies.stream().map(Body::members).toList());
        return members;
    }
}
