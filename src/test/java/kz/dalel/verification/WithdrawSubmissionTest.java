package kz.dalel.verification;

import static kz.dalel.evidence.EvidenceVerificationProcess.APPROVE_SUBMISSION;
import static kz.dalel.evidence.EvidenceVerificationProcess.SUBMIT_EVIDENCE;
import static kz.dalel.evidence.EvidenceVerificationProcess.VERIFY_EVIDENCE;
import static kz.dalel.evidence.domain.Rows.row;
import static kz.dalel.verification.VerdictsFor.accepted;
import static kz.dalel.verification.VerdictsFor.returned;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import kz.dalel.evidence.Act;
import kz.dalel.evidence.Approvals;
import kz.dalel.evidence.DraftRow;
import kz.dalel.evidence.Evidence;
import kz.dalel.evidence.EvidencePlay;
import kz.dalel.evidence.HandOver;
import kz.dalel.evidence.ItemVersion;
import kz.dalel.evidence.Receipt;
import kz.dalel.evidence.Submission;
import kz.dalel.evidence.Submission.Outcome;
import kz.dalel.evidence.Submission.State;
import kz.dalel.evidence.SubmissionAccess;
import kz.dalel.evidence.SubmitEvidence;
import kz.dalel.evidence.WithdrawSubmission;
import kz.dalel.evidence.domain.Rows;
import kz.dalel.evidence.persistence.DraftRows;
import kz.dalel.platform.time.AdjustableClock;
import kz.dalel.platform.time.JobRunner;
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
import kz.dalel.testing.Tampering;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Taking back what was presented: what stays to be seen, what counts, and until when it can be done. */
@DalelTest
class WithdrawSubmissionTest {

    private static final String A = "MIN/subdivision-1";
    private static final String B = "MIN/subdivision-2";
    private static final String C = "MIN/subdivision-3";

    @Autowired
    private Tampering tampering;

    @Autowired
    private Scene scene;

    @Autowired
    private EvidencePlay play;

    @Autowired
    private Evidence evidence;

    @Autowired
    private Approvals approvals;

    @Autowired
    private AcceptedEvidence acceptedEvidence;

    @Autowired
    private WithdrawSubmission withdrawSubmission;

    @Autowired
    private SubmitEvidence submitEvidence;

    @Autowired
    private StartVerification startVerification;

    @Autowired
    private SaveVerdictDraft saveVerdictDraft;

    @Autowired
    private SubmissionAccess access;

    @Autowired
    private DraftRows drafts;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @Autowired
    private HeldTransaction held;

    @Autowired
    private AdjustableClock clock;

    @Autowired
    private JobRunner jobs;

    @Autowired
    private JdbcClient database;

    private BodyId ministry;
    private PersonId supervisor;
    private PersonId officer;
    private PersonId verifier;
    private QuarterCycle cycle;

    @BeforeEach
    void openTheQuarter() {
        ministry = scene.body("MIN", BodyKind.CGO, Map.of(UnitClass.SUBDIVISION, 3));
        supervisor = scene.person("supervisor", Role.SUPERVISOR);
        officer = scene.person("officer", Role.OFFICER, ministry);
        verifier = scene.person("verifier", Role.VERIFIER);
        cycle = scene.openQuarter(supervisor);
    }

    @Test
    void shouldGoBackToTheOfficer_withTheDraftAsItWasSubmitted_andTheReceiptMarked() {
        Submission submission = submitted(protocol(A), protocol(B));
        List<DraftRow> submitted = drafts.find(submission.id()).rows();
        Receipt before = evidence.receipts(submission.id()).get(0);
        access.requireReader(verifier, submission);

        withdraw(submission);

        Submission back = submission();
        assertThat(back.state()).isEqualTo(State.OPEN);
        assertThat(instance()).isWaitingAt(SUBMIT_EVIDENCE).hasPassed("boundaryEvent_submissionWithdrawn");
        assertThat(drafts.find(submission.id()).rows()).isEqualTo(submitted);
        assertThat(evidence.currentVersions(submission.id())).isEmpty();
        assertThat(evidence.allVersions(submission.id())).hasSize(4);
        Receipt after = evidence.receipts(submission.id()).get(0);
        assertThat(after.contentHash()).isEqualTo(before.contentHash());
        assertThat(after.withdrawn()).hasValue(new Receipt.Withdrawn(officer, Scene.OPENED_AT));
        assertRefused(
                () -> access.requireReader(verifier, back), UserError.Kind.NOT_FOUND, "evidence.unknownSubmission");
    }

