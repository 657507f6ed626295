package kz.dalel.verification;

import static kz.dalel.evidence.domain.Rows.row;
import static kz.dalel.testing.Refusals.assertRefused;
import static kz.dalel.verification.VerdictsFor.accepted;
import static kz.dalel.verification.VerdictsFor.rejected;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kz.dalel.evidence.EvidencePlay;
import kz.dalel.evidence.ItemVersion;
import kz.dalel.evidence.Submission;
import kz.dalel.ledger.VerifyLedger;
import kz.dalel.platform.time.AdjustableClock;
import kz.dalel.platform.time.JobRunner;
import kz.dalel.quarter.QuarterCycle;
import kz.dalel.registry.ConflictKind;
import kz.dalel.registry.DeclareConflict;
import kz.dalel.registry.Role;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.BodyKind;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.RowErrors;
import kz.dalel.shared.UnitClass;
import kz.dalel.shared.UserError.Kind;
import kz.dalel.testing.DalelTest;
import kz.dalel.testing.Logins;
import kz.dalel.testing.Scene;
import kz.dalel.testing.Tampering;
import kz.dalel.verification.persistence.SecondCheckRows;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Drawn items are decided on twice, the second time blindly; points wait for it, but not beyond the verification deadline. */
@DalelTest
class SecondVerificationProcessTest {

    private static final String REASONS = "Документ подтверждает показатель.";

    @LocalServerPort
    private int port;

    @Autowired
    private Scene scene;

    @Autowired
    private EvidencePlay play;

    @Autowired
    private Logins logins;

    @Autowired
    private SaveSecondDraft saveDraft;

    @Autowired
    private VerifyBlindly verifyBlindly;

    @Autowired
    private RetractVerdicts retractVerdicts;

    @Autowired
    private DeclareConflict declareConflict;

    @Autowired
    private SecondChecks secondChecks;

    @Autowired
    private SecondCheckRows rows;

    @Autowired
    private Verdicts verdicts;

    @Autowired
    private TaskService tasks;

    @Autowired
    private VerifyLedger verifyLedger;

    @Autowired
    private Tampering tampering;

    @Autowired
    private JdbcClient database;

    @Autowired
    private JobRunner jobs;

    @Autowired
    private AdjustableClock clock;

    @Autowired
    private ObjectMapper json;

    private BodyId ministry;
    private PersonId officer;
    private PersonId anna;
    private PersonId bek;
    private PersonId head;
    private PersonId supervisor;
    private QuarterCycle cycle;
    private Submission submission;
    private List<ItemVersion> items;

    @BeforeEach
    void drawEverything() {
        ministry = scene.body("MIN", BodyKind.CGO, Map.of(UnitClass.SUBDIVISION, 2));
        officer = scene.person("officer", Role.OFFICER, ministry);
        anna = scene.person("anna", Role.VERIFIER);
        head = scene.person("head", Role.HEAD_VERIFIER);
        supervisor = scene.person("supervisor", Role.SUPERVISOR);
        cycle = scene.openQuarter(supervisor);
        assertThat(rows.sampleOf(cycle.id()).orElseThrow().perMille()).as("nothing is drawn unless it is set").isZero();
        // Fixed at the opening; nobody can set it afterwards but by force.
        tampering.sql("update dalel.second_check_plan set per_mille = 1000");
        submission = play.submission(ministry, "1.1.3");
        items = play.present(
                officer,
                submission,
                row().unit("MIN/subdivision-1").event("2026-07-10").links("https://min.kz/1").build(),
                row().unit("MIN/subdivision-2").event("2026-07-11").links("https://min.kz/2").build());
        bek = scene.person("bek", Role.VERIFIER);
    }

    @Test
    void shouldCloseSilently_whenBothAgree() throws Exception {
        verifyFirst();
        SecondCheck check = open();

        Task looking = task(SecondVerificationProcess.VERIFY_BLINDLY);
        assertThat(looking.getAssignee()).isEqualTo("bek");
        assertThat(looking.getDueDate().toInstant()).as("five working days").isEqualTo("2026-10-08T13:30:00Z");
        assertThat(secondChecks.open(head, cycle.id())).singleElement().satisfies(open -> {
            assertThat(open.verifier()).contains(bek);
            assertThat(open.deadline()).isEqualTo("2026-10-08T13:30:00Z");
        });
        assertRefused(() -> secondChecks.open(bek, cycle.id()), Kind.FORBIDDEN, "verification.moversOnly");
        assertThat(sheet(bek, "tasks/" + looking.getId()).at("/variables/secondCheckId").asText())
                .as("the form's control asks by it").isEqualTo(check.id().toString());
        assertThat(openIndicators()).as("points wait").contains("1.1.3");
        JsonNode sheet = sheet(bek, check);
        assertThat(sheet.at("/items")).hasSize(2);
        assertThat(sheet.toString()).as("nothing of the first verdict").doesNotContain("anna", "\"first\":{");
        assertThat(sheet(bek, "submissions/" + submission.id() + "/verdicts").at("/decided")).as("nor elsewhere").isEmpty();
        assertThat(status(anna, check)).as("the first verifier does not learn of it").isEqualTo(404);

        decide(bek, accepted(items.get(0)), rejected(items.get(1)));
        jobs.runAllDue();

        assertThat(rows.find(check.id()).orElseThrow().end()).contains(SecondCheck.End.AGREED);
        assertThat(openIndicators()).doesNotContain("1.1.3");
        assertThat(verdicts.effective(submission.id()).values()).extracting(Verdict::decidedBy).containsOnly(anna);
        assertThat(secondChecks.figures(supervisor, cycle.id())).singleElement().satisfies(figures -> {
            assertThat(figures.verifier()).isEqualTo(anna);
            assertThat(figures.drawn()).isEqualTo(2);
            assertThat(figures.agreed()).isEqualTo(2);
            assertThat(figures.disputed()).isZero();
        });
        tampering.sql("update dalel.second_check_plan set per_mille = 0");
        assertThat(verifyLedger.handle(Optional.empty()).finding()).isEmpty();
    }

