package kz.dalel.rating;

import static kz.dalel.evidence.domain.Rows.row;
import static kz.dalel.verification.VerdictsFor.accepted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.dalel.appeal.AppealPlay;
import kz.dalel.evidence.DraftRow;
import kz.dalel.evidence.EvidencePlay;
import kz.dalel.evidence.ItemVersion;
import kz.dalel.evidence.Submission;
import kz.dalel.evidence.domain.Rows;
import kz.dalel.platform.time.JobRunner;
import kz.dalel.quarter.Cycles;
import kz.dalel.rating.ReadingsComparison.Alternative;
import kz.dalel.rating.ReadingsComparison.Question;
import kz.dalel.registry.Role;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.Points;
import kz.dalel.testing.DalelTest;
import kz.dalel.testing.Logins;
import kz.dalel.testing.Scene;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Under each other reading of an open question it is said who would move, and that is what recomputing says. */
@DalelTest
class CompareReadingsTest {

    private static final Instant ALL_FINAL = Instant.parse("2026-10-20T05:00:00Z");
    private static final String EVENT = "4.3.1";

    @Autowired
    private Scene scene;

    @Autowired
    private AppealPlay holdings;

    @Autowired
    private EvidencePlay play;

    @Autowired
    private Cycles cycles;

    @Autowired
    private CompareReadings compareReadings;

    @Autowired
    private RecomputeRating recompute;

    @Autowired
    private JobRunner jobs;

    @Autowired
    private Logins logins;

    @LocalServerPort
    private int port;

    @Test
    void shouldSayWhoWouldMoveUnderWhichReading_asRecomputingDoes() throws IOException {
        PersonId supervisor = scene.person("supervisor", Role.SUPERVISOR);
        PersonId verifier = scene.person("verifier", Role.VERIFIER);
        BodyId seen = holdings.holding("KVG-1");
        BodyId told = holdings.holding("KVG-2");
        scene.openQuarter(supervisor);
        assertThat(page(supervisor).get("scored").asInt()).isZero();
        present(seen, verifier, report(), row().category("scaled").fact("Урок").quantity(1500).event("2026-09-09").links("https://obl.example/v"));
        present(told, verifier, report());
        holdings.untilScored();

        List<Question> before = compared().questions();
        jobs.runUntil(ALL_FINAL);
        ReadingsComparison comparison = compared();

        assertThat(comparison.questions()).as("with the rating as before it").isEqualTo(before);
        assertThat(comparison.questions()).extracting(each -> each.interpretation().code()).containsExactly("A10", "A16", "A27", "A32");
        assertThat(comparison.questions()).allSatisfy(question -> assertThat(question.alternatives())
                .hasSize(question.interpretation().options().size() - 1)
                .allSatisfy(other -> assertThat(other.changed())
                        .containsExactlyInAnyOrderElementsOf(recomputed(question, other))));
        assertThat(bodies(comparison, "adds")).containsExactly(tuple("KVG-1", 1, "15", 1, "20"));
        assertThat(bodies(comparison, "ten-in-all")).containsExactly(tuple("KVG-2", 2, "5", 1, "5"), tuple("KVG-1", 1, "15", 1, "5"));

        assertThat(DifferenceTable.of(comparison).rows()).as("one of a body that gains, two of those that lose")
                .extracting(row -> row.get(2), row -> row.get(5), row -> row.get(10))
                .containsExactlyInAnyOrder(
                        tuple("KVG-1", 1, Points.of("25").value()), tuple("KVG-1", 1, Points.of("10").value()), tuple("KVG-2", 1, null));
        assertThat(logins.session(port, supervisor).get("/camunda/api/dalel/readings/file").headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(name -> assertThat(name).contains(".xlsx"));
        JsonNode told32 = page(supervisor).get("questions").get(3);
        assertThat(told32.get("open").asBoolean()).isTrue();
        JsonNode adds = told32.get("alternatives").get(0);
        assertThat(adds.get("changed").asInt()).isEqualTo(1);
        assertThat(adds.get("moved").asInt()).isZero();
        JsonNode line = adds.get("bodies").get(0).get("lines").get(0);
        assertThat(line.get("points").asText() + " " + line.get("newPoints").asText()).isEqualTo("20 25");
        assertThat(line.get("why").toString()).contains("A32 (вопрос открыт): За охват в 1000 и более просмотров 10 баллов начисляются сверх 5");
    }

    private void present(BodyId body, PersonId verifier, Rows... rows) {
        Submission submission = play.submission(body, EVENT);
        List<ItemVersion> items = play.present(
                holdings.officer(body), submission, List.of(rows).stream().map(Rows::build).toArray(DraftRow[]::new));
        play.verify(verifier, submission, items.stream().map(item -> accepted(item)).toList());
        jobs.runAllDue();
    }

    private static Rows report() {
        return row().category("report").fact("Урок").event("2026-09-09").links("https://obl.example/urok");
    }

    private ReadingsComparison compared() {
        return compareReadings.handle(cycles.of(Scene.QUARTER).orElseThrow());
    }

    private List<RatingComparison.Body> recomputed(Question question, Alternative other) {
        Map<String, String> reading = Map.of(question.interpretation().code(), other.option().code());
        return recompute.handle(Scene.QUARTER, Optional.empty(), reading).changed();
    }

    private JsonNode page(PersonId person) throws IOException {
        return new ObjectMapper().readTree(logins.session(port, person).get("/camunda/api/dalel/readings").body());
    }

    private static List<Tuple> bodies(ReadingsComparison comparison, String option) {
        return comparison.questions().stream()
                .flatMap(question -> question.alternatives().stream())
                .filter(other -> other.option().code().equals(option))
                .flatMap(other -> other.changed().stream())
                .map(body -> tuple(
                        body.is().body().value(),
                        body.is().place(),
                        body.is().total().toString(),
                        body.wouldBe().orElseThrow().place(),
                        body.wouldBe().orElseThrow().total().toString()))
                .toList();
    }
}
