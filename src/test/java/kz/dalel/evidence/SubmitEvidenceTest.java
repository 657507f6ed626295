package kz.dalel.evidence;

import static kz.dalel.evidence.domain.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import kz.dalel.evidence.Submission.Outcome;
import kz.dalel.evidence.Submission.State;
import kz.dalel.evidence.domain.ReceiptContent;
import kz.dalel.platform.time.AdjustableClock;
import kz.dalel.quarter.QuarterCycle;
import kz.dalel.registry.HeldRole;
import kz.dalel.registry.RelievePerson;
import kz.dalel.registry.Role;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.BodyKind;
import kz.dalel.shared.CanonicalJson;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.RowErrors;
import kz.dalel.shared.UnitClass;
import kz.dalel.shared.UserError;
import kz.dalel.testing.DalelTest;
import kz.dalel.testing.Scene;
import kz.dalel.testing.Simultaneously;
import kz.dalel.testing.Tampering;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

@DalelTest
class SubmitEvidenceTest {

    @Autowired
    private Tampering tampering;

    @Autowired
    private Scene scene;

    @Autowired
    private EvidencePlay play;

    @Autowired
    private SubmitEvidence submitEvidence;

    @Autowired
    private Evidence evidence;

    @Autowired
    private RelievePerson relievePerson;

    @Autowired
    private AdjustableClock clock;

    @Autowired
    private JdbcClient database;

    private PersonId officer;
    private QuarterCycle cycle;
    private BodyId ministry;

