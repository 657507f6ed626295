package kz.dalel.evidence;

import static kz.dalel.evidence.EvidenceVerificationProcess.APPROVE_SUBMISSION;
import static kz.dalel.evidence.EvidenceVerificationProcess.SUBMIT_EVIDENCE;
import static kz.dalel.evidence.domain.Rows.row;
import static kz.dalel.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.dalel.evidence.HandOver.How;
import kz.dalel.evidence.Receipt.Approved;
import kz.dalel.evidence.Submission.Outcome;
import kz.dalel.evidence.Submission.State;
import kz.dalel.evidence.domain.ReceiptContent;
import kz.dalel.platform.time.AdjustableClock;
import kz.dalel.platform.time.JobRunner;
import kz.dalel.quarter.DecideNotDue;
import kz.dalel.quarter.QuarterCycle;
import kz.dalel.registry.Role;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.BodyKind;
import kz.dalel.shared.CanonicalJson;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.Sha256;
import kz.dalel.shared.UnitClass;
import kz.dalel.shared.UserError;
import kz.dalel.testing.DalelTest;
import kz.dalel.testing.Scene;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The way over the head of the body: what is fixed, what is received when, and who may be faster than whom. */
@DalelTest
class ApproveSubmissionsTest {

    @Autowired
    private Scene scene;

    @Autowired
    private EvidencePlay play;

    @Autowired
    private ApprovalPlay approvalPlay;

    @Autowired
    private Evidence evidence;

    @Autowired
    private Approvals approvals;

    @Autowired
    private ApproveSubmissions approveSubmissions;

    @Autowired
    private SubmitEvidence submitEvidence;

    @Autowired
    private DecideNotDue decideNotDue;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private AdjustableClock clock;

    @Autowired
    private JobRunner jobs;

    @Autowired
    private JdbcClient database;

    private BodyId ministry;
    private PersonId supervisor;
    private PersonId officer;
    private PersonId head;
    private QuarterCycle cycle;

    @BeforeEach
    void appoint() {
        ministry = scene.body("MIN", BodyKind.CGO, Map.of(UnitClass.SUBDIVISION, 2));
        supervisor = scene.person("supervisor", Role.SUPERVISOR);
        officer = scene.person("officer", Role.OFFICER, ministry);
        head = scene.person("head", Role.HEAD, ministry);
    }

    @Test
    void shouldReceiveWithTheApproval_andNotBefore() {
        open("PER_INDICATOR");
        Submission handed = approvalPlay.handOver(officer, ministry);
        Task task = scene.task(handed.businessKey(), APPROVE_SUBMISSION);
        assertThat(task).hasCandidateGroup("heads-MIN");
        assertThat(task.getDueDate()).isEqualTo(Date.from(cycle.submissionDeadline()));
        assertThat(handed.state()).isEqualTo(State.AWAITING_APPROVAL);
        assertThat(evidence.receipts(handed.id())).isEmpty();
        assertThat(evidence.allVersions(handed.id())).isEmpty();
        assertThatThrownBy(() -> play.draft(officer, handed, row().build()))
                .isInstanceOfSatisfying(UserError.class, refusal -> assertThat(refusal.code()).isEqualTo("evidence.withHead"));

        clock.advance(Duration.ofHours(5));
        play.approve(head, handed);

        assertThat(submission("1.1.1").state()).isEqualTo(State.SUBMITTED);
        assertThat(play.instance(handed)).isWaitingAt("serviceTask_checkEvidence");
        ItemVersion item = evidence.currentVersions(handed.id()).get(0);
        Receipt receipt = evidence.receipts(handed.id()).get(0);
        assertThat(receipt.receivedBy()).isEqualTo(officer);
        assertThat(receipt.receivedAt()).isEqualTo(Scene.OPENED_AT.plus(Duration.ofHours(5))).isEqualTo(item.submittedAt());
        Approved approved = receipt.approved().orElseThrow();
        assertThat(approved.by()).isEqualTo(head);
        assertThat(receipt.contentHash())
                .isEqualTo(ReceiptContent.hashOf(
                        receipt.number(),
                        handed,
                        1,
                        Act.EVIDENCE,
                        officer,
                        receipt.receivedAt(),
                        Optional.of(approved),
                        List.of(item)))
                .isNotEqualTo(ReceiptContent.hashOf(
                        receipt.number(),
                        handed,
                        1,
                        Act.EVIDENCE,
                        officer,
                        receipt.receivedAt(),
                        Optional.empty(),
                        List.of(item)));
    }

