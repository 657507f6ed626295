package kz.dalel.verification;

import static kz.dalel.evidence.EvidenceVerificationProcess.CORRECT_EVIDENCE;
import static kz.dalel.evidence.EvidenceVerificationProcess.SUBMIT_EVIDENCE;
import static kz.dalel.evidence.EvidenceVerificationProcess.VERIFY_EVIDENCE;
import static kz.dalel.evidence.domain.Rows.row;
import static kz.dalel.verification.VerdictsFor.accepted;
import static kz.dalel.verification.VerdictsFor.partly;
import static kz.dalel.verification.VerdictsFor.rejected;
import static kz.dalel.verification.VerdictsFor.returned;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import kz.dalel.evidence.Act;
import kz.dalel.evidence.Draft;
import kz.dalel.evidence.Evidence;
import kz.dalel.evidence.EvidencePlay;
import kz.dalel.evidence.EvidenceVerificationProcess;
import kz.dalel.evidence.ItemVersion;
import kz.dalel.evidence.Receipt;
import kz.dalel.evidence.Submission;
import kz.dalel.evidence.Submission.State;
import kz.dalel.evidence.domain.Rows;
import kz.dalel.evidence.persistence.DraftRows;
import kz.dalel.platform.time.JobRunner;
import kz.dalel.quarter.QuarterCycle;
import kz.dalel.registry.Role;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.BodyKind;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UnitClass;
import kz.dalel.shared.UserError;
import kz.dalel.testing.DalelTest;
import kz.dalel.testing.Scene;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Walks every path of {@code evidence-verification} in the real engine. */
@DalelTest
class EvidenceVerificationProcessTest {

    private static final String A = "MIN/subdivision-1";
    private static final String B = "MIN/subdivision-2";

    @Autowired
    private Scene scene;

    @Autowired
    private EvidencePlay play;

    @Autowired
    private Evidence evidence;

    @Autowired
    private Verdicts verdicts;

    @Autowired
    private AcceptedEvidence acceptedEvidence;

    @Autowired
    private DraftRows drafts;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @Autowired
    private JobRunner jobs;

    @Autowired
    private JdbcClient database;

    private BodyId ministry;
    private PersonId officer;
    private PersonId verifier;
    private PersonId supervisor;
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
    void shouldCloseTheIndicator_whenEveryItemIsDecided() {
        Submission submission = submission("1.2.2");
        ProcessInstance instance = play.instance(submission);
        assertTask(submission, SUBMIT_EVIDENCE, "officers-MIN", cycle.submissionDeadline());
        int open = play.assessment(ministry).indicatorsOpen();

        play.draft(officer, submission, protocol(A).build(), protocol(B).build());
        play.submit(officer, submission, Act.EVIDENCE);

        assertThat(instance).isWaitingAt("serviceTask_checkEvidence");
        jobs.runAllDue();
        assertTask(submission, VERIFY_EVIDENCE, "verifiers", cycle.verificationDeadline());
        List<ItemVersion> items = evidence.currentVersions(submission.id());
        assertThat(items).extracting(item -> item.unit().toString()).containsExactly(A, B);

        play.verify(verifier, submission, accepted(items.get(0)), rejected(items.get(1)));
        assertThat(instance).isWaitingAt("serviceTask_closeIndicator");
        jobs.runAllDue();

        assertThat(instance).isEnded().hasPassed("endEvent_indicatorClosed").hasNotPassed(CORRECT_EVIDENCE);
        assertClosed(submission, Submission.Outcome.VERIFIED);
        assertThat(play.assessment(ministry).indicatorsOpen()).isEqualTo(open - 1);
        assertThat(verdicts.all(submission.id()))
                .extracting(Verdict::outcome, Verdict::decidedBy)
                .containsExactlyInAnyOrder(tuple(Outcome.ACCEPTED, verifier), tuple(Outcome.REJECTED, verifier));
        assertThat(acceptedEvidence.of(submission.id()))
                .singleElement()
                .satisfies(item -> assertThat(item.version().unit()).hasToString(A));
    }