    @Test
    void shouldLetTheHeadDecideWithReasons_whenTheyDiffer_andCountThat() throws Exception {
        verifyFirst();
        SecondCheck check = open();
        decide(bek, accepted(items.get(0)), accepted(items.get(1)));

        Task settling = task(SecondVerificationProcess.SETTLE_DISAGREEMENT);
        // Given on Thursday, the 1st: three working days end on the 6th.
        assertThat(settling.getDueDate().toInstant()).isEqualTo("2026-10-06T13:30:00Z");
        assertThat(secondChecks.open(supervisor, cycle.id())).singleElement().satisfies(open -> {
            assertThat(open.verifier()).as("before the head of verification").isEmpty();
            assertThat(open.deadline()).isEqualTo("2026-10-06T13:30:00Z");
        });
        JsonNode sheet = sheet(head, check);
        assertThat(sheet.at("/items")).as("what they agree about is settled").hasSize(1);
        assertThat(sheet.at("/items/0/first/decidedBy").asText()).isEqualTo("Участник anna");
        assertThat(sheet.at("/items/0/second/decidedBy").asText()).isEqualTo("Участник bek");
        assertThatThrownBy(() -> scene.complete(head, settling, Map.of("reasons", REASONS))).isInstanceOf(RowErrors.class);
        save(head, check, accepted(items.get(1)));
        assertRefused(() -> scene.complete(head, settling, Map.of()), Kind.INVALID, "verification.second.reasons");
        scene.complete(head, settling, Map.of("reasons", REASONS));
        jobs.runAllDue();

        Verdict counting = verdicts.effective(submission.id()).get(items.get(1).id());
        assertThat(counting.stage()).isEqualTo(Stage.SECOND_CHECK);
        assertThat(counting.decidedBy()).isEqualTo(head);
        assertThat(counting.isAccepted()).isTrue();
        assertThat(rows.find(check.id()).orElseThrow().end()).contains(SecondCheck.End.SETTLED);
        assertThat(openIndicators()).doesNotContain("1.1.3");
        assertRefused(
                () -> retractVerdicts.handle(
                        new RetractVerdicts.Command(anna, submission.id(), Set.of(items.get(1).id()), "Ошибка")),
                Kind.CONFLICT,
                "verification.retract.builtUpon");
        assertThat(verdicts.deciders(submission.id())).containsExactlyInAnyOrder(anna, bek, head);
        assertThat(secondChecks.figures(head, cycle.id())).singleElement().satisfies(figures -> {
            assertThat(figures.disputed()).isEqualTo(1);
            assertThat(figures.changed()).isEqualTo(1);
        });
        byte[] file = logins.session(port, supervisor)
                .getBytes("/camunda/api/dalel/cycles/" + cycle.id() + "/second-checks/file")
                .body();
        assertThat(file).startsWith('P', 'K');
        tampering.sql("update dalel.submission set indicator = '1.EXT' where indicator = '1.1.3'");
        assertThat(secondChecks.figures(head, cycle.id())).as("no number, but an indicator").hasSize(1);
    }

    @Test
    void shouldLetTheFirstVerdictStand_whenItIsNotDoneByTheDeadline() {
        verifyFirst();
        SecondCheck check = open();

        clock.stopAt(Scene.VERIFICATION_DEADLINE.plusMillis(1));
        assertRefused(() -> save(bek, check, accepted(items.get(0))), Kind.CONFLICT, "verification.second.tooLate");
        jobs.runAllDue();

        assertThat(rows.find(check.id()).orElseThrow().end()).contains(SecondCheck.End.NOT_DONE);
        assertThat(verdicts.effective(submission.id()).values()).extracting(Verdict::decidedBy).containsOnly(anna);
        assertThat(openIndicators()).isEmpty();
        assertThat(secondChecks.figures(supervisor, cycle.id())).singleElement()
                .extracting(SecondCheckFigures::notDone).isEqualTo(2);
    }