    @Test
    void shouldKeepAListAnybodyCanRecompute() {
        open("PER_INDICATOR");
        Submission handed = approvalPlay.handOver(officer, ministry);

        play.approve(head, handed);

        ItemVersion item = evidence.currentVersions(handed.id()).get(0);
        Approval approval = approvals.get(
                evidence.receipts(handed.id()).get(0).approved().orElseThrow().approval());
        String submissionHash = CanonicalJson.hashOf(Map.of(
                "form", "dalel-submission-1",
                "body", "MIN",
                "quarter", "2026-Q3",
                "indicator", "1.1.1",
                "round", 1,
                "act", "EVIDENCE",
                "items", List.of(Map.of("subject", item.subject(), "contentHash", item.contentHash()))));
        assertThat(approval.content())
                .isEqualTo(CanonicalJson.of(Map.of(
                        "form", "dalel-approval-1",
                        "assessment", handed.assessmentId().toString(),
                        "body", "MIN",
                        "quarter", "2026-Q3",
                        "submissions",
                        List.of(Map.of(
                                "indicator", "1.1.1",
                                "round", 1,
                                "act", "EVIDENCE",
                                "items", 1,
                                "contentHash", submissionHash)))));
        assertThat(approval.contentHash()).isEqualTo(Sha256.of(approval.content()));
        assertThat(approval.receipts()).containsExactlyElementsOf(evidence.receipts(handed.id()));
    }

    @Test
    void shouldGoBackToTheOfficers_whenTheHeadSendsItBack() {
        open("PER_INDICATOR");
        Submission handed = approvalPlay.handOver(officer, ministry);
        assertRefused(() -> play.sendBack(head, handed, " "), UserError.Kind.INVALID, "evidence.sendBack.noComment");

        play.sendBack(head, handed, "Не та справка");

        assertThat(submission("1.1.1").state()).isEqualTo(State.OPEN);
        assertThat(play.instance(handed)).isWaitingAt(SUBMIT_EVIDENCE);
        HandOver back = approvals.latestHandOver(handed.id()).orElseThrow();
        assertThat(back.end()).hasValueSatisfying(end -> {
            assertThat(end.how()).isEqualTo(How.SENT_BACK);
            assertThat(end.by()).isEqualTo(head);
            assertThat(end.comment()).isEqualTo("Не та справка");
        });
        play.draft(officer, handed, row().document("13", "2026-07-02").build());
        play.submit(officer, handed, Act.EVIDENCE);
        play.approve(head, handed);
        assertThat(evidence.currentVersions(handed.id()))
                .extracting(version -> version.content().documentNumber())
                .containsExactly("13");
        assertThat(evidence.receipts(handed.id())).extracting(Receipt::round).containsExactly(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 0})
    void shouldReceive_whenTheHeadApprovesByTheDeadlinesVeryInstant(long seconds) {
        open("PER_INDICATOR");
        Submission handed = approvalPlay.handOver(officer, ministry);

        clock.stopAt(cycle.submissionDeadline().plusSeconds(seconds));
        play.approve(head, handed);

        assertThat(evidence.receipts(handed.id()).get(0).receivedAt())
                .isEqualTo(cycle.submissionDeadline().plusSeconds(seconds));
    }

    @Test
    void shouldNotBeSubmitted_whenTheHeadIsASecondLate() {
        open("PER_INDICATOR");
        Submission handed = approvalPlay.handOver(officer, ministry);
        ProcessInstance instance = play.instance(handed);

        clock.stopAt(cycle.submissionDeadline().plusSeconds(1));
        assertRefused(
                () -> play.approve(head, handed), UserError.Kind.CONFLICT, "evidence.approval.deadlinePassed");
        assertRefused(
                () -> play.sendBack(head, handed, "Поздно"), UserError.Kind.CONFLICT, "evidence.approval.deadlinePassed");
        jobs.runAllDue();

        assertThat(instance).isEnded().hasPassed("boundaryEvent_approvalClosed", "endEvent_indicatorClosed");
        assertThat(submission("1.1.1").outcome()).isEqualTo(Outcome.NOT_SUBMITTED);
        assertThat(approvals.latestHandOver(handed.id()).orElseThrow().end())
                .hasValueSatisfying(end -> assertThat(end.how()).isEqualTo(How.CLOSED));
        assertThat(evidence.allVersions(handed.id())).isEmpty();
        assertRefused(() -> approvalPlay.approve(head, handed), UserError.Kind.CONFLICT, "evidence.approval.deadlinePassed");
    }

    @Test
    void shouldBeClosed_whenASupervisorDecidesMeanwhileThatNothingIsDue() {
        open("PER_INDICATOR");
        Submission handed = approvalPlay.handOver(officer, ministry);
        ProcessInstance instance = play.instance(handed);

        decideNotDue.handle(new DecideNotDue.Command(
                supervisor, cycle.id(), ministry, handed.indicator(), Optional.empty(), "Анализ начнётся позже"));
        jobs.runAllDue();

        assertThat(instance).isEnded().hasPassed("boundaryEvent_approvalClosed");
        assertRefused(() -> approvalPlay.approve(head, handed), UserError.Kind.CONFLICT, "evidence.closed.NOT_DUE");
    }

