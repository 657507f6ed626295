package kz.dalel.evidence;

import static kz.dalel.evidence.EvidenceVerificationProcess.APPROVE_SUBMISSION;
import static kz.dalel.evidence.EvidenceVerificationProcess.SUBMIT_EVIDENCE;
import static kz.dalel.evidence.domain.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import kz.dalel.testing.HeldTransaction;
import kz.dalel.testing.Scene;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
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
    private Evidence evidence;

    @Autowired
    private Approvals approvals;

    @Autowired
    private ApproveSubmissions approveSubmissions;

    @Autowired
    private SubmitEvidence submitEvidence;

    @Autowired
    private ChooseForApproval chooseForApproval;

    @Autowired
    private DecideNotDue decideNotDue;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

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
        Submission handed = handOver();
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
        assertThat(instance(handed)).isWaitingAt("serviceTask_checkEvidence");
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
        Submission handed = handOver();

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
        Submission handed = handOver();
        assertRefused(() -> play.sendBack(head, handed, " "), UserError.Kind.INVALID, "evidence.sendBack.noComment");

        play.sendBack(head, handed, "Не та справка");

        assertThat(submission("1.1.1").state()).isEqualTo(State.OPEN);
        assertThat(instance(handed)).isWaitingAt(SUBMIT_EVIDENCE);
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
        Submission handed = handOver();

        clock.stopAt(cycle.submissionDeadline().plusSeconds(seconds));
        play.approve(head, handed);

        assertThat(evidence.receipts(handed.id()).get(0).receivedAt())
                .isEqualTo(cycle.submissionDeadline().plusSeconds(seconds));
    }

    @Test
    void shouldNotBeSubmitted_whenTheHeadIsASecondLate() {
        open("PER_INDICATOR");
        Submission handed = handOver();
        ProcessInstance instance = instance(handed);

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
        assertRefused(() -> approve(head, handed), UserError.Kind.CONFLICT, "evidence.approval.deadlinePassed");
    }

    @Test
    void shouldBeClosed_whenASupervisorDecidesMeanwhileThatNothingIsDue() {
        open("PER_INDICATOR");
        Submission handed = handOver();
        ProcessInstance instance = instance(handed);

        decideNotDue.handle(new DecideNotDue.Command(
                supervisor, cycle.id(), ministry, handed.indicator(), Optional.empty(), "Анализ начнётся позже"));
        jobs.runAllDue();

        assertThat(instance).isEnded().hasPassed("boundaryEvent_approvalClosed");
        assertRefused(() -> approve(head, handed), UserError.Kind.CONFLICT, "evidence.closed.NOT_DUE");
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
        assertThat(instance(submission("2.2.1"))).isWaitingAt("userTask_verifyEvidence");
    }

    @Test
    void shouldRefuse_whenTheContentIsNotTheOneThatWasHandedOver() {
        open("PER_INDICATOR");
        Submission handed = handOver();
        database.sql("update dalel.evidence_draft set rows = jsonb_set(rows, '{0,documentNumber}', '\"99\"')").update();

        assertRefused(() -> play.approve(head, handed), UserError.Kind.CONFLICT, "evidence.approval.changed");

        assertThat(submission("1.1.1").state()).isEqualTo(State.AWAITING_APPROVAL);
    }

    @Test
    void shouldRefuse_whenTheContentIsNotTheOneTheHeadSaw() {
        open("PER_INDICATOR");
        Submission handed = handOver();
        String seen = hashOf(handed);
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
        Submission handed = handOver();
        BodyId other = scene.body("OTH", BodyKind.CGO, Map.of(UnitClass.SUBDIVISION, 1));

        for (PersonId reader : List.of(officer, supervisor, scene.person("commission", Role.COMMISSION))) {
            assertRefused(() -> approve(reader, handed), UserError.Kind.FORBIDDEN, "evidence.headsOnly");
        }
        for (PersonId stranger : List.of(
                scene.person("otherHead", Role.HEAD, other), scene.person("verifier", Role.VERIFIER))) {
            assertRefused(() -> approve(stranger, handed), UserError.Kind.NOT_FOUND, "evidence.unknownSubmission");
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
    void shouldApproveEverythingTicked_inOneActAndAtOneMoment() {
        open("ONCE");
        List<Submission> handed = handOverThree();
        Submission left = handed.get(2);
        chooseForApproval.handle(head, handed.get(0).id(), hashes(handed.subList(0, 2)));

        play.approve(head, handed.get(0));

        Approved act = evidence.receipts(handed.get(0).id()).get(0).approved().orElseThrow();
        Approval approval = approvals.get(act.approval());
        assertThat(approval.receipts()).extracting(Receipt::submission).containsExactly(handed.get(0).id(), handed.get(1).id());
        assertThat(approval.receipts()).extracting(Receipt::receivedAt).containsOnly(approval.approvedAt());
        assertThat(approval.receipts()).allSatisfy(receipt -> assertThat(receipt.approved()).hasValue(act));
        assertThat(instance(handed.get(0))).isWaitingAt("serviceTask_checkEvidence");
        assertThat(instance(handed.get(1))).hasPassed(APPROVE_SUBMISSION).isWaitingAt("serviceTask_closeIndicator");
        assertThat(instance(left)).isWaitingAt(APPROVE_SUBMISSION);
        assertThat(approvals.waiting(left.assessmentId()))
                .extracting(each -> each.submission().id())
                .containsExactly(left.id());
    }

    @Test
    void shouldReceiveNothing_andNameEachObstacle_whenTwoOfTheListCannotBeApproved() {
        open("ONCE");
        List<Submission> handed = handOverThree();
        Map<SubmissionId, String> seen = hashes(handed);
        play.sendBack(head, handed.get(1), "Есть что представить");
        database.sql("update dalel.evidence_draft set rows = jsonb_set(rows, '{0,documentNumber}', '\"99\"')").update();

        UserError refusal = catchThrowableOfType(UserError.class, () -> approveSubmissions.handle(
                new ApproveSubmissions.Command(head, handed.get(0).assessmentId(), seen, Optional.empty())));

        assertThat(refusal.code()).isEqualTo("evidence.approval.refused");
        assertThat(refusal.arguments().get(0).toString())
                .contains("1.1.1: Содержание изменилось", "2.3.1: Представление уже возвращено", "Участник head")
                .doesNotContain("2.2.1");
        assertThat(handed).allSatisfy(each -> assertThat(evidence.receipts(each.id())).isEmpty());
        assertThat(instance(handed.get(2))).isWaitingAt(APPROVE_SUBMISSION);
    }

    @Test
    void shouldReceiveNothing_whenAnotherHeadHasTakenOneOfTheTasks() {
        open("ONCE");
        List<Submission> handed = handOverThree();
        tasks.setAssignee(scene.task(handed.get(2).businessKey(), APPROVE_SUBMISSION).getId(), "deputy");

        assertRefused(() -> approveAll(head, handed), UserError.Kind.CONFLICT, "evidence.approval.claimed");

        assertThat(handed).allSatisfy(each -> assertThat(evidence.receipts(each.id())).isEmpty());
        assertThat(instance(handed.get(0))).isWaitingAt(APPROVE_SUBMISSION);
    }

    @Test
    void shouldTellTheSecondHeadWhoWasFaster_whenTwoApproveAtOnce() {
        open("ONCE");
        List<Submission> handed = handOverThree();
        PersonId second = scene.person("second", Role.HEAD, ministry);

        assertThatThrownBy(() -> held.whileHeld(() -> approveAll(head, handed), () -> approve(second, handed.get(1))))
                .isInstanceOfSatisfying(UserError.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo("evidence.approval.alreadyApproved");
                    assertThat(refusal.arguments()).contains("Участник head", "01.10.2026 10:00:00");
                });

        assertThat(handed).allSatisfy(each -> assertThat(evidence.receipts(each.id())).hasSize(1));
    }

    @Test
    void shouldAnswerWithTheSameAct_whenApprovedAgain() {
        open("ONCE");
        List<Submission> handed = handOverThree();
        Map<SubmissionId, String> seen = hashes(handed);
        ApproveSubmissions.Command command =
                new ApproveSubmissions.Command(head, handed.get(0).assessmentId(), seen, Optional.empty());
        Approval first = approveSubmissions.handle(command);

        clock.advance(Duration.ofDays(30));

        assertThat(approveSubmissions.handle(command)).isEqualTo(first);
        assertRefused(
                () -> approveSubmissions.handle(new ApproveSubmissions.Command(
                        head,
                        first.assessment(),
                        Map.of(handed.get(0).id(), seen.get(handed.get(0).id())),
                        Optional.empty())),
                UserError.Kind.CONFLICT,
                "evidence.approval.alreadyApproved");
        assertThat(handed).allSatisfy(each -> assertThat(evidence.receipts(each.id())).hasSize(1));
    }

    @Test
    void shouldRefuseSeveralAtOnce_whereEachIsApprovedByItself() {
        open("PER_INDICATOR");
        List<Submission> handed = handOverThree();

        assertRefused(() -> approveAll(head, handed), UserError.Kind.INVALID, "evidence.approval.oneByOne");
    }

    @Test
    void shouldTellTheSameHandOver_whenSubmittedAgain() {
        open("PER_INDICATOR");
        Submission handed = handOver();
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
        Submission handed = handOver();
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

    /** A submission with one document before the head. */
    private Submission handOver() {
        Submission submission = submission("1.1.1");
        play.draft(officer, submission, row().document("12", "2026-07-01").build());
        play.submit(officer, submission, Act.EVIDENCE);
        return submission("1.1.1");
    }

    /** Evidence, nothing, and a nil return before the head. */
    private List<Submission> handOverThree() {
        handOver();
        play.submit(officer, submission("2.3.1"), Act.NOTHING_TO_SUBMIT);
        play.submit(officer, submission("2.2.1"), Act.NIL_RETURN);
        return Stream.of("1.1.1", "2.3.1", "2.2.1").map(this::submission).toList();
    }

    private String hashOf(Submission submission) {
        return approvals.latestHandOver(submission.id()).orElseThrow().contentHash();
    }

    private Map<SubmissionId, String> hashes(List<Submission> submissions) {
        return submissions.stream().collect(Collectors.toMap(Submission::id, this::hashOf));
    }

    private Approval approve(PersonId actor, Submission submission) {
        return approveAll(actor, List.of(submission));
    }

    private Approval approveAll(PersonId actor, List<Submission> submissions) {
        return approveSubmissions.handle(new ApproveSubmissions.Command(
                actor, submissions.get(0).assessmentId(), hashes(submissions), Optional.empty()));
    }

    private ProcessInstance instance(Submission submission) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(submission.businessKey())
                .singleResult();
    }

    private static void assertRefused(ThrowingCallable act, UserError.Kind kind, String code) {
        UserError refusal = catchThrowableOfType(UserError.class, act);
        assertThat(refusal).as("refusal " + code).isNotNull();
        assertThat(refusal.kind()).isEqualTo(kind);
        assertThat(refusal.code()).isEqualTo(code);
    }
}
