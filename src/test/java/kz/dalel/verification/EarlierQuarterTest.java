package kz.dalel.verification;

import static kz.dalel.evidence.domain.Rows.row;
import static kz.dalel.verification.VerdictsFor.accepted;
import static kz.dalel.verification.VerdictsFor.rejected;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import kz.dalel.evidence.Act;
import kz.dalel.evidence.CheckEvidence;
import kz.dalel.evidence.DraftRow;
import kz.dalel.evidence.EarlierItems.EarlierItem;
import kz.dalel.evidence.Evidence;
import kz.dalel.evidence.EvidencePlay;
import kz.dalel.evidence.ItemVersion;
import kz.dalel.evidence.Mark;
import kz.dalel.evidence.OfferEarlierItems;
import kz.dalel.evidence.Submission;
import kz.dalel.evidence.SubmitEvidence;
import kz.dalel.evidence.domain.Rows;
import kz.dalel.platform.time.JobRunner;
import kz.dalel.registry.Role;
import kz.dalel.scoring.ForecastSubmission;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.BodyKind;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.QuarterId;
import kz.dalel.shared.RowErrors;
import kz.dalel.shared.UnitClass;
import kz.dalel.testing.DalelTest;
import kz.dalel.testing.EnginePeople;
import kz.dalel.testing.Scene;
import kz.dalel.testing.Tampering;
import kz.dalel.testing.WebSession;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What earlier quarters of the year mean for a submission: documents carry over, facts do not come twice. */
@DalelTest
class EarlierQuarterTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Tampering tampering;

    @Autowired
    private Scene scene;

    @Autowired
    private EvidencePlay play;

    @Autowired
    private SubmitEvidence submitEvidence;

    @Autowired
    private CheckEvidence checkEvidence;

    @Autowired
    private OfferEarlierItems offerEarlierItems;

    @Autowired
    private ForecastSubmission forecast;

    @Autowired
    private Evidence evidence;

    @Autowired
    private AcceptedEvidence acceptedEvidence;

    @Autowired
    private IdentityService identities;

    @Autowired
    private JobRunner jobs;

    @Autowired
    private JdbcClient database;

    @Autowired
    private ObjectMapper json;

    private BodyId holding;
    private PersonId officer;
    private PersonId verifier;
    private PersonId supervisor;

    @BeforeEach
    void openTheQuarter() {
        holding = scene.body("HLD", BodyKind.KGS, Map.of(UnitClass.ENTITY, 4));
        officer = scene.person("officer", Role.OFFICER, holding);
        verifier = scene.person("verifier", Role.VERIFIER);
        supervisor = scene.person("supervisor", Role.SUPERVISOR);
        scene.openQuarter(supervisor);
    }

    @Test
    void shouldShowWhatCarriesOver_andOnlyThat() throws Exception {
        List<ItemVersion> earlier = verified(
                "3.2.1",
                policy(1).build(),
                policy(2).validUntil("2026-09-29").build(),
                policy(3).validUntil("2026-09-30").build(),
                policy(4).build());
        startTheNextQuarter();

        JsonNode view = read(play.submission(holding, "3.2.1"));

        assertThat(view.at("/stillCounting").findValuesAsText("versionId"))
                .containsExactly(earlier.get(0).id().toString(), earlier.get(2).id().toString());
        assertThat(view.at("/units").findValuesAsText("covered")).containsExactly("true", "false", "true", "false");
        assertThat(acceptedEvidence.ofBodyInYear(holding, 2026))
                .extracting(item -> item.version().quarter())
                .containsOnly(new QuarterId(2026, 2))
                .hasSize(3);
    }

    @Test
    void shouldCarryNothingOver_ofAnIndicatorThatIsAskedForEachQuarter() throws Exception {
        verified("3.1.1", row().unit("HLD/entity-1").event("2026-09-01").links("https://holding.kz/1").build());
        startTheNextQuarter();

        assertThat(read(play.submission(holding, "3.1.1")).at("/stillCounting").isEmpty()).isTrue();
    }

    @Test
    void shouldRefuseAFact_thatCountedInAnEarlierQuarter() {
        ItemVersion counted = verified("2.3.1", row().fact("Дело № 5").document("5", "2026-06-01").build()).get(0);
        startTheNextQuarter();
        Submission submission = play.submission(holding, "2.3.1");
        DraftRow other = row().fact("Дело № 6").document("6", "2026-08-01").build();

        assertThat(offerEarlierItems.handle(officer, submission.id()).items())
                .extracting(item -> item.version().id(), EarlierItem::suggested)
                .containsExactly(tuple(counted.id(), false));
        play.draft(officer, submission, other, row().fact("дело №  5").document("5-1", "2026-08-01").build());
        assertThatThrownBy(() -> submitEvidence.handle(officer, submission.id(), Act.EVIDENCE))
                .isInstanceOfSatisfying(RowErrors.class, refused -> assertThat(refused.rows())
                        .extracting(each -> each.row() + " " + each.field() + " " + each.code() + " " + each.arguments().get(2))
                        .containsExactly("2 fact evidence.row.countedBefore II квартал 2026 года"));
        assertThat(forecast.handle(officer, submission.id(), Act.EVIDENCE).now().award()).hasToString("3");

        play.draft(officer, submission, other);
        submitEvidence.handle(officer, submission.id(), Act.EVIDENCE);
    }

    @Test
    void shouldMarkAFact_thatWasPresentedInAnEarlierQuarterAndDidNotCount() {
        verified(
                "2.3.1",
                row().fact("Дело № 4").document("4", "2026-06-01").build(),
                row().fact("Дело № 5").document("5", "2026-06-01").build());
        startTheNextQuarter();
        Submission submission = play.submission(holding, "2.3.1");
        play.draft(
                officer,
                submission,
                row().fact("дело №  5").document("5-1", "2026-08-01").build(),
                row().fact("Дело № 6").document("6", "2026-08-01").build());
        submitEvidence.handle(officer, submission.id(), Act.EVIDENCE);

        checkEvidence.handle(submission.id());

        assertThat(evidence.currentVersions(submission.id()).stream().filter(version -> !version.marks().isEmpty()))
                .singleElement()
                .satisfies(version -> {
                    assertThat(version.fact()).isEqualTo("дело №  5");
                    assertThat(version.marks())
                            .extracting(mark -> mark.code() + " " + mark.detail())
                            .containsExactly(Mark.Code.SAME_FACT_EARLIER + " II квартал 2026 года");
                });
    }

    private static Rows policy(int entity) {
        return row().unit("HLD/entity-" + entity).document("П-" + entity, "2026-02-01");
    }

    /** Submits the rows and has all but the last of several accepted. */
    private List<ItemVersion> verified(String indicator, DraftRow... rows) {
        Submission submission = play.submission(holding, indicator);
        play.draft(officer, submission, rows);
        play.submit(officer, submission, Act.EVIDENCE);
        jobs.runAllDue();
        List<ItemVersion> items = evidence.currentVersions(submission.id());
        int last = items.size() - 1;
        play.verify(verifier, submission, items.stream()
                .map(item -> last > 0 && item == items.get(last) ? rejected(item) : accepted(item))
                .toList());
        return items;
    }

    /** Makes the opened quarter the one before, and opens it anew. */
    private void startTheNextQuarter() {
        jobs.runAllDue();
        tampering.sql("update dalel.quarter_cycle set quarter = '2026-Q2'");
        scene.openQuarter(supervisor);
    }

    private JsonNode read(Submission submission) throws Exception {
        User user = identities.createUserQuery().userId(officer.value()).singleResult();
        user.setPassword(EnginePeople.PASSWORD);
        identities.saveUser(user);
        return json.readTree(WebSession.login(port, officer.value(), EnginePeople.PASSWORD)
                .get("/camunda/api/dalel/submissions/" + submission.id())
                .body());
    }
}