    @Test
    void shouldApproveTheStatementThatThereIsNothing_andTheNilReturn() {
        open("PER_INDICATOR");
        play.submit(officer, submission("2.3.1"), Act.NOTHING_TO_SUBMIT);
        play.submit(officer, submission("2.2.1"), Act.NIL_RETURN);
        assertThat(submission("2.3.1").state()).isEqualTo(State.AWAITING_APPROVAL);

        play.approve(head, submission("2.3.1"));
        play.approve(head, submission("2.2.1"));
        jobs.runAllDue();

        assertThat(submission("2.3.1").outcome()).isEqualTo(Outcome.NOTHING_TO_SUBMIT);
        assertThat(submission("2.2.1").nilReturn()).isTrue();
        assertThat(play.instance(submission("2.2.1"))).isWaitingAt("userTask_verifyEvidence");
    }

    @Test
    void shouldRefuse_whenTheContentIsNotTheOneThatWasHandedOver() {
        open("PER_INDICATOR");
        Submission handed = approvalPlay.handOver(officer, ministry);
        database.sql("update dalel.evidence_draft set rows = jsonb_set(rows, '{0,documentNumber}', '\"99\"')").update();

        assertRefused(() -> play.approve(head, handed), UserError.Kind.CONFLICT, "evidence.approval.changed");

        assertThat(submission("1.1.1").state()).isEqualTo(State.AWAITING_APPROVAL);
    }

    @Test
    void shouldRefuse_whenTheContentIsNotTheOneTheHeadSaw() {
        open("PER_INDICATOR");
        Submission handed = approvalPlay.handOver(officer, ministry);
        String seen = approvalPlay.hashOf(handed);
        play.sendBack(head, handed, "Не та справка");
        play.draft(officer, handed, row().document("13", "2026-07-02").build());
        play.submit(officer, handed, Act.EVIDENCE);

        assertRefused(
                () -> approveSubmissions.handle(new ApproveSubmissions.Command(
                        head, handed.assessmentId(), Map.of(handed.id(), seen), Optional.empty())),
                UserError.Kind.CONFLICT,
                "evidence.approval.changed");
    }

    @Test
    void shouldRefuseEverybodyElse_whateverTheirRole() {
        open("PER_INDICATOR");
        Submission handed = approvalPlay.handOver(officer, ministry);
        BodyId other = scene.body("OTH", BodyKind.CGO, Map.of(UnitClass.SUBDIVISION, 1));

        for (PersonId reader : List.of(officer, supervisor, scene.person("commission", Role.COMMISSION))) {
            assertRefused(() -> approvalPlay.approve(reader, handed), UserError.Kind.FORBIDDEN, "evidence.headsOnly");
        }
        for (PersonId stranger : List.of(
                scene.person("otherHead", Role.HEAD, other), scene.person("verifier", Role.VERIFIER))) {
            assertRefused(() -> approvalPlay.approve(stranger, handed), UserError.Kind.NOT_FOUND, "evidence.unknownSubmission");
        }
        assertThat(submission("1.1.1").state()).isEqualTo(State.AWAITING_APPROVAL);
    }

    @Test
    void shouldNameBothHands_whenOfficerAndHeadAreOnePerson() {
        open("PER_INDICATOR");
        PersonId both = scene.person("head", Role.OFFICER, ministry);
        Submission submission = submission("1.1.1");
        play.draft(both, submission, row().document("12", "2026-07-01").build());
        play.submit(both, submission, Act.EVIDENCE);

        play.approve(both, submission);

        Receipt receipt = evidence.receipts(submission.id()).get(0);
        assertThat(receipt.receivedBy()).isEqualTo(both);
        assertThat(receipt.approved()).map(Approved::by).hasValue(both);
    }

    @Test
    void shouldTellTheSameHandOver_whenSubmittedAgain() {
        open("PER_INDICATOR");
        Submission handed = approvalPlay.handOver(officer, ministry);
        Task task = scene.task(handed.businessKey(), APPROVE_SUBMISSION);
        Submitted again = submitEvidence.handle(officer, handed.id(), Act.EVIDENCE);

        assertThat(again.receipt()).isEmpty();
        assertThat(again.handOver()).isEqualTo(approvals.latestHandOver(handed.id()));
        assertThat(scene.task(handed.businessKey(), APPROVE_SUBMISSION).getId()).isEqualTo(task.getId());
        assertRefused(
                () -> submitEvidence.handle(officer, handed.id(), Act.NOTHING_TO_SUBMIT),
                UserError.Kind.CONFLICT,
                "evidence.alreadyHandedOver");
    }

    @Test
    void shouldRefuseEditsInTheDatabase() {
        open("PER_INDICATOR");
        Submission handed = approvalPlay.handOver(officer, ministry);
        play.approve(head, handed);

        for (String edit : List.of(
                "update dalel.submission_hand_over set handed_by = 'another'",
                "delete from dalel.submission_hand_over_end",
                "update dalel.submission_approval set approved_at = now() - interval '1 day'",
                "delete from dalel.submission_approval_item")) {
            assertThatThrownBy(() -> database.sql(edit).update())
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("append-only");
        }
    }

    private void open(String approval) {
        cycle = scene.openQuarter(supervisor, Map.of("approval", approval));
    }

    private Submission submission(String indicator) {
        return play.submission(ministry, indicator);
    }
}
