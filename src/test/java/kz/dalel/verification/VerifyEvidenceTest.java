package kz.dalel.verification;

import static kz.dalel.evidence.domain.Rows.row;
import static kz.dalel.verification.VerdictsFor.accepted;
import static kz.dalel.verification.VerdictsFor.rejected;
import static kz.dalel.verification.VerdictsFor.returned;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import kz.dalel.evidence.Act;
import kz.dalel.evidence.CloseIndicator;
import kz.dalel.evidence.Draft;
import kz.dalel.evidence.Evidence;
import kz.dalel.evidence.EvidencePlay;
import kz.dalel.evidence.ItemVersion;
import kz.dalel.evidence.Submission;
import kz.dalel.evidence.Submission.State;
import kz.dalel.platform.time.JobRunner;
import kz.dalel.registry.HeldRole;
import kz.dalel.registry.NameDeputy;
import kz.dalel.registry.RelievePerson;
import kz.dalel.registry.Role;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.BodyKind;
import kz.dalel.shared.Messages;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.RowErrors;
import kz.dalel.shared.UnitClass;
import kz.dalel.shared.UserError;
import kz.dalel.testing.DalelTest;
import kz.dalel.testing.Scene;
import kz.dalel.testing.Simultaneously;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@DalelTest
class VerifyEvidenceTest {

    @Autowired
    private Scene scene;

    @Autowired
    private EvidencePlay play;

    @Autowired
    private SaveVerdictDraft saveDraft;

    @Autowired
    private VerifyEvidence verifyEvidence;

    @Autowired
    private RecordAppealVerdicts recordAppealVerdicts;

    @Autowired
    private CloseIndicator closeIndicator;

    @Autowired
    private RelievePerson relievePerson;

    @Autowired
    private NameDeputy nameDeputy;

    @Autowired
    private Verdicts verdicts;

    @Autowired
    private AcceptedEvidence acceptedEvidence;

    @Autowired
    private Evidence evidence;

    @Autowired
    private JobRunner jobs;

    @Autowired
    private JdbcClient database;

    private BodyId ministry;
    private PersonId officer;
    private PersonId verifier;
    private PersonId colleague;
    private Submission submission;
    private List<ItemVersion> items;

    @BeforeEach
    void submitTwoItems() {
        ministry = scene.body("MIN", BodyKind.KGS, Map.of(UnitClass.ENTITY, 2));
        officer = scene.person("officer", Role.OFFICER, ministry);
        verifier = scene.person("verifier", Role.VERIFIER);
        scene.openQuarter(scene.person("supervisor", Role.SUPERVISOR));
        submission = play.submission(ministry, "3.2.1");
        play.draft(
                officer,
                submission,
                row().unit("MIN/entity-1").document("7", "2026-09-01").build(),
                row().unit("MIN/entity-2").document("7", "2026-09-01").build());
        play.submit(officer, submission, Act.EVIDENCE);
        jobs.runAllDue();
        items = evidence.currentVersions(submission.id());
        colleague = scene.person("colleague", Role.VERIFIER);
    }

    /** Otherwise a large submission would be received and could never be decided on. */
    @Test
    void shouldKeepAsManyVerdicts_asABodyCanSubmitItems() {
        VerdictRow row = accepted(items.get(0));

        save(verifier, 0, Collections.nCopies(Draft.MOST_ROWS, row).toArray(VerdictRow[]::new));

        assertThatThrownBy(() ->
                        save(verifier, 1, Collections.nCopies(Draft.MOST_ROWS + 1, row).toArray(VerdictRow[]::new)))
                .isInstanceOf(RowErrors.class);
    }

    @Test
    void shouldLetOneOfTwoDecide_whenVerifierAndDeputyDoAtOnce() throws InterruptedException {
        standIn();
        save(verifier, 0, accepted(items.get(0)), accepted(items.get(1)));
        Callable<VerifyEvidence.Decision> first = () -> verifyEvidence.handle(verifier, submission.id());
        Callable<VerifyEvidence.Decision> second = () -> verifyEvidence.handle(colleague, submission.id());

        List<Simultaneously.Outcome<VerifyEvidence.Decision>> outcomes = Simultaneously.run(List.of(first, second));

        assertThat(outcomes).filteredOn(Simultaneously.Outcome::succeeded).hasSize(1);
        PersonId winner = outcomes.get(0).succeeded() ? verifier : colleague;
        assertThat(outcomes)
                .filteredOn(outcome -> !outcome.succeeded())
                .singleElement()
                .satisfies(outcome -> {
                    UserError refusal = (UserError) outcome.failure();
                    assertThat(refusal.kind()).isEqualTo(UserError.Kind.CONFLICT);
                    assertThat(Messages.sentence(refusal)).contains("Участник " + winner, "01.10.2026 10:00:00");
                });
        assertThat(verdicts.all(submission.id())).hasSize(2).allMatch(verdict -> verdict.decidedBy().equals(winner));
    }

    @Test
    void shouldAnswerTheSame_whenTheSameVerifierDecidesAgain() {
        save(verifier, 0, accepted(items.get(0)), returned(items.get(1), "Нет подписи"));
        VerifyEvidence.Decision decision = verifyEvidence.handle(verifier, submission.id());

        assertThat(verifyEvidence.handle(verifier, submission.id())).isEqualTo(decision);
        assertThat(decision.itemsReturned()).isTrue();
        assertThat(verdicts.all(submission.id())).hasSize(2);
    }

