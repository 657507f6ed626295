package kz.dalel.platform.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import kz.dalel.methodology.EditionId;
import kz.dalel.quarter.AssessmentId;
import kz.dalel.scoring.RecomputeScore;
import kz.dalel.shared.IndicatorCode;
import kz.dalel.shared.Points;
import kz.dalel.shared.UserError;
import kz.dalel.testing.DalelTest;
import kz.dalel.testing.Tampering;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Recorded bodies come out of the real processes with the points their facts are worth, and with nothing else. */
@DalelTest
class RehearsalTest {

    private static final EditionId EDITION = EditionId.of("tbn4-2024");
    private static final Path GOLDEN = Path.of("src/test/resources/golden/bodies.json");

    private static final String SMALL_ENTITY =
            """
            [{"id": "K1", "name": "Организация", "kind": "kgs", "year": 2025, "quarter": 1, "external_analysis_year": 2024,
              "facts": {"1.1.1": {"present": true},
                        "2.1.1": {"administrative": 2, "criminal": 0},
                        "2.5.4": {"report": "outdated"},
                        "3.1.1": {"done": 1, "total": 2},
                        "3.2.1": {"done": 1, "total": 1},
                        "4.3.1": {"reported": true, "scaled": true, "views": 999}}}]
            """;

    @Autowired
    private Tampering tampering;

    @Autowired
    private Rehearsal rehearsal;

    @Autowired
    private HistoryService history;

    @Autowired
    private RecomputeScore recomputeScore;

    @Autowired
    private JdbcClient jdbc;

    private final Notes notes = new Notes();

    @Test
    void shouldComeToTheExpectedPoints_forTheGoldenBodies() throws IOException {
        String json = Files.readString(GOLDEN);

        List<RehearsalResult> results = rehearsal.play(json, EDITION, notes);

        JsonNode bodies = new ObjectMapper().readTree(json);
        assertThat(results).hasSize(bodies.size());
        for (int index = 0; index < bodies.size(); index++) {
            assertAsExpected(results.get(index), bodies.get(index));
        }
        assertEveryLineRestsOnItemsOfEndedVerifications();
    }

    @Test
    void shouldCountUnitsAndPlacesAsTheFileSays_whereWholesDiffer() {
        List<RehearsalResult> results = rehearsal.play(SMALL_ENTITY, EDITION, notes);

        assertThat(line(results, "2.1.1")).isEqualTo(Points.of(6));
        assertThat(line(results, "2.5.4")).isEqualTo(Points.ZERO);
        assertThat(line(results, "3.1.1")).as("one of two organisations").isEqualTo(Points.of(1));
        assertThat(line(results, "3.2.1")).as("the second is not due").isEqualTo(Points.of(2));
        assertThat(line(results, "4.3.1")).isEqualTo(Points.of(15));
        assertThat(results.get(0).place().total()).isEqualTo(Points.of(24));
        assertThat(results.get(0).place().place()).isEqualTo(1);
        assertThat(notes.sentences).anyMatch(sentence -> sentence.contains("K1") && sentence.contains("1.1.1"));
    }