    @BeforeEach
    void openTheQuarter() {
        ministry = scene.body("MIN", BodyKind.CGO, Map.of(UnitClass.SUBDIVISION, 2));
        officer = scene.person("officer", Role.OFFICER, ministry);
        cycle = scene.openQuarter(scene.person("supervisor", Role.SUPERVISOR));
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 0})
    void shouldReceive_untilTheDeadlinesVeryInstant(long seconds) {
        Submission submission = drafted();

        clock.stopAt(cycle.submissionDeadline().plusSeconds(seconds));
        Receipt receipt = submit(submission);

        assertThat(receipt.receivedAt()).isEqualTo(cycle.submissionDeadline().plusSeconds(seconds));
        assertThat(submission("1.1.1").state()).isEqualTo(State.SUBMITTED);
    }

    @Test
    void shouldRefuse_aSecondAfterTheDeadline() {
        Submission submission = drafted();

        clock.stopAt(cycle.submissionDeadline().plusSeconds(1));

        assertRefused(officer, submission, Act.EVIDENCE, UserError.Kind.CONFLICT, "evidence.deadlinePassed");
        assertThat(submission("1.1.1").state()).isEqualTo(State.OPEN);
        assertThat(evidence.currentVersions(submission.id())).isEmpty();
    }

    @Test
    void shouldRefuseEverybodyElse_whateverTheirRole() {
        Submission submission = drafted();
        BodyId other = scene.body("OTH", BodyKind.CGO, Map.of(UnitClass.SUBDIVISION, 1));

        for (PersonId stranger : List.of(
                scene.person("stranger", Role.OFFICER, other), scene.person("verifier", Role.VERIFIER))) {
            assertRefused(
                    stranger, submission, Act.EVIDENCE, UserError.Kind.NOT_FOUND, "evidence.unknownSubmission");
        }
        for (PersonId reader :
                List.of(scene.person("head", Role.HEAD, ministry), scene.person("commission", Role.COMMISSION))) {
            assertRefused(reader, submission, Act.EVIDENCE, UserError.Kind.FORBIDDEN, "evidence.officersOnly");
        }
        assertThat(submission("1.1.1").state()).isEqualTo(State.OPEN);
    }

    @Test
    void shouldRefuseAnOfficer_whoIsNoLongerOne() {
        Submission submission = drafted();
        relievePerson.handle(new RelievePerson.Command(
                officer, HeldRole.of(Role.OFFICER, ministry), LocalDate.of(2026, 9, 30)));

        assertRefused(officer, submission, Act.EVIDENCE, UserError.Kind.NOT_FOUND, "evidence.unknownSubmission");
    }

    @Test
    void shouldKeepNothing_whenARowIsWrong() {
        Submission submission = submission("1.2.2");
        play.draft(officer, submission, row().unit("MIN/subdivision-1").document("1", "2026-09-01").build(), row().build());

        RowErrors refusal = catchThrowableOfType(
                RowErrors.class, () -> submitEvidence.handle(officer, submission.id(), Act.EVIDENCE));

        assertThat(refusal.rows()).extracting(each -> each.row()).containsOnly(2);
        assertThat(evidence.allVersions(submission.id())).isEmpty();
        assertThat(evidence.receipts(submission.id())).isEmpty();
        assertThat(submission("1.2.2").state()).isEqualTo(State.OPEN);
    }

    @Test
    void shouldRefuseAnAct_thatDoesNotFitTheDraftOrTheIndicator() {
        assertRefused(officer, submission("1.1.2"), Act.EVIDENCE, UserError.Kind.INVALID, "evidence.noRows");
        assertRefused(officer, submission("1.1.2"), Act.NIL_RETURN, UserError.Kind.INVALID, "evidence.nilReturnNotAllowed");
        Submission drafted = drafted();
        assertRefused(officer, drafted, Act.NOTHING_TO_SUBMIT, UserError.Kind.INVALID, "evidence.rowsLeft");
        play.draft(officer, submission("2.2.1"), row().quantity(3).document("4", "2026-10-01").build());
        assertRefused(officer, submission("2.2.1"), Act.NIL_RETURN, UserError.Kind.INVALID, "evidence.rowsLeft");
    }

    @Test
    void shouldAnswerWithTheSameReceipt_whenSubmittedAgain() {
        Submission submission = drafted();
        Receipt first = submit(submission);

        clock.advance(Duration.ofDays(30));

        assertThat(submit(submission)).isEqualTo(first);
        assertRefused(officer, submission, Act.NOTHING_TO_SUBMIT, UserError.Kind.CONFLICT, "evidence.alreadySubmitted");
        assertThat(evidence.allVersions(submission.id())).hasSize(1);
    }

    @Test
    void shouldReceiveOnce_whenSixteenRequestsCome() throws InterruptedException {
        Submission submission = drafted();
        Callable<Receipt> submit = () -> submit(submission);

        List<Simultaneously.Outcome<Receipt>> outcomes = Simultaneously.run(Collections.nCopies(16, submit));

        assertThat(outcomes).allMatch(Simultaneously.Outcome::succeeded);
        assertThat(outcomes)
                .extracting(outcome -> outcome.result().number())
                .containsOnly(evidence.receipts(submission.id()).get(0).number());
        assertThat(evidence.allVersions(submission.id())).hasSize(1);
        assertThat(evidence.receipts(submission.id())).hasSize(1);
    }

    @Test
    void shouldGiveAReceiptAnybodyCanRecompute() {
        Submission submission = drafted();

        Receipt receipt = submit(submission);

        ItemVersion item = evidence.currentVersions(submission.id()).get(0);
        assertThat(receipt.number()).matches("2026-Q3-\\d{6}");
        assertThat(receipt.receivedAt()).isEqualTo(Scene.OPENED_AT);
        assertThat(item.contentHash())
                .isEqualTo(CanonicalJson.hashOf(Map.of(
                        "documentDate", "2026-07-01", "documentNumber", "12", "quantity", 1, "links", List.of())));
        assertThat(receipt.contentHash())
                .isEqualTo(CanonicalJson.hashOf(Map.of(
                        "number", receipt.number(),
                        "body", "MIN",
                        "quarter", "2026-Q3",
                        "indicator", "1.1.1",
                        "round", 1,
                        "act", "EVIDENCE",
                        "receivedBy", "officer",
                        "receivedAt", "2026-10-01T05:00:00Z",
                        "items",
                        List.of(Map.of(
                                "item", item.itemId().toString(),
                                "number", 1,
                                "withdrawn", false,
                                "contentHash", item.contentHash())))))
                .isEqualTo(ReceiptContent.hashOf(
                        receipt.number(),
                        submission,
                        1,
                        Act.EVIDENCE,
                        officer,
                        receipt.receivedAt(),
                        Optional.empty(),
                        List.of(item)));
    }

    @Test
    void shouldSayWhyItIsClosed_whenNothingIsAwaited() {
        Submission submission = submission("2.3.1");
        submitEvidence.handle(officer, submission.id(), Act.NOTHING_TO_SUBMIT);

        assertThat(submission("2.3.1").outcome()).isEqualTo(Outcome.NOTHING_TO_SUBMIT);
        assertRefused(officer, submission, Act.EVIDENCE, UserError.Kind.CONFLICT, "evidence.alreadySubmitted");
        tampering.sql("""
                update dalel.submission set state = 'CLOSED', outcome = 'CANCELLED', closed_at = now()
                where indicator = '1.1.2'
                """);
        assertRefused(officer, submission("1.1.2"), Act.NOTHING_TO_SUBMIT, UserError.Kind.CONFLICT, "evidence.closed.CANCELLED");
    }

    @Test
    void shouldRefuseEditsInTheDatabase_onceSubmitted() {
        submitEvidence.handle(officer, drafted().id(), Act.EVIDENCE);

        for (String edit : List.of(
                "update dalel.evidence_version set quantity = 2",
                "delete from dalel.evidence_version",
                "update dalel.evidence_item set created_at = now() - interval '1 day'",
                "update dalel.submission_receipt set received_at = now() - interval '1 day'")) {
            assertThatThrownBy(() -> database.sql(edit).update())
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("append-only");
        }
    }

    @Test
    void shouldRefuseASecondItemAboutTheSameSubject_evenInTheDatabase() {
        submitEvidence.handle(officer, drafted().id(), Act.EVIDENCE);

        assertThatExceptionOfType(DuplicateKeyException.class).isThrownBy(() -> database.sql("""
                        insert into dalel.evidence_item (id, submission_id, subject, created_at)
                        select :id, submission_id, subject, now() from dalel.evidence_item
                        """).param("id", UUID.randomUUID()).update());
    }

    private Receipt submit(Submission submission) {
        return submitEvidence.handle(officer, submission.id(), Act.EVIDENCE).receipt().orElseThrow();
    }

    private Submission submission(String indicator) {
        return play.submission(ministry, indicator);
    }

    /** A submission whose draft is complete. */
    private Submission drafted() {
        Submission submission = submission("1.1.1");
        play.draft(officer, submission, row().document("12", "2026-07-01").build());
        return submission;
    }

    private void assertRefused(PersonId actor, Submission submission, Act act, UserError.Kind kind, String code) {
        UserError refusal = catchThrowableOfType(
                UserError.class, () -> submitEvidence.handle(actor, submission.id(), act));
        assertThat(refusal).isNotNull();
        assertThat(refusal.kind()).isEqualTo(kind);
        assertThat(refusal.code()).isEqualTo(code);
    }
}