    @Test
    void shouldRefuseAVerifierOfTheBodysOwn_alsoAFormerOne() {
        relieved(scene.person("former", Role.OFFICER, ministry));
        PersonId former = scene.person("former", Role.VERIFIER);

        assertThat(refusal(former).kind()).isEqualTo(UserError.Kind.FORBIDDEN);
        assertThat(refusal(former).code()).isEqualTo("verification.ownBody");
        assertThat(catchThrowableOfType(UserError.class, () -> save(former, 0)).code()).isEqualTo("verification.ownBody");
    }

    @Test
    void shouldRefuseWhoeverIsNoVerifier() {
        BodyId other = scene.body("OTH", BodyKind.KGS, Map.of(UnitClass.ENTITY, 1));

        assertThat(refusal(officer).code()).isEqualTo("verification.verifiersOnly");
        assertThat(refusal(scene.person("head-verifier", Role.HEAD_VERIFIER)).code()).isEqualTo("verification.verifiersOnly");
        assertThat(refusal(scene.person("stranger", Role.OFFICER, other)).kind()).isEqualTo(UserError.Kind.NOT_FOUND);
    }

    @Test
    void shouldDecideAllOrNothing_whenAVerdictIsMissing() {
        save(verifier, 0, accepted(items.get(0)));

        RowErrors refusal = catchThrowableOfType(RowErrors.class, () -> verifyEvidence.handle(verifier, submission.id()));

        assertThat(refusal.rows()).extracting(each -> each.code()).containsExactly("verification.row.missing");
        assertThat(verdicts.all(submission.id())).isEmpty();
        assertThat(play.submission(ministry, "3.2.1").state()).isEqualTo(State.SUBMITTED);
    }

    @Test
    void shouldRefuseAVerifier_toWhomItWasNotGiven() {
        assertThat(refusal(colleague).kind()).isEqualTo(UserError.Kind.FORBIDDEN);
        assertThat(Messages.sentence(refusal(colleague))).contains("Участник verifier");
        assertThat(catchThrowableOfType(UserError.class, () -> save(colleague, 0)).code())
                .isEqualTo("verification.givenToAnother");
    }

    @Test
    void shouldNameWhoSaved_whenTheVerdictsHaveChangedMeanwhile() {
        standIn();
        save(verifier, 0, accepted(items.get(0)));

        VerdictDraftConflict conflict =
                catchThrowableOfType(VerdictDraftConflict.class, () -> save(colleague, 0, rejected(items.get(0))));

        assertThat(Messages.sentence(conflict)).contains("Участник verifier", "01.10.2026 10:00:00");
    }

    @Test
    void shouldCountAnIndicatorOnce_whenItIsClosedTwiceAtOneMoment() throws InterruptedException {
        save(verifier, 0, accepted(items.get(0)), accepted(items.get(1)));
        verifyEvidence.handle(verifier, submission.id());
        int open = play.assessment(ministry).indicatorsOpen();
        Callable<Void> close = () -> {
            closeIndicator.handle(submission.id());
            return null;
        };

        assertThat(Simultaneously.run(List.of(close, close))).allMatch(Simultaneously.Outcome::succeeded);

        assertThat(play.assessment(ministry).indicatorsOpen()).isEqualTo(open - 1);
    }

    @Test
    void shouldNotCloseAnIndicator_thatIsStillBeingVerified() {
        assertThatThrownBy(() -> closeIndicator.handle(submission.id())).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void shouldOutrankTheVerifier_whenTheCommissionDecidesOnAnAppeal() {
        save(verifier, 0, rejected(items.get(0)), rejected(items.get(1)));
        verifyEvidence.handle(verifier, submission.id());
        PersonId commission = scene.person("commission", Role.COMMISSION);
        UUID appeal = UUID.randomUUID();

        recordAppealVerdicts.handle(commission, appeal, submission.id(), List.of(accepted(items.get(0))));
        recordAppealVerdicts.handle(commission, appeal, submission.id(), List.of(accepted(items.get(1))));

        assertThat(acceptedEvidence.of(submission.id()))
                .extracting(item -> item.version().id())
                .containsExactly(items.get(0).id());
        assertThat(verdicts.effective(submission.id()).get(items.get(0).id()).stage()).isEqualTo(Stage.APPEAL);
        assertThat(verdicts.deciders(submission.id())).containsExactly(verifier);
        assertThat(acceptedEvidence.ofBodyInYear(ministry, 2026)).hasSize(1);
        assertThat(acceptedEvidence.ofBodyInYear(ministry, 2025)).isEmpty();
    }

    @Test
    void shouldRefuseEditsInTheDatabase_onceDecided() {
        save(verifier, 0, accepted(items.get(0)), accepted(items.get(1)));
        verifyEvidence.handle(verifier, submission.id());

        assertThatThrownBy(() -> database.sql("update dalel.verdict set outcome = 'RETURNED', comment = 'x'").update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("append-only");
    }

    private void standIn() {
        LocalDate today = LocalDate.of(2026, 10, 1);
        nameDeputy.handle(new NameDeputy.Command(
                verifier, verifier, HeldRole.of(Role.VERIFIER), colleague, today, today));
    }

    private void relieved(PersonId person) {
        relievePerson.handle(new RelievePerson.Command(
                person, HeldRole.of(Role.OFFICER, ministry), LocalDate.of(2025, 6, 30)));
    }

    private UserError refusal(PersonId actor) {
        return catchThrowableOfType(UserError.class, () -> verifyEvidence.handle(actor, submission.id()));
    }

    private void save(PersonId actor, long revision, VerdictRow... rows) {
        saveDraft.handle(new SaveVerdictDraft.Command(actor, submission.id(), revision, List.of(rows)));
    }
}