    @Test
    void shouldComeToAnotherTotal_whenOneVerdictIsFlipped() {
        rehearsal.play(SMALL_ENTITY, EDITION, notes);
        AssessmentId assessment = jdbc.sql("select id from dalel.assessment")
                .query((row, number) -> AssessmentId.of(row.getString(1)))
                .single();
        assertThat(recomputeScore.handle(assessment)).isEmpty();

        int flipped = tampering.sql(
                """
                update dalel.verdict set outcome = 'REJECTED', reason_code = 'OTHER', clause = 'п. 1'
                where id = (select v.id from dalel.verdict v
                            join dalel.evidence_version ev on ev.id = v.version_id
                            join dalel.evidence_item i on i.id = ev.item_id
                            join dalel.submission s on s.id = i.submission_id
                            where s.indicator = '2.1.1' and v.outcome = 'ACCEPTED' limit 1)
                """);
        assertThat(flipped).isEqualTo(1);

        assertThat(recomputeScore.handle(assessment)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {}                                                                                     | rehearse.notAList
                    []                                                                                     | rehearse.notAList
                    [                                                                                      | rehearse.notJson
                    [1]                                                                                    | rehearse.keyMissing
                    [{"id":"A","kind":"кго","year":2025,"quarter":1,"facts":{}}]                           | rehearse.unknownKind
                    [{"id":"A","kind":"kgs","year":2025,"quarter":5,"facts":{}}]                           | rehearse.unknownQuarter
                    [{"id":"A","kind":"kgs","year":"2025","quarter":1,"facts":{}}]                         | rehearse.keyMissing
                    [{"id":"A","kind":"kgs","year":2025,"quarter":1}]                                      | rehearse.keyMissing
                    [{"id":"A/B","kind":"kgs","year":2025,"quarter":1,"facts":{}}]                         | rehearse.badId
                    [{"id":"A","kind":"kgs","year":2025,"quarter":1,"facts":{"9.9.9":{}}}]                 | rehearse.unknownIndicator
                    [{"id":"A","kind":"kgs","year":2025,"quarter":1,"facts":{"3.1.1":{"done":2,"total":1}}}] | rehearse.badFacts
                    [{"id":"A","kind":"kgs","year":2025,"quarter":1,"facts":{"3.1.1":{"done":1}}}]         | rehearse.badFacts
                    """)
    void shouldRefuseAFileThatCannotBePlayed(String json, String code) {
        assertThatThrownBy(() -> rehearsal.play(json, EDITION, notes))
                .isInstanceOfSatisfying(UserError.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private static void assertAsExpected(RehearsalResult result, JsonNode body) {
        JsonNode expected = body.path("expected");
        assertThat(result.body().fileId()).isEqualTo(body.path("id").asText());
        assertThat(result.place().award()).hasToString(expected.path("awards").asText());
        assertThat(result.place().deduction()).hasToString(expected.path("deductions").asText());
        assertThat(result.place().total()).hasToString(expected.path("total").asText());
        expected.path("lines").properties().forEach(line -> assertThat(
                        result.lines().get(IndicatorCode.of(line.getKey())))
                .as(result.body().fileId() + " " + line.getKey())
                .hasToString(line.getValue().asText()));
    }

    private void assertEveryLineRestsOnItemsOfEndedVerifications() {
        List<String> used = jdbc.sql(
                        """
                        select distinct c.quarter || '/' || a.body || '/' || s.indicator
                        from dalel.score_line_item used
                        join dalel.evidence_version ev on ev.id = used.evidence_version_id
                        join dalel.evidence_item i on i.id = ev.item_id
                        join dalel.submission s on s.id = i.submission_id
                        join dalel.assessment a on a.id = s.assessment_id
                        join dalel.quarter_cycle c on c.id = a.cycle_id
                        """)
                .query(String.class)
                .list();
        Set<String> ended = new TreeSet<>(history.createHistoricProcessInstanceQuery()
                .processDefinitionKey("evidence-verification")
                .finished()
                .list()
                .stream()
                .map(HistoricProcessInstance::getBusinessKey)
                .toList());
        assertThat(used).isNotEmpty();
        assertThat(ended).containsAll(used);
        long wrongItemsUsed = jdbc.sql(
                        """
                        select count(*) from dalel.score_line_item used
                        join dalel.evidence_version ev on ev.id = used.evidence_version_id
                        where ev.fact = 'wrong'
                        """)
                .query(Long.class)
                .single();
        assertThat(wrongItemsUsed).as("rejected items that counted").isZero();
    }

    private static Points line(List<RehearsalResult> results, String code) {
        return results.get(0).lines().get(IndicatorCode.of(code));
    }

    /** Keeps what the rehearsal says. */
    private static final class Notes implements Rehearsal.Audience {

        private final List<String> sentences = new ArrayList<>();

        @Override
        public void begins(int steps) {
            // nobody watches
        }

        @Override
        public void step(String body) {
            // nobody watches
        }

        @Override
        public void note(String sentence) {
            sentences.add(sentence);
        }
    }
}
