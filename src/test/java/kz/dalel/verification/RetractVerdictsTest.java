package kz.dalel.verification;

import static kz.dalel.evidence.domain.Rows.row;
import static kz.dalel.verification.VerdictsFor.accepted;
import static kz.dalel.verification.VerdictsFor.rejected;
import static kz.dalel.verification.VerdictsFor.returned;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.dalel.evidence.Act;
import kz.dalel.evidence.CloseIndicator;
import kz.dalel.evidence.DraftRow;
import kz.dalel.evidence.Evidence;
import kz.dalel.evidence.EvidencePlay;
import kz.dalel.evidence.EvidenceVerificationProcess;
import kz.dalel.evidence.ItemVersion;
import kz.dalel.evidence.Submission;
import kz.dalel.evidence.Submission.State;
import kz.dalel.evidence.VersionId;
import kz.dalel.evidence.domain.Rows;
import kz.dalel.evidence.persistence.DraftRows;
import kz.dalel.ledger.Ledger;
import kz.dalel.ledger.LedgerAct;
import kz.dalel.platform.time.JobRunner;
import kz.dalel.quarter.Assessment;
import kz.dalel.quarter.QuarterCycle;
import kz.dalel.registry.Role;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.BodyKind;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UnitClass;
import kz.dalel.shared.UserError;
import kz.dalel.testing.DalelTest;
import kz.dalel.testing.HeldTransaction;
import kz.dalel.testing.Scene;
import kz.dalel.testing.Simultaneously;
import kz.dalel.verification.persistence.VerdictDraftRows;
import kz.dalel.verification.persistence.VerdictRows;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A verifier mends a slip of his or her own, until the body is scored. */
@DalelTest
class RetractVerdictsTest {

    private static final String REASON = "Перепутана строка";

    @Autowired
    private Scene scene;

    @Autowired
    private EvidencePlay play;

    @Autowired
    private RetractVerdicts retractVerdicts;

    @Autowired
    private CloseIndicator closeIndicator;

    @Autowired
    private Verdicts verdicts;

    @Autowired
    private AcceptedEvidence acceptedEvidence;

    @Autowired
    private Evidence evidence;

    @Autowired
    private DraftRows drafts;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private Ledger ledger;

    @Autowired
    private VerdictRows verdictRows;

    @Autowired
    private VerdictDraftRows verdictDrafts;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private HeldTransaction heldTransaction;

    @Autowired
    private JobRunner jobs;

    @Autowired
    private JdbcClient database;

    private BodyId ministry;
    private PersonId officer;
    private PersonId verifier;
    private QuarterCycle cycle;
    private Submission submission;
    private List<ItemVersion> items;

    @BeforeEach
    void submitThreeItems() {
        ministry = scene.body("MIN", BodyKind.CGO, Map.of(UnitClass.SUBDIVISION, 3));
        officer = scene.person("officer", Role.OFFICER, ministry);
        verifier = scene.person("verifier", Role.VERIFIER);
        cycle = scene.openQuarter(scene.person("supervisor", Role.SUPERVISOR));
        submission = play.submission(ministry, "1.2.2");
        play.draft(officer, submission, protocol(1).build(), protocol(2).build(), protocol(3).build());
        play.submit(officer, submission, Act.EVIDENCE);
        jobs.runAllDue();
        items = evidence.currentVersions(submission.id());
    }