    @Test
    void shouldGoRoundAgain_whenAnItemIsReturnedAndCorrected() {
        Submission submission = submission("1.2.2");
        List<ItemVersion> first = play.present(officer, submission, protocol(A).build(), protocol(B).build());

        play.verify(verifier, submission, accepted(first.get(0)), returned(first.get(1), "Не та дата"));

        Submission back = play.submission(ministry, "1.2.2");
        assertThat(back.state()).isEqualTo(State.RETURNED);
        // Thursday, 1 October: three working days end on Tuesday.
        assertThat(back.correctionDeadline()).isEqualTo(Instant.parse("2026-10-06T13:30:00Z"));
        assertTask(submission, CORRECT_EVIDENCE, "officers-MIN", back.correctionDeadline());
        Draft draft = drafts.find(submission.id());
        assertThat(draft.rows()).singleElement().satisfies(row -> assertThat(row.itemId()).isEqualTo(first.get(1).itemId()));

        play.draft(officer, submission, protocol(B).of(first.get(1).itemId()).document("8", "2026-09-02").build());
        play.correct(officer, submission);
        jobs.runAllDue();

        assertTask(submission, VERIFY_EVIDENCE, "verifiers", cycle.verificationDeadline());
        List<ItemVersion> second = evidence.currentVersions(submission.id());
        assertThat(second)
                .extracting(ItemVersion::number, ItemVersion::round)
                .containsExactly(tuple(1, 1), tuple(2, 2));
        play.verify(verifier, submission, accepted(second.get(1)));
        jobs.runAllDue();
        assertThat(instanceEnded(submission)).isTrue();
        assertThat(acceptedEvidence.of(submission.id())).hasSize(2);
        assertThat(evidence.receipts(submission.id()))
                .extracting(Receipt::round)
                .containsExactly(1, 2);
    }

    @Test
    void shouldBeVerifiedLikeEvidence_whenTheBodyReportsNone() {
        Submission submission = submission("2.2.1");

        play.submit(officer, submission, Act.NIL_RETURN);
        jobs.runAllDue();

        assertTask(submission, VERIFY_EVIDENCE, "verifiers", cycle.verificationDeadline());
        ItemVersion nil = evidence.currentVersions(submission.id()).get(0);
        assertThat(nil.quantity()).isZero();
        assertThat(play.submission(ministry, "2.2.1").nilReturn()).isTrue();
        play.verify(verifier, submission, accepted(nil));
        jobs.runAllDue();
        assertThat(acceptedEvidence.of(submission.id()))
                .singleElement()
                .satisfies(item -> assertThat(item.quantity()).isZero());
    }

    @Test
    void shouldCloseAtOnce_whenTheBodyHasNothingToSubmit() {
        Submission submission = submission("2.3.1");
        ProcessInstance instance = play.instance(submission);

        play.submit(officer, submission, Act.NOTHING_TO_SUBMIT);
        jobs.runAllDue();

        assertThat(instance).isEnded().hasNotPassed("serviceTask_checkEvidence", VERIFY_EVIDENCE);
        assertClosed(submission, Submission.Outcome.NOTHING_TO_SUBMIT);
        assertThat(evidence.currentVersions(submission.id())).isEmpty();
        assertThat(evidence.receipts(submission.id()))
                .singleElement()
                .satisfies(receipt -> assertThat(receipt.act()).isEqualTo(Act.NOTHING_TO_SUBMIT));
    }

    @Test
    void shouldAcceptAPart_whenNotEverythingIsProved() {
        Submission submission = submission("4.2.1");
        List<ItemVersion> items = play.present(
                officer, submission, row().fact("Список № 1").quantity(20).document("5", "2026-08-03").build());

        play.verify(verifier, submission, partly(items.get(0), 17));

        assertThat(acceptedEvidence.of(submission.id()))
                .extracting(AcceptedItem::quantity, AcceptedItem::inFull)
                .containsExactly(tuple(17L, false));
    }