    @Test
    void shouldDrawNobody_whenThereIsNoOtherVerifier_norWhoHasAConflict() {
        declare(bek);
        verifyFirst();

        assertThat(rows.openOf(submission.id())).isEmpty();
        assertThat(openIndicators()).doesNotContain("1.1.3");
        assertThat(secondChecks.figures(supervisor, cycle.id())).singleElement()
                .extracting(SecondCheckFigures::notDone).isEqualTo(2);
    }

    @Test
    void shouldMoveToAThird_whenTheSecondDeclaresAConflict() {
        verifyFirst();
        PersonId vera = scene.person("vera", Role.VERIFIER);
        SecondCheck check = open();
        save(bek, check, accepted(items.get(0)));

        declare(bek);

        assertThat(task(SecondVerificationProcess.VERIFY_BLINDLY).getAssignee()).isEqualTo("vera");
        assertRefused(() -> verifyBlindly.handle(bek, check.id()), Kind.FORBIDDEN, "verification.ownBody");
        assertThat(secondChecks.of(vera, check.id()).draft().rows()).as("marks of the partial").isEmpty();
    }

    @Test
    void shouldBeNobodyElsesToDecide() {
        verifyFirst();
        SecondCheck check = open();
        PersonId vera = scene.person("vera", Role.VERIFIER);

        assertRefused(() -> verifyBlindly.handle(vera, check.id()), Kind.FORBIDDEN, "verification.second.notYours");
        assertRefused(() -> verifyBlindly.handle(anna, check.id()), Kind.FORBIDDEN, "verification.second.ownVerdict");
        assertRefused(() -> verifyBlindly.handle(head, check.id()), Kind.FORBIDDEN, "verification.second.notYours");
        assertRefused(
                () -> scene.complete(bek, task(SecondVerificationProcess.VERIFY_BLINDLY), Map.of()),
                Kind.INVALID,
                "verification.second.notConfirmed");
        assertThatThrownBy(() -> database.sql("""
                                insert into dalel.second_verdict (verdict_id, first_verifier, outcome, decided_by, decided_at)
                                select verdict_id, first_verifier, 'ACCEPTED', first_verifier, now()
                                from dalel.second_check_item limit 1
                                """)
                        .update())
                .as("the first verifier's, in the database").isInstanceOf(DataAccessException.class);
    }

    @Test
    void shouldEnd_whenTheFirstVerifierTakesTheVerdictBack_andBeDrawnAnew() {
        verifyFirst();
        SecondCheck first = open();

        retractVerdicts.handle(new RetractVerdicts.Command(anna, submission.id(), Set.of(items.get(0).id()), "Ошибка"));
        assertThat(task(SecondVerificationProcess.VERIFY_BLINDLY)).isNull();
        jobs.runAllDue();
        play.verify(anna, submission, rejected(items.get(0)));
        jobs.runAllDue();

        assertThat(rows.find(first.id()).orElseThrow().end()).contains(SecondCheck.End.WITHDRAWN);
        assertThat(open().id()).isNotEqualTo(first.id());
        assertThat(rows.items(open().id())).singleElement().satisfies(item -> assertThat(item.first().outcome()).isEqualTo(Outcome.REJECTED));
    }

    private void verifyFirst() {
        play.verify(anna, submission, accepted(items.get(0)), rejected(items.get(1)));
        jobs.runAllDue();
    }

    private SecondCheck open() {
        return rows.openOf(submission.id()).orElseThrow();
    }

    private void decide(PersonId verifier, VerdictRow... marked) {
        save(verifier, open(), marked);
        scene.complete(verifier, task(SecondVerificationProcess.VERIFY_BLINDLY), Map.of("confirmed", true));
    }

    private void save(PersonId person, SecondCheck check, VerdictRow... marked) {
        saveDraft.handle(person, check.id(), 0, List.of(marked));
    }

    private void declare(PersonId person) {
        declareConflict.handle(new DeclareConflict.Command(
                person, person, ministry, ConflictKind.RELATIVE, "Брат.", LocalDate.of(2026, 10, 1), Optional.empty()));
    }

    private Task task(String key) {
        return tasks.createTaskQuery().taskDefinitionKey(key).initializeFormKeys().singleResult();
    }

    private JsonNode sheet(PersonId person, SecondCheck check) throws Exception {
        return sheet(person, "second-checks/" + check.id());
    }

    private JsonNode sheet(PersonId person, String path) throws Exception {
        return json.readTree(logins.session(port, person).get("/camunda/api/dalel/" + path).body());
    }

    private int status(PersonId person, SecondCheck check) {
        return logins.session(port, person).get("/camunda/api/dalel/second-checks/" + check.id()).statusCode();
    }

    /** Codes of the indicators that hold the body's scoring up. */
    private List<String> openIndicators() {
        UUID assessment = play.assessment(ministry).id().value();
        return database.sql("select indicator from dalel.submission where assessment_id = :assessment and counted_at is null")
                .param("assessment", assessment)
                .query(String.class)
                .list();
    }
}