    @Test
    void shouldInterruptTheCorrection_andGiveItBackWithWhatWasTypedAndTheFullTerm() {
        play.verify(verifier, submission, accepted(items.get(0)), rejected(items.get(1)), returned(items.get(2), "Нет подписи"));
        DraftRow typed = protocol(3).of(items.get(2).itemId()).document("8", "2026-09-02").build();
        play.draft(officer, submission, typed);
        ProcessInstance instance = instance();
        jobs.runUntil(Scene.OPENED_AT.plus(Duration.ofDays(1)));

        retract(1);

        assertThat(instance).hasPassed("boundaryEvent_verdictRetracted");
        jobs.runAllDue();
        assertThat(play.submission(ministry, "1.2.2").state()).isEqualTo(State.SUBMITTED);
        assertThat(verifyTask().getAssignee()).isEqualTo("verifier");
        assertThat(verdictDrafts.find(submission.id()).rows()).containsExactly(rejected(items.get(1)));
        assertThat(acceptedEvidence.of(submission.id())).hasSize(1);

        play.verify(verifier, submission, accepted(items.get(1)));

        Submission back = play.submission(ministry, "1.2.2");
        assertThat(back.state()).isEqualTo(State.RETURNED);
        // Decided on Friday, 2 October: three working days end on Wednesday.
        assertThat(back.correctionDeadline()).isEqualTo(Instant.parse("2026-10-07T13:30:00Z"));
        assertThat(drafts.find(submission.id()).rows()).containsExactly(typed);
        play.correct(officer, submission);
        jobs.runAllDue();
        play.verify(verifier, submission, accepted(evidence.currentVersions(submission.id()).get(2)));
        assertThat(acceptedEvidence.of(submission.id())).hasSize(3);
    }

    @Test
    void shouldTakeTheReturnedOneBackToo_andLeaveNothingToCorrect() {
        play.verify(verifier, submission, accepted(items.get(0)), accepted(items.get(1)), returned(items.get(2), "Нет подписи"));

        retract(2);
        jobs.runAllDue();
        play.verify(verifier, submission, accepted(items.get(2)));
        jobs.runAllDue();

        assertThat(play.submission(ministry, "1.2.2").state()).isEqualTo(State.CLOSED);
        assertThat(acceptedEvidence.of(submission.id())).hasSize(3);
    }

    @Test
    void shouldOpenAClosedIndicatorAgain_andCountItOpen() {
        int open = play.assessment(ministry).indicatorsOpen();
        play.verify(verifier, submission, accepted(items.get(0)), rejected(items.get(1)), accepted(items.get(2)));
        jobs.runAllDue();
        assertThat(play.assessment(ministry).indicatorsOpen()).isEqualTo(open - 1);

        retract(1);
        jobs.runAllDue();

        assertThat(play.assessment(ministry).indicatorsOpen()).isEqualTo(open);
        assertThat(instance()).hasPassed("startEvent_verificationResumed").isWaitingAt(EvidenceVerificationProcess.VERIFY_EVIDENCE);
        assertThat(acceptedEvidence.of(submission.id())).hasSize(2);
        play.verify(verifier, submission, accepted(items.get(1)));
        jobs.runAllDue();
        assertThat(play.assessment(ministry).indicatorsOpen()).isEqualTo(open - 1);
        assertThat(acceptedEvidence.of(submission.id())).hasSize(3);
        assertThat(verdicts.retracted(submission.id())).singleElement().satisfies(retracted -> {
            assertThat(retracted.verdict().outcome()).isEqualTo(Outcome.REJECTED);
            assertThat(retracted.verdict().decidedBy()).isEqualTo(verifier);
            assertThat(retracted.reason()).isEqualTo(REASON);
        });
    }

    @Test
    void shouldLeaveOneProcess_whenTheIndicatorIsNotEvenCountedYet() {
        int open = play.assessment(ministry).indicatorsOpen();
        play.verify(verifier, submission, accepted(items.get(0)), rejected(items.get(1)), accepted(items.get(2)));
        assertThat(instance()).isWaitingAt("serviceTask_closeIndicator");

        retract(1);
        jobs.runAllDue();

        assertThat(play.assessment(ministry).indicatorsOpen()).isEqualTo(open);
        assertThat(instance()).isWaitingAt(EvidenceVerificationProcess.VERIFY_EVIDENCE);
        assertThat(runtime.createIncidentQuery().count()).isZero();
    }