    @Test
    void shouldMakeNewVersionsOfTheSameItems_whenItIsSubmittedAgain() {
        Submission submission = submitted(protocol(A), protocol(B));
        List<ItemVersion> first = evidence.currentVersions(submission.id());
        withdraw(submission);

        play.draft(officer, submission, protocol(A).document("8", "2026-09-02").build(), protocol(C).build());
        play.submit(officer, submission, Act.EVIDENCE);
        jobs.runAllDue();

        List<ItemVersion> second = evidence.currentVersions(submission.id());
        assertThat(second)
                .extracting(item -> item.unit().toString(), ItemVersion::number, ItemVersion::round)
                .containsExactly(tuple(A, 3, 2), tuple(C, 1, 2));
        assertThat(second.get(0).itemId()).isEqualTo(first.get(0).itemId());
        assertThat(evidence.allVersions(submission.id()))
                .filteredOn(version -> version.itemId().equals(first.get(1).itemId()))
                .extracting(ItemVersion::number, ItemVersion::withdrawn)
                .containsExactly(tuple(1, false), tuple(2, true));
        List<Receipt> receipts = evidence.receipts(submission.id());
        assertThat(receipts).extracting(Receipt::round, Receipt::stands).containsExactly(tuple(1, false), tuple(2, true));
        assertThat(submitEvidence.handle(officer, submission.id(), Act.EVIDENCE).receipt()).hasValue(receipts.get(1));

        play.verify(verifier, submission, accepted(second.get(0)), accepted(second.get(1)));
        jobs.runAllDue();
        assertThat(acceptedEvidence.of(submission.id()))
                .extracting(item -> item.version().id())
                .containsExactlyElementsOf(second.stream().map(ItemVersion::id).toList());
    }

    @Test
    void shouldGoThroughAReturnAsEver_afterItWasSubmittedAgain() {
        Submission submission = submitted(protocol(A));
        withdraw(submission);
        play.submit(officer, submission, Act.EVIDENCE);
        jobs.runAllDue();
        ItemVersion item = evidence.currentVersions(submission.id()).get(0);

        play.verify(verifier, submission, returned(item, "Нет подписи"));
        play.draft(officer, submission, protocol(A).of(item.itemId()).document("9", "2026-09-02").build());
        play.correct(officer, submission);
        jobs.runAllDue();

        assertThat(evidence.currentVersions(submission.id()))
                .extracting(ItemVersion::number, ItemVersion::round)
                .containsExactly(tuple(4, 3));
        assertThat(evidence.receipts(submission.id())).extracting(Receipt::stands).containsExactly(false, true, true);
        assertNotWithdrawable("evidence.withdrawal.verificationStarted");
    }

    @Test
    void shouldBecomeEvidence_whenANilReturnIsWithdrawn() {
        Submission submission = play.submission(ministry, "2.2.1");
        play.submit(officer, submission, Act.NIL_RETURN);
        jobs.runAllDue();

        withdraw(submission);

        assertThat(play.submission(ministry, "2.2.1").nilReturn()).isFalse();
        play.submit(officer, submission, Act.NIL_RETURN);
        assertThat(evidence.currentVersions(submission.id())).extracting(ItemVersion::number).containsExactly(3);
    }

    @Test
    void shouldBeTakenBack_whileTheChecksHaveNotRunYet_andAfterTheyFailed() {
        Submission submission = drafted(protocol(A));
        play.submit(officer, submission, Act.EVIDENCE);
        assertThat(instance()).isWaitingAt("serviceTask_checkEvidence");

        withdraw(submission);
        jobs.runAllDue();
        assertThat(instance()).isWaitingAt(SUBMIT_EVIDENCE);

        play.submit(officer, submission, Act.EVIDENCE);
        database.sql("alter table dalel.evidence_mark rename to evidence_mark_away").update();
        try {
            assertThatThrownBy(() -> jobs.runAllDue()).isInstanceOf(JobRunner.JobFailed.class);
        } finally {
            database.sql("alter table dalel.evidence_mark_away rename to evidence_mark").update();
        }
        withdraw(submission);
        assertThat(instance()).isWaitingAt(SUBMIT_EVIDENCE);
    }

    @Test
    void shouldWaitForTheChecks_whenTheyRunAtTheMoment() throws Throwable {
        Submission submission = drafted(protocol(A));
        play.submit(officer, submission, Act.EVIDENCE);

        String check = management.createJobQuery()
                .processInstanceId(instance().getId())
                .singleResult()
                .getId();

        held.whileHeld(() -> management.executeJob(check), () -> withdraw(submission));

        assertThat(instance()).isWaitingAt(SUBMIT_EVIDENCE).hasPassed("serviceTask_checkEvidence");
        assertThat(submission().state()).isEqualTo(State.OPEN);
    }