    @Test
    void shouldBecomeAnIncidentAndGoOnAfterwards_whenTheCheckFails() {
        Submission submission = submission("1.1.1");
        ProcessInstance instance = play.instance(submission);
        play.draft(officer, submission, row().document("1", "2026-07-01").build());
        play.submit(officer, submission, Act.EVIDENCE);
        database.sql("alter table dalel.evidence_mark rename to evidence_mark_away").update();
        try {
            for (int attempt = 1; attempt <= 4; attempt++) {
                Instant later = jobsDueAt(instance);
                assertThatThrownBy(() -> jobs.runUntil(later)).isInstanceOf(JobRunner.JobFailed.class);
            }
            assertThat(runtime.createIncidentQuery().processInstanceId(instance.getId()).count()).isEqualTo(1);
        } finally {
            database.sql("alter table dalel.evidence_mark_away rename to evidence_mark").update();
        }

        management.setJobRetries(
                management.createJobQuery().processInstanceId(instance.getId()).singleResult().getId(), 1);
        jobs.runUntil(jobsDueAt(instance));

        assertThat(runtime.createIncidentQuery().count()).isZero();
        assertThat(instance).isWaitingAt(VERIFY_EVIDENCE);
    }

    @Test
    void shouldRefuseAndStayWhereItIs_whenTheFormIsNotConfirmed() {
        Submission submission = submission("2.3.1");
        Task task = scene.task(submission.businessKey(), SUBMIT_EVIDENCE);

        assertThatThrownBy(() -> scene.complete(officer, task, Map.of("act", "NOTHING_TO_SUBMIT")))
                .isInstanceOfSatisfying(
                        UserError.class, refusal -> assertThat(refusal.code()).isEqualTo("evidence.notConfirmed"));

        assertThat(play.submission(ministry, "2.3.1").state()).isEqualTo(State.OPEN);
        assertThat(play.instance(submission)).isWaitingAt(SUBMIT_EVIDENCE);
    }

    @Test
    void shouldIgnoreForgedVariables_whenTheFormSendsMoreThanItsFields() {
        Submission submission = submission("1.1.1");
        play.draft(officer, submission, row().document("1", "2026-07-01").build());

        scene.complete(
                officer,
                scene.task(submission.businessKey(), SUBMIT_EVIDENCE),
                Map.of("act", "EVIDENCE", "confirmed", true, "evidenceSubmitted", false, "submissionId", "other"));

        assertThat(play.instance(submission)).isWaitingAt("serviceTask_checkEvidence");
        assertThat(runtime.getVariable(play.instance(submission).getId(), EvidenceVerificationProcess.SUBMISSION_ID))
                .isEqualTo(submission.id().toString());
    }

    private Submission submission(String indicator) {
        return play.submission(ministry, indicator);
    }

    private static Rows protocol(String unit) {
        return row().unit(unit).document("7", "2026-09-01");
    }

    private boolean instanceEnded(Submission submission) {
        return play.instance(submission) == null;
    }

    private Instant jobsDueAt(ProcessInstance instance) {
        Date due = management.createJobQuery().processInstanceId(instance.getId()).singleResult().getDuedate();
        return due == null ? Scene.OPENED_AT : due.toInstant();
    }

    private void assertTask(Submission submission, String taskKey, String group, Instant due) {
        Task task = scene.task(submission.businessKey(), taskKey);
        if (taskKey.equals(VERIFY_EVIDENCE)) {
            assertThat(task).isAssignedTo(verifier.value());
        } else {
            assertThat(task).hasCandidateGroup(group);
        }
        assertThat(task.getDueDate().toInstant()).isEqualTo(due);
    }

    private void assertClosed(Submission submission, Submission.Outcome outcome) {
        Submission now = play.submission(ministry, submission.indicator().value());
        assertThat(now.state()).isEqualTo(State.CLOSED);
        assertThat(now.outcome()).isEqualTo(outcome);
    }
}