    @Test
    void shouldLayTheItemBeforeWhoeverVerifies_whenCorrectionsAreBeingVerified() {
        play.verify(verifier, submission, accepted(items.get(0)), rejected(items.get(1)), returned(items.get(2), "Нет подписи"));
        play.draft(officer, submission, protocol(3).of(items.get(2).itemId()).document("8", "2026-09-02").build());
        play.correct(officer, submission);
        jobs.runAllDue();
        String task = verifyTask().getId();

        retract(1);

        assertThat(verifyTask().getId()).isEqualTo(task);
        play.verify(verifier, submission, accepted(items.get(1)), accepted(evidence.currentVersions(submission.id()).get(2)));
        assertThat(acceptedEvidence.of(submission.id())).hasSize(3);
    }

    @Test
    void shouldRefuse_whatIsAnothersOrBuiltUponOrTakenBackAlready() {
        PersonId colleague = scene.person("colleague", Role.VERIFIER);
        play.verify(verifier, submission, accepted(items.get(0)), rejected(items.get(1)), returned(items.get(2), "Нет подписи"));

        assertThat(code(() -> retract(colleague, REASON, items.get(0)))).isEqualTo("notYours");
        assertThat(code(() -> retract(verifier, " ", items.get(0)))).isEqualTo("reason");
        assertThat(code(() -> retract(verifier, REASON))).isEqualTo("nothing");
        assertThat(refusal(() -> retract(officer, REASON, items.get(0))).code()).isEqualTo("verification.verifiersOnly");
        play.draft(officer, submission, protocol(3).of(items.get(2).itemId()).document("8", "2026-09-02").build());
        play.correct(officer, submission);
        assertThat(code(() -> retract(2))).isEqualTo("builtUpon");
        retract(1);
        assertThat(code(() -> retract(1))).isEqualTo("notStanding");
    }

    @Test
    void shouldRefuse_whatTheDeadlineHasDecided() {
        play.verify(verifier, submission, accepted(items.get(0)), accepted(items.get(1)), returned(items.get(2), "Нет подписи"));
        jobs.runUntil(play.submission(ministry, "1.2.2").correctionDeadline());

        assertThat(code(() -> retract(2))).isEqualTo("builtUpon");
        retract(0);
        jobs.runAllDue();
        play.verify(verifier, submission, rejected(items.get(0)));
        jobs.runAllDue();
        assertThat(play.submission(ministry, "1.2.2").state()).isEqualTo(State.CLOSED);
    }

    @Test
    void shouldRefuse_onceTheBodyIsScored() {
        play.verify(verifier, submission, accepted(items.get(0)), rejected(items.get(1)), accepted(items.get(2)));
        jobs.runUntil(cycle.submissionDeadline().plusSeconds(1));
        assertThat(play.assessment(ministry).state()).isEqualTo(Assessment.State.PRELIMINARY);

        assertThat(refusal(() -> retract(1)).code()).isEqualTo("quarter.scoredAlready");

        assertThat(verdicts.retracted(submission.id())).isEmpty();
    }

    @Test
    void shouldHoldTheScoringUp_whenTakenBackBeforeTheLastIndicatorCloses() throws Throwable {
        Submission last = leaveOneIndicatorBeside();

        heldTransaction.whileHeld(() -> retract(1), () -> closeIndicator.handle(last.id()));

        assertThat(play.assessment(ministry).indicatorsOpen()).isEqualTo(1);
        jobs.runAllDue();
        assertThat(play.assessment(ministry).state()).isEqualTo(Assessment.State.COLLECTING);
        play.verify(verifier, submission, accepted(items.get(1)));
        jobs.runAllDue();
        assertThat(play.assessment(ministry).state()).isEqualTo(Assessment.State.PRELIMINARY);
    }

    @Test
    void shouldComeTooLate_whenTheLastIndicatorClosesFirst() throws Throwable {
        Submission last = leaveOneIndicatorBeside();

        assertThatThrownBy(() -> heldTransaction.whileHeld(() -> closeIndicator.handle(last.id()), () -> retract(1)))
                .isInstanceOfSatisfying(
                        UserError.class, refusal -> assertThat(refusal.code()).isEqualTo("quarter.scoredAlready"));

        jobs.runAllDue();
        assertThat(play.assessment(ministry).state()).isEqualTo(Assessment.State.PRELIMINARY);
        assertThat(acceptedEvidence.of(submission.id())).hasSize(2);
    }

