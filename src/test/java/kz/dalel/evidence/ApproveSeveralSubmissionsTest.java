package kz.dalel.evidence;

import static kz.dalel.evidence.EvidenceVerificationProcess.APPROVE_SUBMISSION;
import static kz.dalel.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.dalel.evidence.Receipt.Approved;
import kz.dalel.platform.time.AdjustableClock;
import kz.dalel.registry.Role;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.BodyKind;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UnitClass;
import kz.dalel.shared.UserError;
import kz.dalel.testing.DalelTest;
import kz.dalel.testing.HeldTransaction;
import kz.dalel.testing.Scene;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Several submissions approved in one act: all of them or none, and who was faster. */
@DalelTest
class ApproveSeveralSubmissionsTest {

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
    private ChooseForApproval chooseForApproval;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private HeldTransaction held;

    @Autowired
    private AdjustableClock clock;

    @Autowired
    private JdbcClient database;

    private BodyId ministry;
    private PersonId supervisor;
    private PersonId officer;
    private PersonId head;

    @BeforeEach
    void appoint() {
        ministry = scene.body("MIN", BodyKind.CGO, Map.of(UnitClass.SUBDIVISION, 2));
        officer = scene.person("officer", Role.OFFICER, ministry);
        head = scene.person("head", Role.HEAD, ministry);
    }

    @Test
    void shouldApproveEverythingTicked_inOneActAndAtOneMoment() {
        open("ONCE");
        List<Submission> handed = approvalPlay.handOverThree(officer, ministry);
        Submission left = handed.get(2);
        chooseForApproval.handle(head, handed.get(0).id(), approvalPlay.hashes(handed.subList(0, 2)));

        play.approve(head, handed.get(0));

        Approved act = evidence.receipts(handed.get(0).id()).get(0).approved().orElseThrow();
        Approval approval = approvals.get(act.approval());
        assertThat(approval.receipts()).extracting(Receipt::submission).containsExactly(handed.get(0).id(), handed.get(1).id());
        assertThat(approval.receipts()).extracting(Receipt::receivedAt).containsOnly(approval.approvedAt());
        assertThat(approval.receipts()).allSatisfy(receipt -> assertThat(receipt.approved()).hasValue(act));
        assertThat(play.instance(handed.get(0))).isWaitingAt("serviceTask_checkEvidence");
        assertThat(play.instance(handed.get(1))).hasPassed(APPROVE_SUBMISSION).isWaitingAt("serviceTask_closeIndicator");
        assertThat(play.instance(left)).isWaitingAt(APPROVE_SUBMISSION);
        assertThat(approvals.waiting(left.assessmentId()))
                .extracting(each -> each.submission().id())
                .containsExactly(left.id());
    }

    @Test
    void shouldReceiveNothing_andNameEachObstacle_whenTwoOfTheListCannotBeApproved() {
        open("ONCE");
        List<Submission> handed = approvalPlay.handOverThree(officer, ministry);
        Map<SubmissionId, String> seen = approvalPlay.hashes(handed);
        play.sendBack(head, handed.get(1), "Есть что представить");
        database.sql("update dalel.evidence_draft set rows = jsonb_set(rows, '{0,documentNumber}', '\"99\"')").update();

        UserError refusal = catchThrowableOfType(UserError.class, () -> approveSubmissions.handle(
                new ApproveSubmissions.Command(head, handed.get(0).assessmentId(), seen, Optional.empty())));

        assertThat(refusal.code()).isEqualTo("evidence.approval.refused");
        assertThat(refusal.arguments().get(0).toString())
                .contains("1.1.1: Содержание изменилось", "2.3.1: Представление уже возвращено", "Участник head")
                .doesNotContain("2.2.1");
        assertThat(handed).allSatisfy(each -> assertThat(evidence.receipts(each.id())).isEmpty());
        assertThat(play.instance(handed.get(2))).isWaitingAt(APPROVE_SUBMISSION);
    }

    @Test
    void shouldReceiveNothing_whenAnotherHeadHasTakenOneOfTheTasks() {
        open("ONCE");
        List<Submission> handed = approvalPlay.handOverThree(officer, ministry);
        tasks.setAssignee(scene.task(handed.get(2).businessKey(), APPROVE_SUBMISSION).getId(), "deputy");

        assertRefused(() -> approvalPlay.approveAll(head, handed), UserError.Kind.CONFLICT, "evidence.approval.claimed");

        assertThat(handed).allSatisfy(each -> assertThat(evidence.receipts(each.id())).isEmpty());
        assertThat(play.instance(handed.get(0))).isWaitingAt(APPROVE_SUBMISSION);
    }

    @Test
    void shouldTellTheSecondHeadWhoWasFaster_whenTwoApproveAtOnce() {
        open("ONCE");
        List<Submission> handed = approvalPlay.handOverThree(officer, ministry);
        PersonId second = scene.person("second", Role.HEAD, ministry);

        assertThatThrownBy(() -> held.whileHeld(() -> approvalPlay.approveAll(head, handed), () -> approvalPlay.approve(second, handed.get(1))))
                .isInstanceOfSatisfying(UserError.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo("evidence.approval.alreadyApproved");
                    assertThat(refusal.arguments()).contains("Участник head", "01.10.2026 10:00:00");
                });

        assertThat(handed).allSatisfy(each -> assertThat(evidence.receipts(each.id())).hasSize(1));
    }

    @Test
    void shouldAnswerWithTheSameAct_whenApprovedAgain() {
        open("ONCE");
        List<Submission> handed = approvalPlay.handOverThree(officer, ministry);
        Map<SubmissionId, String> seen = approvalPlay.hashes(handed);
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
        List<Submission> handed = approvalPlay.handOverThree(officer, ministry);

        assertRefused(() -> approvalPlay.approveAll(head, handed), UserError.Kind.INVALID, "evidence.approval.oneByOne");
    }

    private void open(String approval) {
        scene.openQuarter(scene.person("supervisor", Role.SUPERVISOR), Map.of("approval", approval));
    }

    private Submission submission(String indicator) {
        return play.submission(ministry, indicator);
    }
}
