package kz.dalel.timeline;

import static kz.dalel.evidence.domain.Rows.row;
import static kz.dalel.testing.Refusals.assertRefused;
import static kz.dalel.verification.VerdictsFor.rejected;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.dalel.evidence.EvidencePlay;
import kz.dalel.evidence.ItemVersion;
import kz.dalel.evidence.Submission;
import kz.dalel.ledger.LedgerAct;
import kz.dalel.platform.time.JobRunner;
import kz.dalel.quarter.AssessmentId;
import kz.dalel.registry.Role;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.BodyKind;
import kz.dalel.shared.IndicatorCode;
import kz.dalel.shared.Language;
import kz.dalel.shared.Messages;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UnitClass;
import kz.dalel.shared.UserError.Kind;
import kz.dalel.testing.DalelTest;
import kz.dalel.testing.Logins;
import kz.dalel.testing.Scene;
import kz.dalel.verification.RetractVerdicts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who did what and why stays readable, from ledger and tables alone; a body reads its own, without how the authority shares its work. */
@DalelTest
class TimelineTest {

    private static final IndicatorCode INDICATOR = IndicatorCode.of("1.1.3");

    @LocalServerPort
    private int port;

    @Autowired
    private Scene scene;

    @Autowired
    private EvidencePlay play;

    @Autowired
    private Timeline timeline;

    @Autowired
    private RetractVerdicts retractVerdicts;

    @Autowired
    private Logins logins;

    @Autowired
    private JobRunner jobs;

    @Autowired
    private JdbcClient database;

    @Autowired
    private ObjectMapper json;

    private PersonId officer;
    private PersonId verifier;
    private PersonId supervisor;
    private AssessmentId assessment;
    private ItemVersion item;

    @BeforeEach
    void decideAndTakeBack() {
        BodyId ministry = scene.body("MIN", BodyKind.CGO, Map.of(UnitClass.SUBDIVISION, 1));
        officer = scene.person("officer", Role.OFFICER, ministry);
        verifier = scene.person("verifier", Role.VERIFIER);
        supervisor = scene.person("supervisor", Role.SUPERVISOR);
        scene.openQuarter(supervisor);
        assessment = play.assessment(ministry).id();
        Submission submission = play.submission(ministry, INDICATOR.value());
        item = play.present(officer, submission,
                        row().unit("MIN/subdivision-1").event("2026-07-10").links("https://min.kz/1").build())
                .get(0);
        play.verify(verifier, submission, rejected(item));
        retractVerdicts.handle(new RetractVerdicts.Command(verifier, submission.id(), Set.of(item.id()), "Не тот документ."));
        jobs.runAllDue();
        // The engine's history is kept for a while only.
        List.of("act_hi_taskinst", "act_hi_actinst", "act_hi_varinst", "act_hi_procinst", "act_hi_op_log")
                .forEach(table -> database.sql("delete from public." + table).update());
    }

    @Test
    void shouldTellWhoDidWhatAndWhy_inOrder() {
        List<TimelineLine> lines = timeline.of(supervisor, assessment, Optional.empty()).lines();

        assertThat(lines).extracting(line -> line.act().orElseThrow()).containsSubsequence(
                LedgerAct.QUARTER_OPENED,
                LedgerAct.INDICATORS_OPENED,
                LedgerAct.EVIDENCE_SUBMITTED,
                LedgerAct.VERIFICATION_ASSIGNED,
                LedgerAct.VERDICTS_GIVEN,
                LedgerAct.VERDICTS_RETRACTED);
        assertThat(lines).filteredOn(line -> line.act().equals(Optional.of(LedgerAct.VERDICTS_RETRACTED)))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.who()).contains(verifier);
                    assertThat(line.reason()).contains("Не тот документ.");
                    assertThat(line.indicator()).contains(INDICATOR);
                });
    }

    @Test
    void shouldTellOfOneItem_itsVersionsAndVerdicts_alsoThoseTakenBack() {
        List<TimelineLine> lines = timeline.ofItem(officer, assessment, INDICATOR, item.itemId()).lines();

        assertThat(lines).extracting(TimelineLine::kind)
                .containsExactly(TimelineLine.Kind.VERSION, TimelineLine.Kind.VERDICT, TimelineLine.Kind.ACT);
        assertThat(lines).last().satisfies(line -> assertThat(line.reason()).contains("Не тот документ."));
    }

    @Test
    void shouldKeepFromABodyHowTheAuthoritySharesItsWork_andFromAnotherBodyEverything() throws Exception {
        List<TimelineLine> own = timeline.of(officer, assessment, Optional.of(INDICATOR)).lines();
        PersonId stranger = scene.person("stranger", Role.OFFICER, scene.body("OTH", BodyKind.CGO, Map.of(UnitClass.SUBDIVISION, 1)));

        assertThat(own).extracting(line -> line.act().orElseThrow())
                .contains(LedgerAct.EVIDENCE_SUBMITTED, LedgerAct.VERDICTS_GIVEN)
                .doesNotContain(LedgerAct.VERIFICATION_ASSIGNED);
        assertThat(own).filteredOn(line -> line.act().equals(Optional.of(LedgerAct.VERIFICATION_STARTED)))
                .allSatisfy(line -> assertThat(line.who()).isEmpty());
        assertRefused(() -> timeline.of(stranger, assessment, Optional.empty()), Kind.NOT_FOUND, "timeline.unknown");
        String path = "/camunda/api/dalel/assessments/" + assessment + "/timeline";
        assertThat(logins.session(port, stranger).get(path).statusCode()).isEqualTo(404);
        JsonNode told = json.readTree(logins.session(port, supervisor).get(path + "?indicator=1.1.3").body());
        assertThat(told.at("/items")).hasSize(1);
        assertThat(told.at("/lines/0/what").asText()).isEqualTo(LedgerAct.EVIDENCE_SUBMITTED.title());
        assertThat(told.at("/lines/0/who").asText()).isEqualTo("Участник officer");
    }

    @ParameterizedTest
    @EnumSource(LedgerAct.class)
    void shouldHaveASentenceForEveryAct_inEveryLanguage(LedgerAct act) {
        for (Language language : Language.values()) {
            Messages texts = Messages.of("ledger", language);
            assertThat(texts.has("ledger.act." + act.name())).as(act + " in " + language).isTrue();
            assertThat(texts.text("ledger.act." + act.name())).isNotBlank();
        }
    }
}
