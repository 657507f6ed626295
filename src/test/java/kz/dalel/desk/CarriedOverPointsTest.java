package kz.dalel.desk;

import static kz.dalel.evidence.domain.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.stream.StreamSupport;
import kz.dalel.evidence.Act;
import kz.dalel.evidence.DraftRow;
import kz.dalel.evidence.Evidence;
import kz.dalel.evidence.EvidencePlay;
import kz.dalel.evidence.Submission;
import kz.dalel.platform.time.JobRunner;
import kz.dalel.registry.Role;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.BodyKind;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.QuarterId;
import kz.dalel.shared.UnitClass;
import kz.dalel.testing.DalelTest;
import kz.dalel.testing.Logins;
import kz.dalel.testing.Scene;
import kz.dalel.verification.VerdictsFor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Why an indicator has points before anything of the quarter is accepted. */
@DalelTest
class CarriedOverPointsTest {

    private static final QuarterId EARLIER = Scene.QUARTER.previous();
    private static final String YEARLY = "1.1.3";

    @LocalServerPort
    private int port;

    @Autowired
    private Scene scene;

    @Autowired
    private EvidencePlay play;

    @Autowired
    private Evidence evidence;

    @Autowired
    private Logins logins;

    @Autowired
    private JobRunner jobs;

    @Autowired
    private ObjectMapper json;

    @Test
    void shouldTellWhatDocumentsOfEarlierQuartersBring() throws Exception {
        BodyId ministry = scene.body("MIN", BodyKind.CGO, Map.of(UnitClass.SUBDIVISION, 3));
        PersonId officer = scene.person("officer", Role.OFFICER, ministry);
        PersonId verifier = scene.person("verifier", Role.VERIFIER);
        PersonId supervisor = scene.person("supervisor", Role.SUPERVISOR);
        scene.openQuarter(supervisor, EARLIER);
        Submission earlier = play.submission(ministry, EARLIER, YEARLY);
        play.draft(officer, earlier, link(1, "2026-05-15"), link(2, "2026-05-15"));
        play.submit(officer, earlier, Act.EVIDENCE);
        jobs.runAllDue();
        play.verify(verifier, earlier, evidence.currentVersions(earlier.id()).stream()
                .map(VerdictsFor::accepted)
                .toList());
        scene.openQuarter(supervisor);
        Submission now = play.submission(ministry, YEARLY);
        play.draft(officer, now, link(3, "2026-07-15"));
        play.submit(officer, now, Act.EVIDENCE);
        jobs.runAllDue();

        JsonNode line = line(officer, YEARLY);

        assertThat(line.at("/state").asText()).isEqualTo("SUBMITTED");
        assertThat(line.at("/points/present").asText()).isEqualTo("1,8");
        assertThat(line.at("/carriedOver").asText()).isEqualTo("1,8");
        assertThat(line.at("/points/now").asText()).isEqualTo("3");
        assertThat(line(officer, "1.2.2").at("/carriedOver").isNull()).isTrue();
        assertThat(line(supervisor, YEARLY).at("/carriedOver").isNull()).as("to whom no points are told").isTrue();
    }

    private JsonNode line(PersonId reader, String indicator) throws Exception {
        String path = "/camunda/api/dalel/desk/" + play.assessment(BodyId.of("MIN")).id();
        JsonNode quarter = json.readTree(logins.session(port, reader).get(path).body());
        return StreamSupport.stream(quarter.at("/projects").spliterator(), false)
                .flatMap(project -> StreamSupport.stream(project.at("/lines").spliterator(), false))
                .filter(line -> line.at("/code").asText().equals(indicator))
                .findFirst()
                .orElseThrow();
    }

    private static DraftRow link(int subdivision, String day) {
        return row().unit("MIN/subdivision-" + subdivision)
                .event(day)
                .links("https://min.example/" + subdivision)
                .build();
    }
}
