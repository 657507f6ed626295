package kz.dalel.scoring;

import static kz.dalel.scoring.TestEdition.EDITION;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import kz.dalel.methodology.BodyTraits;
import kz.dalel.methodology.Indicator;
import kz.dalel.scoring.core.BodyTotal;
import kz.dalel.scoring.core.ScoreLine;
import kz.dalel.shared.BodyKind;
import kz.dalel.shared.Points;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every worked body of {@code golden/bodies.json}. */
class GoldenBodiesTest {

    static Stream<Arguments> bodies() throws IOException {
        JsonNode bodies =
                new ObjectMapper().readTree(GoldenBodiesTest.class.getResourceAsStream("/golden/bodies.json"));
        return StreamSupport.stream(bodies.spliterator(), false)
                .map(body -> Arguments.of(body.get("id").asText(), body.get("name").asText(), body));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("bodies")
    void shouldAddUpAsWorkedOut(String id, String name, JsonNode body) {
        List<ScoreLine> lines = lines(body);
        BodyTotal total = BodyTotal.of(EDITION, lines);
        JsonNode expected = body.get("expected");

        assertThat(lines).allSatisfy(line -> assertThat(line.points())
                .as(line.indicator().value())
                .hasToString(expected.get("lines").get(line.indicator().value()).asText()));
        assertThat(lines).hasSameSizeAs(expected.get("lines"));
        total.projects().forEach((project, points) -> assertThat(points)
                .as("project " + project)
                .hasToString(expected.get("projects").get(String.valueOf(project)).asText()));
        assertThat(total.awards()).hasToString(expected.get("awards").asText());
        assertThat(total.deductions()).hasToString(expected.get("deductions").asText());
        assertThat(total.total()).hasToString(expected.get("total").asText());
        assertThat(total.total().minus(ofExternalPlan(lines)))
                .hasToString(expected.get("total_without_1EXT").asText());
    }

    /** Facts of indicators that do not apply to the body are ignored. */
    private static List<ScoreLine> lines(JsonNode body) {
        boolean analysed =
                body.get("external_analysis_year").asInt() == body.get("year").asInt() - 1;
        BodyTraits traits = new BodyTraits(BodyKind.of(body.get("kind").asText()), analysed, true);
        List<ScoreLine> lines = new ArrayList<>();
        for (Indicator indicator : EDITION.indicators()) {
            if (indicator.exclusion(traits, body.get("quarter").asInt()).isEmpty()) {
                String facts = String.valueOf(body.get("facts").get(indicator.code().value()));
                lines.add(FactsJson.score(indicator, facts, EDITION.defaultReadings()));
            }
        }
        return lines;
    }

    private static Points ofExternalPlan(List<ScoreLine> lines) {
        return lines.stream()
                .filter(line -> line.indicator().value().equals("1.EXT"))
                .map(ScoreLine::points)
                .reduce(Points.ZERO, Points::plus);
    }
}