    @Test
    void shouldTakeBackOnce_whenAskedTwiceAtOnce() throws InterruptedException {
        play.verify(verifier, submission, accepted(items.get(0)), rejected(items.get(1)), accepted(items.get(2)));
        jobs.runAllDue();
        Callable<Void> act = () -> {
            retract(1);
            return null;
        };

        List<Simultaneously.Outcome<Void>> outcomes = Simultaneously.run(List.of(act, act));

        assertThat(outcomes).filteredOn(Simultaneously.Outcome::succeeded).hasSize(1);
        assertThat(verdicts.retracted(submission.id())).hasSize(1);
        assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(submission.businessKey()).count()).isEqualTo(1);
    }

    @Test
    void shouldLetOneVerdictStandAtATime_whateverTheApplicationDoes() {
        play.verify(verifier, submission, accepted(items.get(0)), rejected(items.get(1)), accepted(items.get(2)));
        Verdict another = accepted(items.get(1)).verdict(Stage.VERIFICATION, Optional.empty(), verifier, Scene.OPENED_AT);

        assertThatThrownBy(() -> verdictRows.insert(List.of(another))).isInstanceOf(DuplicateKeyException.class);
        retract(1);
        transactions.executeWithoutResult(status -> {
            verdictRows.insert(List.of(another));
            ledger.record(verifier, LedgerAct.VERDICTS_GIVEN, submission.businessKey());
        });
        assertThatThrownBy(() -> verdictRows.insert(List.of(another))).isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void shouldRefuseInTheDatabase_whatIsAnothersVerdict() {
        play.verify(verifier, submission, accepted(items.get(0)), rejected(items.get(1)), accepted(items.get(2)));

        assertThatThrownBy(() -> database.sql("""
                        insert into dalel.verdict_retraction (verdict_id, reason, retracted_by, retracted_at)
                        select id, 'x', 'somebody', now() from dalel.verdict
                        """).update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("cannot be taken back");
        retract(1);
        assertThatThrownBy(() -> database.sql("delete from dalel.verdict_retraction").update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("append-only");
    }

    /** Everything of the body is closed and counted but one indicator, whose closing is left to the caller. */
    private Submission leaveOneIndicatorBeside() {
        play.verify(verifier, submission, accepted(items.get(0)), rejected(items.get(1)), accepted(items.get(2)));
        Submission last = play.submission(ministry, "1.1.1");
        play.draft(officer, last, row().document("1", "2026-07-01").build());
        play.submit(officer, last, Act.EVIDENCE);
        jobs.runUntil(cycle.submissionDeadline());
        play.verify(verifier, last, accepted(evidence.currentVersions(last.id()).get(0)));
        assertThat(play.assessment(ministry).indicatorsOpen()).isEqualTo(1);
        return last;
    }

    private static Rows protocol(int unit) {
        return row().unit("MIN/subdivision-" + unit).document("7", "2026-09-01");
    }

    private void retract(int item) {
        retract(verifier, REASON, items.get(item));
    }

    private void retract(PersonId actor, String reason, ItemVersion... versions) {
        Set<VersionId> ids = Stream.of(versions).map(ItemVersion::id).collect(Collectors.toSet());
        retractVerdicts.handle(new RetractVerdicts.Command(actor, submission.id(), ids, reason));
    }

    private Task verifyTask() {
        return scene.task(submission.businessKey(), EvidenceVerificationProcess.VERIFY_EVIDENCE);
    }

    private ProcessInstance instance() {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(submission.businessKey())
                .singleResult();
    }

    private static String code(ThrowingCallable act) {
        return refusal(act).code().replace("verification.retract.", "");
    }

    private static UserError refusal(ThrowingCallable act) {
        return catchThrowableOfType(UserError.class, act);
    }
}