    @Test
    void shouldBeTakenBackFromTheHead() {
        PersonId head = scene.person("head", Role.HEAD, ministry);
        tampering.sql("update dalel.quarter_cycle set approval = 'PER_INDICATOR'");
        Submission submission = drafted(protocol(A));
        play.submit(officer, submission, Act.EVIDENCE);
        assertThat(instance()).isWaitingAt(APPROVE_SUBMISSION);

        withdraw(submission);

        assertThat(instance()).isWaitingAt(SUBMIT_EVIDENCE).hasPassed("boundaryEvent_handOverWithdrawn");
        assertThat(approvals.latestHandOver(submission.id()).orElseThrow().end())
                .hasValueSatisfying(end -> assertThat(end.how()).isEqualTo(HandOver.How.TAKEN_BACK));
        play.draft(officer, submission, protocol(B).build());
        play.submit(officer, submission, Act.EVIDENCE);
        play.approve(head, submission);
        withdraw(submission);
        assertThat(evidence.receipts(submission.id())).extracting(Receipt::stands).containsExactly(false);
        assertThat(instance()).isWaitingAt(SUBMIT_EVIDENCE);
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 0})
    void shouldBeTakenBack_untilTheDeadlinesVeryInstant(long seconds) {
        Submission submission = submitted(protocol(A));

        clock.stopAt(cycle.submissionDeadline().plusSeconds(seconds));
        withdraw(submission);

        assertThat(submission().state()).isEqualTo(State.OPEN);
    }

    @Test
    void shouldStayWithTheVerifiers_aSecondAfterTheDeadline() {
        Submission submission = submitted(protocol(A));

        clock.stopAt(cycle.submissionDeadline().plusSeconds(1));

        assertNotWithdrawable("evidence.withdrawal.deadlinePassed");
        assertThat(evidence.currentVersions(submission.id())).hasSize(1);
    }

    @Test
    void shouldCountAsNotSubmitted_whenItIsNotSubmittedAgainInTime() {
        Submission submission = submitted(protocol(A));
        withdraw(submission);

        jobs.runUntil(cycle.submissionDeadline());

        assertThat(submission().outcome()).isEqualTo(Outcome.NOT_SUBMITTED);
        assertThat(evidence.ofBodyInYear(ministry, 2026)).isEmpty();
        assertThat(drafts.find(submission.id()).rows()).hasSize(1);
    }

    @Test
    void shouldStayWithTheVerifier_whoHasMarkedAVerdict() {
        Submission submission = submitted(protocol(A));
        ItemVersion item = evidence.currentVersions(submission.id()).get(0);
        saveVerdictDraft.handle(new SaveVerdictDraft.Command(verifier, submission.id(), 0, List.of(accepted(item))));

        UserError refusal = assertNotWithdrawable("evidence.withdrawal.verificationStarted");

        assertThat(refusal.arguments()).containsExactly("Участник verifier", "01.10.2026 10:00:00");
    }

    @Test
    void shouldStayDecided_onceItIs() {
        Submission submission = submitted(protocol(A));
        play.verify(verifier, submission, accepted(evidence.currentVersions(submission.id()).get(0)));

        assertNotWithdrawable("evidence.withdrawal.nothingToTakeBack");
    }

    @Test
    void shouldNotBeTakenBack_byAnybodyElseOrUnconfirmed() {
        Submission submission = submitted(protocol(A));
        BodyId other = scene.body("OTH", BodyKind.CGO, Map.of(UnitClass.SUBDIVISION, 1));

        assertRefused(
                () -> withdrawSubmission.handle(scene.person("head", Role.HEAD, ministry), submission.id(), true),
                UserError.Kind.FORBIDDEN,
                "evidence.officersOnly");
        assertRefused(
                () -> withdrawSubmission.handle(scene.person("stranger", Role.OFFICER, other), submission.id(), true),
                UserError.Kind.NOT_FOUND,
                "evidence.unknownSubmission");
        assertRefused(
                () -> withdrawSubmission.handle(officer, submission.id(), false),
                UserError.Kind.INVALID,
                "evidence.withdrawal.notConfirmed");
        assertThat(submission().state()).isEqualTo(State.SUBMITTED);
    }

    @Test
    void shouldTellTheOfficer_whenTheVerifierWasFaster() {
        Submission submission = submitted(protocol(A));

        assertThatThrownBy(() -> held.whileHeld(
                        () -> startVerification.handle(verifier, submission.id()), () -> withdraw(submission)))
                .isInstanceOfSatisfying(UserError.class, refusal -> assertThat(refusal.code())
                        .isEqualTo("evidence.withdrawal.verificationStarted"));

        assertThat(instance()).isWaitingAt(VERIFY_EVIDENCE);
        assertThat(evidence.currentVersions(submission.id())).hasSize(1);
    }

    @Test
    void shouldTellTheVerifier_whenTheOfficerWasFaster() {
        Submission submission = submitted(protocol(A));
        ItemVersion item = evidence.currentVersions(submission.id()).get(0);

        assertThatThrownBy(() -> held.whileHeld(
                        () -> withdraw(submission), () -> play.verify(verifier, submission, accepted(item))))
                .isInstanceOfSatisfying(UserError.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo("verification.withdrawn");
                    assertThat(refusal.arguments()).containsExactly("Участник officer", "01.10.2026 10:00:00");
                });

        assertThat(instance()).isWaitingAt(SUBMIT_EVIDENCE);
        assertThat(submission().state()).isEqualTo(State.OPEN);
    }

    @Test
    void shouldTellWhoeverIsSlower_whenDecidingAndWithdrawingMeet() {
        Submission submission = submitted(protocol(A));
        ItemVersion item = evidence.currentVersions(submission.id()).get(0);

        assertThatThrownBy(() -> held.whileHeld(
                        () -> play.verify(verifier, submission, accepted(item)), () -> withdraw(submission)))
                .isInstanceOfSatisfying(UserError.class, refusal -> assertThat(refusal.code())
                        .isEqualTo("evidence.withdrawal.nothingToTakeBack"));

        assertThat(submission().outcome()).isEqualTo(Outcome.VERIFIED);
        assertThat(evidence.currentVersions(submission.id())).hasSize(1);
    }

    @Test
    void shouldBeSeenNowhereElse_onceItIsWithdrawn() {
        String page = "https://min.kz/news/1";
        Submission submission = play.submission(ministry, "1.1.1");
        play.draft(officer, submission, row().document("12", "2026-07-01").links(page).build());
        play.submit(officer, submission, Act.EVIDENCE);
        jobs.runAllDue();
        withdraw(submission);

        Submission another = drafted(protocol(A).links(page));
        play.submit(officer, another, Act.EVIDENCE);
        jobs.runAllDue();

        assertThat(evidence.currentVersions(another.id())).singleElement().satisfies(item -> assertThat(item.marks())
                .isEmpty());
    }

    @Test
    void shouldRefuseEditsInTheDatabase() {
        Submission submission = submitted(protocol(A));
        withdraw(submission);
        play.submit(officer, submission, Act.EVIDENCE);
        startVerification.handle(verifier, submission.id());

        for (String edit : List.of("delete from dalel.submission_withdrawal", "delete from dalel.verification_start")) {
            assertThatThrownBy(() -> database.sql(edit).update())
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("append-only");
        }
    }

    private Submission submission() {
        return play.submission(ministry, "1.2.2");
    }

    private static Rows protocol(String unit) {
        return row().unit(unit).document("7", "2026-09-01");
    }

    private Submission drafted(Rows... rows) {
        Submission submission = submission();
        play.draft(officer, submission, Arrays.stream(rows).map(Rows::build).toList());
        return submission;
    }

    /** Submits the rows and has them checked. */
    private Submission submitted(Rows... rows) {
        play.submit(officer, drafted(rows), Act.EVIDENCE);
        jobs.runAllDue();
        return submission();
    }

    private void withdraw(Submission submission) {
        withdrawSubmission.handle(officer, submission.id(), true);
    }

    private UserError assertNotWithdrawable(String code) {
        UserError refusal = assertRefused(() -> withdraw(submission()), UserError.Kind.CONFLICT, code);
        assertThat(withdrawSubmission.refusal(submission())).map(UserError::code).hasValue(code);
        return refusal;
    }

    private ProcessInstance instance() {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(submission().businessKey())
                .singleResult();
    }

    private static UserError assertRefused(ThrowingCallable act, UserError.Kind kind, String code) {
        UserError refusal = catchThrowableOfType(UserError.class, act);
        assertThat(refusal).as("refusal " + code).isNotNull();
        assertThat(refusal.kind()).isEqualTo(kind);
        assertThat(refusal.code()).isEqualTo(code);
        return refusal;
    }
}
