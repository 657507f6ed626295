package kz.dalel.conflicts;

import static kz.dalel.evidence.domain.Rows.row;
import static kz.dalel.testing.Refusals.assertRefused;
import static kz.dalel.verification.VerdictsFor.accepted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import kz.dalel.evidence.Evidence;
import kz.dalel.evidence.EvidencePlay;
import kz.dalel.evidence.EvidenceVerificationProcess;
import kz.dalel.evidence.ItemVersion;
import kz.dalel.evidence.Submission;
import kz.dalel.ledger.VerifyLedger;
import kz.dalel.platform.time.AdjustableClock;
import kz.dalel.quarter.DecideNotDue;
import kz.dalel.quarter.ProposeUnitCorrection;
import kz.dalel.quarter.QuarterCycle;
import kz.dalel.quarter.UnitChange;
import kz.dalel.quarter.calendar.Deadlines;
import kz.dalel.registry.ConflictId;
import kz.dalel.registry.ConflictKind;
import kz.dalel.registry.ConflictsOfInterest;
import kz.dalel.registry.DeclareConflict;
import kz.dalel.registry.DeclaredConflict;
import kz.dalel.registry.DeclaredConflicts;
import kz.dalel.registry.EndConflict;
import kz.dalel.registry.HeldRole;
import kz.dalel.registry.NameDeputy;
import kz.dalel.registry.Role;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.BodyKind;
import kz.dalel.shared.IndicatorCode;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UnitClass;
import kz.dalel.shared.UnitId;
import kz.dalel.shared.UserError;
import kz.dalel.shared.UserError.Kind;
import kz.dalel.testing.DalelTest;
import kz.dalel.testing.Logins;
import kz.dalel.testing.Scene;
import kz.dalel.testing.Simultaneously;
import kz.dalel.verification.Assignments;
import kz.dalel.verification.MoveVerification;
import kz.dalel.verification.RedirectVerifications;
import kz.dalel.verification.RetractVerdicts;
import kz.dalel.verification.SaveVerdictDraft;
import kz.dalel.verification.VerifyEvidence;
import kz.dalel.verification.persistence.VerdictDraftRows;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever has declared a conflict of interest decides nothing about the body, and what he or she had of it goes to others. */
@DalelTest
class DeclaredConflictTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 10, 1);
    private static final String GROUNDS = "В органе работает брат.";

    @LocalServerPort
    private int port;

    @Autowired
    private Scene scene;

    @Autowired
    private EvidencePlay play;

    @Autowired
    private Logins logins;

    @Autowired
    private DeclareConflict declareConflict;

    @Autowired
    private EndConflict endConflict;

    @Autowired
    private DeclaredConflicts declared;

    @Autowired
    private ConflictsOfInterest conflicts;

    @Autowired
    private Assignments assignments;

    @Autowired
    private RedirectVerifications redirectVerifications;

    @Autowired
    private MoveVerification moveVerification;

    @Autowired
    private SaveVerdictDraft saveDraft;

    @Autowired
    private VerdictDraftRows drafts;

    @Autowired
    private VerifyEvidence verifyEvidence;

    @Autowired
    private RetractVerdicts retractVerdicts;

    @Autowired
    private NameDeputy nameDeputy;

    @Autowired
    private ProposeUnitCorrection proposeCorrection;

    @Autowired
    private DecideNotDue decideNotDue;

    @Autowired
    private Evidence evidence;

    @Autowired
    private TaskService tasks;

    @Autowired
    private VerifyLedger verifyLedger;

    @Autowired
    private JdbcClient database;

    @Autowired
    private AdjustableClock clock;

    private BodyId ministry;
    private BodyId other;
    private PersonId anna;
    private PersonId bek;
    private PersonId supervisor;
    private PersonId second;
    private QuarterCycle cycle;
    private Submission submission;
    private ItemVersion item;

    @BeforeEach
    void giveToAnna() {
        ministry = scene.body("MIN", BodyKind.CGO, Map.of(UnitClass.SUBDIVISION, 2));
        other = scene.body("OTH", BodyKind.CGO, Map.of(UnitClass.SUBDIVISION, 1));
        PersonId officer = scene.person("officer", Role.OFFICER, ministry);
        anna = scene.person("anna", Role.VERIFIER);
        supervisor = scene.person("supervisor", Role.SUPERVISOR);
        second = scene.person("second", Role.SUPERVISOR);
        cycle = scene.openQuarter(supervisor);
        submission = play.submission(ministry, "1.1.3");
        item = play.present(officer, submission,
                        row().unit("MIN/subdivision-1").event("2026-07-10").links("https://min.kz/1").build())
                .get(0);
        bek = scene.person("bek", Role.VERIFIER);
    }

    @ParameterizedTest
    @CsvSource({"2026-10-04, false", "2026-10-05, true", "2026-10-09, true", "2026-10-10, false"})
    void shouldHold_fromTheFirstToTheLastDay_andMoveWhatIsBeforeThePersonAtDaybreak(LocalDate day, boolean holds) {
        declare(anna, anna, ConflictKind.RELATIVE, LocalDate.of(2026, 10, 5), LocalDate.of(2026, 10, 9));
        assertThat(assignee()).as("nothing moves before its time").isEqualTo("anna");

        at(day);
        redirectVerifications.handle();

        assertThat(conflicts.exist(anna, ministry)).isEqualTo(holds);
        assertThat(conflicts.exist(anna, other)).as("another body").isFalse();
        assertThat(assignee()).isEqualTo(holds ? "bek" : "anna");
    }

    @Test
    void shouldCountAFormerEmployerFromTheLastDayThere_asTheRegistryDoes() {
        declare(anna, anna, ConflictKind.FORMER_EMPLOYER, LocalDate.of(2024, 2, 29), null);

        assertThat(declared.all()).singleElement().extracting(DeclaredConflict::lastDay)
                .isEqualTo(Optional.of(LocalDate.of(2027, 2, 28)));
        at(LocalDate.of(2027, 2, 28));
        assertThat(conflicts.exist(anna, ministry)).isTrue();
        at(LocalDate.of(2027, 3, 1));
        assertThat(conflicts.exist(anna, ministry)).isFalse();
        assertRefused(
                () -> declare(anna, anna, ConflictKind.FORMER_EMPLOYER, LocalDate.of(2023, 12, 1), null),
                Kind.INVALID,
                "registry.conflict.past");
    }

    @Test
    void shouldMoveAtOnceWhatIsBeforeThePerson_andForgetWhatHeOrSheMarked() {
        mark(anna);

        declare(anna, anna, ConflictKind.RELATIVE, TODAY, null);

        assertThat(assignee()).isEqualTo("bek");
        assertThat(assignments.of(submission.id()).orElseThrow().verifier()).contains(bek);
        assertThat(drafts.find(submission.id()).rows()).as("marks of the partial").isEmpty();
        assertRefused(() -> mark(anna), Kind.FORBIDDEN, "verification.ownBody");
        assertRefused(() -> verifyEvidence.handle(anna, submission.id()), Kind.FORBIDDEN, "verification.ownBody");
        assertRefused(
                () -> moveVerification.handle(new MoveVerification.Command(supervisor, submission.id(), anna, "Опыт", 2)),
                Kind.INVALID,
                "verification.notSuitable");
        assertThat(verifyLedger.handle(Optional.empty()).finding()).isEmpty();
    }

    @Test
    void shouldStayWithTheGroup_whenNobodyElseCan_andGoOnWhenTheConflictIsOver() {
        declare(anna, anna, ConflictKind.OTHER, TODAY, null);
        declare(supervisor, bek, ConflictKind.OWN_BODY, TODAY, TODAY);
        assertThat(assignee()).isNull();

        at(TODAY.plusDays(1));
        redirectVerifications.handle();

        assertThat(assignee()).isEqualTo("bek");
    }

    @Test
    void shouldNotLetTheDeputyDecide_whoHasTheConflict() {
        PersonId vera = scene.person("vera", Role.VERIFIER);
        nameDeputy.handle(new NameDeputy.Command(anna, anna, HeldRole.of(Role.VERIFIER), vera, TODAY, TODAY));
        assertThat(assignee()).isEqualTo("vera");

        declare(vera, vera, ConflictKind.RELATIVE, TODAY, null);

        assertThat(assignee()).isEqualTo("bek");
        assertRefused(() -> mark(vera), Kind.FORBIDDEN, "verification.ownBody");
    }

    @Test
    void shouldRefuseToTakeBack_whatWasDecidedBefore() {
        play.verify(anna, submission, accepted(item));
        declare(anna, anna, ConflictKind.RELATIVE, TODAY, null);

        assertRefused(
                () -> retractVerdicts.handle(new RetractVerdicts.Command(anna, submission.id(), Set.of(item.id()), "Ошибка")),
                Kind.FORBIDDEN,
                "verification.ownBody");
    }

    @Test
    void shouldRefuseThroughTheTaskListAndInTheDatabase() {
        mark(anna);
        Task task = scene.task(submission.businessKey(), EvidenceVerificationProcess.VERIFY_EVIDENCE);
        declare(anna, anna, ConflictKind.RELATIVE, TODAY, null);

        // Whoever reaches the engine makes the task the verifier's again: completing asks for the conflict all the same.
        tasks.setAssignee(task.getId(), "anna");
        var answer = logins.session(port, anna)
                .post(
                        "/camunda/api/engine/engine/default/task/" + task.getId() + "/submit-form",
                        "{\"variables\":{\"confirmed\":{\"value\":true,\"type\":\"Boolean\"}}}");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
        assertThat(answer.body()).contains("конфликт интересов");
        assertThatThrownBy(() -> database.sql("""
                                insert into dalel.verdict (id, version_id, stage, outcome, decided_by, decided_at)
                                values (gen_random_uuid(), :version, 'VERIFICATION', 'ACCEPTED', 'anna', :at)
                                """)
                        .param("version", item.id().value())
                        .param("at", Scene.OPENED_AT.atOffset(ZoneOffset.UTC))
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("has a conflict of interest");
    }

    @Test
    void shouldKeepASupervisorFromEveryDecisionAboutTheBody() {
        declare(supervisor, supervisor, ConflictKind.RELATIVE, TODAY, null);

        assertRefused(
                () -> moveVerification.handle(new MoveVerification.Command(supervisor, submission.id(), bek, "Нагрузка", 1)),
                Kind.FORBIDDEN,
                "verification.moveOfOwnBody");
        assertRefused(() -> notDue(supervisor, ministry), Kind.FORBIDDEN, "registry.conflict.ofInterest");
        assertRefused(() -> correction(supervisor), Kind.FORBIDDEN, "registry.conflict.ofInterest");
        assertRefused(
                () -> declare(supervisor, anna, ConflictKind.OTHER, TODAY, null),
                Kind.FORBIDDEN,
                "registry.conflict.ofInterest");
        notDue(supervisor, other);
        notDue(second, ministry);
        correction(second);
    }

    @Test
    void shouldBeDeclaredByThePersonOrASupervisor_andEndedByAnotherSupervisorOnly() {
        PersonId officer = PersonId.of("officer");
        assertRefused(
                () -> declare(officer, officer, ConflictKind.OTHER, TODAY, null), Kind.FORBIDDEN, "registry.conflict.mayNotDeclare");
        assertRefused(() -> declare(bek, anna, ConflictKind.OTHER, TODAY, null), Kind.FORBIDDEN, "registry.roleMissing");
        ConflictId id = declare(supervisor, anna, ConflictKind.OTHER, TODAY, null);
        ConflictId own = declare(second, second, ConflictKind.OTHER, TODAY, null);

        assertRefused(() -> endConflict.handle(officer, id, "Так"), Kind.NOT_FOUND, "registry.conflict.unknown");
        assertRefused(() -> endConflict.handle(anna, id, "Так"), Kind.FORBIDDEN, "registry.conflict.notOwnEnd");
        assertRefused(() -> endConflict.handle(second, own, "Так"), Kind.FORBIDDEN, "registry.conflict.notOwnEnd");
        assertRefused(() -> endConflict.handle(second, id, "Так"), Kind.FORBIDDEN, "registry.conflict.ofInterest");
        assertRefused(() -> endConflict.handle(supervisor, id, "  "), Kind.INVALID, "registry.conflict.reason");
        endConflict.handle(supervisor, id, "Брат уволился.");

        assertThat(conflicts.exist(anna, ministry)).as("until the day is over").isTrue();
        assertRefused(() -> endConflict.handle(supervisor, id, "Ещё раз"), Kind.CONFLICT, "registry.conflict.ended");
        at(TODAY.plusDays(1));
        assertThat(conflicts.exist(anna, ministry)).isFalse();
        assertThatThrownBy(() -> database.sql("update dalel.declared_conflict set valid_to = valid_from").update())
                .isInstanceOf(DataAccessException.class);
        assertThat(verifyLedger.handle(Optional.empty()).finding()).isEmpty();
    }

    @Test
    void shouldNeverBegin_whenItIsEndedBefore() {
        ConflictId id = declare(supervisor, anna, ConflictKind.OTHER, TODAY.plusDays(3), null);
        endConflict.handle(supervisor, id, "Записано по ошибке.");

        at(TODAY.plusDays(3));

        assertThat(conflicts.exist(anna, ministry)).isFalse();
        declare(supervisor, anna, ConflictKind.OTHER, TODAY.plusDays(3), null);
        assertThat(conflicts.exist(anna, ministry)).isTrue();
    }

    @Test
    void shouldBeDeclaredOnce_whenTwoRecordItAtOneMoment() throws Exception {
        Callable<ConflictId> ofFirst = () -> declare(supervisor, anna, ConflictKind.RELATIVE, TODAY, null);
        Callable<ConflictId> ofSecond = () -> declare(second, anna, ConflictKind.RELATIVE, TODAY.minusDays(1), TODAY);

        var outcomes = Simultaneously.run(List.of(ofFirst, ofSecond));

        assertThat(outcomes).filteredOn(Simultaneously.Outcome::succeeded).hasSize(1);
        assertThat(outcomes).filteredOn(outcome -> !outcome.succeeded()).singleElement()
                .satisfies(outcome -> assertThat(((UserError) outcome.failure()).code()).isEqualTo("registry.conflict.already"));
        assertThat(declared.all()).hasSize(1);
    }

    @Test
    void shouldComeBeforeOrAfterTheVerdict_butNeverBetween() throws Exception {
        mark(anna);
        Callable<Object> verdict = () -> verifyEvidence.handle(anna, submission.id());
        Callable<Object> conflict = () -> declare(anna, anna, ConflictKind.RELATIVE, TODAY, null);

        var outcomes = Simultaneously.run(List.of(verdict, conflict));

        assertThat(outcomes.get(1).failure()).isNull();
        boolean decided = outcomes.get(0).succeeded();
        assertThat(evidence.currentVersions(submission.id())).hasSize(1);
        assertThat(database.sql("select count(*) from dalel.verdict").query(Integer.class).single()).isEqualTo(decided ? 1 : 0);
        if (!decided) {
            assertThat(outcomes.get(0).failure()).isInstanceOf(UserError.class);
        }
    }

    private ConflictId declare(PersonId actor, PersonId person, ConflictKind kind, LocalDate from, LocalDate to) {
        return declareConflict.handle(
                new DeclareConflict.Command(actor, person, ministry, kind, GROUNDS, from, Optional.ofNullable(to)));
    }

    private void notDue(PersonId actor, BodyId body) {
        decideNotDue.handle(new DecideNotDue.Command(
                actor, cycle.id(), body, IndicatorCode.of("1.1.1"), Optional.empty(), "Не проводилось."));
    }

    private void correction(PersonId actor) {
        proposeCorrection.handle(
                actor,
                new ProposeUnitCorrection.Proposal(
                        play.assessment(ministry).id(),
                        UnitChange.Kind.CLOSED,
                        Set.of(new UnitId(ministry, "subdivision-2")),
                        Set.of()),
                "Упразднено.");
    }

    private void mark(PersonId person) {
        long revision = drafts.find(submission.id()).revision();
        saveDraft.handle(new SaveVerdictDraft.Command(person, submission.id(), revision, List.of(accepted(item))));
    }

    private String assignee() {
        return scene.task(submission.businessKey(), EvidenceVerificationProcess.VERIFY_EVIDENCE).getAssignee();
    }

    private void at(LocalDate day) {
        Instant soonAfterMidnight = day.atTime(0, 5).atZone(Deadlines.ZONE).toInstant();
        clock.stopAt(soonAfterMidnight);
    }
}
