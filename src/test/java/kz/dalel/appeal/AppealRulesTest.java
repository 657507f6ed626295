package kz.dalel.appeal;

import static kz.dalel.appeal.AppealPlay.GROUNDS;
import static kz.dalel.appeal.AppealPlay.LINE;
import static kz.dalel.appeal.AppealPlay.REASONS;
import static kz.dalel.appeal.ScoreAppealProcess.ADMIT_LATE_APPEAL;
import static kz.dalel.appeal.ScoreAppealProcess.DECIDE_APPEAL;
import static kz.dalel.evidence.domain.Rows.row;
import static kz.dalel.verification.VerdictsFor.accepted;
import static kz.dalel.verification.VerdictsFor.returned;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import kz.dalel.evidence.ItemVersion;
import kz.dalel.platform.time.JobRunner;
import kz.dalel.registry.Role;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.BodyKind;
import kz.dalel.shared.IndicatorCode;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.RowErrors;
import kz.dalel.shared.UserError;
import kz.dalel.testing.DalelTest;
import kz.dalel.testing.Scene;
import kz.dalel.verification.Outcome;
import kz.dalel.verification.VerdictRow;
import kz.dalel.verification.Verdicts;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is refused in matters of appeals, and that a refusal leaves nothing behind. */
@DalelTest
class AppealRulesTest {

    private static final Instant WINDOW_CLOSED = Instant.parse("2026-10-19T13:30:01Z");

    @Autowired
    private Scene scene;

    @Autowired
    private AppealPlay play;

    @Autowired
    private Appeals appeals;

    @Autowired
    private LodgeAppeal lodgeAppeal;

    @Autowired
    private WithdrawAppeal withdrawAppeal;

    @Autowired
    private SaveAppealDraft saveDraft;

    @Autowired
    private Verdicts verdicts;

    @Autowired
    private JobRunner jobs;

    @Autowired
    private JdbcClient database;

    private BodyId holding;
    private PersonId officer;
    private PersonId verifier;
    private PersonId member;
    private PersonId supervisor;

    @BeforeEach
    void scoreTheHolding() {
        holding = play.holding("KVG");
        officer = play.officer(holding);
        supervisor = scene.person("supervisor", Role.SUPERVISOR);
        verifier = scene.person("verifier", Role.VERIFIER);
        scene.person("verifier", Role.COMMISSION);
        member = scene.person("commission", Role.COMMISSION);
        scene.openQuarter(supervisor);
        play.submitAndVerify(holding, verifier);
        play.untilScored();
    }

    @Test
    void shouldRefuseTheDecision_whenTheMemberGaveTheVerdict() {
        AppealId appeal = play.lodge(holding);
        ItemVersion item = play.item(holding, 2);

        assertThatThrownBy(() -> play.mark(verifier, appeal, accepted(item))).satisfies(refused("appeal.ownVerdict"));
        assertThatThrownBy(() -> play.decide(verifier, task(), appeal, Appeal.Outcome.REFUSED))
                .satisfies(refused("appeal.ownVerdict"));

        assertUndecided(appeal);
    }

    @Test
    void shouldRefuseTheDecisionInTheDatabase_whenTheMemberGaveTheVerdict() {
        AppealId appeal = play.lodge(holding);

        assertThatThrownBy(() -> decideBySql(appeal, verifier))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("is against a verdict of verifier");
        assertThatThrownBy(() -> decideBySql(appeal, member))
                .as("another member's is refused for another reason")
                .hasMessageContaining("without an entry in the ledger");
    }

    @Test
    void shouldRefuseTheDecision_whenTheMemberBelongsToTheBody() {
        PersonId insider = scene.person("insider", Role.COMMISSION);
        scene.person("insider", Role.HEAD, holding);
        AppealId appeal = play.lodge(holding);

        assertThatThrownBy(() -> play.decide(insider, task(), appeal, Appeal.Outcome.REFUSED))
                .satisfies(refused("appeal.ownBody"));

        assertUndecided(appeal);
    }

    @Test
    void shouldLetNobodyButTheCommissionDecide() {
        AppealId appeal = play.lodge(holding);
        Task task = task();

        for (PersonId stranger : List.of(officer, supervisor)) {
            assertThatThrownBy(() -> play.decide(stranger, task, appeal, Appeal.Outcome.REFUSED))
                    .isInstanceOf(UserError.class);
        }

        assertUndecided(appeal);
    }

    @Test
    void shouldRefuseTheDecision_whenOutcomeAndVerdictsContradictEachOther() {
        AppealId appeal = play.lodge(holding);
        ItemVersion rejected = play.item(holding, 2);

        assertThatThrownBy(() -> play.decide(member, task(), appeal, Appeal.Outcome.SATISFIED))
                .satisfies(refused("appeal.satisfiedButUnchanged"));
        assertThatThrownBy(() -> play.decide(member, task(), appeal, Appeal.Outcome.REFUSED, accepted(rejected)))
                .satisfies(refused("appeal.refusedButChanged"));

        assertUndecided(appeal);
    }

    @Test
    void shouldRefuseTheDecision_whenAVerdictIsNotSound() {
        AppealId appeal = play.lodge(holding);
        ItemVersion counting = play.item(holding, 1);
        ItemVersion rejected = play.item(holding, 2);
        VerdictRow withoutReason = new VerdictRow(rejected.id(), Outcome.REJECTED, null, null, null, null);

        for (VerdictRow unsound : List.of(accepted(counting), withoutReason, returned(rejected, "Исправьте"))) {
            assertThatThrownBy(() -> play.decide(member, task(), appeal, Appeal.Outcome.SATISFIED_IN_PART, unsound))
                    .isInstanceOf(RowErrors.class);
        }

        assertUndecided(appeal);
    }

    @Test
    void shouldRefuseTheDecision_whenOutcomeOrReasonsAreMissing() {
        AppealId appeal = play.lodge(holding);

        assertThatThrownBy(() -> scene.complete(member, task(), Map.of("reasons", REASONS)))
                .satisfies(refused("appeal.outcomeMissing"));
        assertThatThrownBy(() -> scene.complete(member, task(), Map.of("outcome", "REFUSED", "reasons", " нет ")))
                .satisfies(refused("appeal.reasonsTooShort"));

        assertUndecided(appeal);
    }

    @Test
    void shouldRefuseTheDraft_whenSomebodyElseSavedMeanwhile() {
        PersonId colleague = scene.person("colleague", Role.COMMISSION);
        AppealId appeal = play.lodge(holding);
        play.mark(colleague, appeal, accepted(play.item(holding, 2)));

        assertThatThrownBy(() -> saveDraft.handle(new SaveAppealDraft.Command(member, appeal, 0, List.of())))
                .isInstanceOfSatisfying(AppealDraftConflict.class, conflict -> {
                    assertThat(conflict.kept().revision()).isEqualTo(1);
                    assertThat(conflict.kept().savedBy()).isEqualTo(colleague);
                });
    }

    @Test
    void shouldNotLetAnotherBodyIn_whenItKnowsTheKeys() {
        BodyId other = scene.body("OTHER", BodyKind.KGS, Map.of());
        PersonId stranger = scene.person("stranger", Role.OFFICER, other);
        AppealId appeal = play.lodge(holding);

        assertThatThrownBy(() -> withdrawAppeal.handle(stranger, appeal)).satisfies(refused("appeal.notFound"));
        assertThatThrownBy(() -> lodge(stranger, "2.5.4", GROUNDS)).satisfies(refused("appeal.notFound"));
        assertThat(appeals.get(appeal).state()).isEqualTo(Appeal.State.UNDER_CONSIDERATION);
    }

    @Test
    void shouldRefuseToLodge_whenTheGroundsSayNothing() {
        assertThatThrownBy(() -> lodge(officer, LINE, "  Не согласны.  ")).satisfies(refused("appeal.groundsTooShort"));
        assertThatThrownBy(() -> lodge(officer, LINE, null)).satisfies(refused("appeal.groundsTooShort"));
        assertThatThrownBy(() -> lodge(officer, LINE, "а".repeat(10_001))).satisfies(refused("appeal.groundsTooLong"));

        assertNothingLodged();
    }

    @Test
    void shouldRefuseToLodge_whenTheBodyIsNotAssessedByTheIndicator() {
        assertThatThrownBy(() -> lodge(officer, "1.1.1", GROUNDS)).satisfies(refused("appeal.lineNotAssessed"));

        assertNothingLodged();
    }

    @Test
    void shouldRefuseToLodge_whenNewEvidenceBreaksTheRules() {
        assertThatThrownBy(() -> play.lodge(holding, row().unit("KVG/entity-3").build()))
                .isInstanceOf(RowErrors.class);
        assertThatThrownBy(() -> play.lodge(holding, play.document(holding, 1)))
                .as("counts already")
                .isInstanceOf(RowErrors.class);

        assertNothingLodged();
    }

    @Test
    void shouldRefuseAdmission_whenTheReasonOrTheDecisionIsMissing() {
        jobs.runUntil(WINDOW_CLOSED);
        AppealId appeal = play.lodge(holding);
        Task admission = play.task(holding, 1, ADMIT_LATE_APPEAL);

        assertThatThrownBy(() -> scene.complete(supervisor, admission, Map.of("admitted", "YES")))
                .satisfies(refused("appeal.admissionReasonTooShort"));
        assertThatThrownBy(() -> scene.complete(supervisor, admission, Map.of("reason", "Офицер болел")))
                .satisfies(refused("appeal.admissionMissing"));

        assertThat(appeals.get(appeal).state()).isEqualTo(Appeal.State.AWAITING_ADMISSION);
    }

    private Task task() {
        return play.task(holding, 1, DECIDE_APPEAL);
    }

    private void lodge(PersonId actor, String indicator, String grounds) {
        lodgeAppeal.handle(new LodgeAppeal.Command(
                actor, play.assessment(holding).id(), IndicatorCode.of(indicator), grounds, List.of()));
    }

    private void decideBySql(AppealId appeal, PersonId person) {
        database.sql(
                        """
                        update dalel.appeal
                           set state = 'REFUSED', decided_by = :person, decided_at = now(), reasons = 'Доводы комиссии'
                         where id = :id
                        """)
                .param("person", person.value())
                .param("id", appeal.value())
                .update();
    }

    private void assertUndecided(AppealId appeal) {
        assertThat(appeals.get(appeal).state()).isEqualTo(Appeal.State.UNDER_CONSIDERATION);
        assertThat(appeals.get(appeal).decision()).isEmpty();
        assertThat(task()).isNotNull();
        assertThat(verdicts.all(play.submission(holding).id()))
                .noneMatch(verdict -> verdict.appeal().isPresent());
        assertThat(play.assessment(holding).appealsOpen()).isEqualTo(1);
    }

    private void assertNothingLodged() {
        assertThat(appeals.ofAssessment(play.assessment(holding).id())).isEmpty();
        assertThat(play.assessment(holding).appealsOpen()).isZero();
        assertThat(play.task(holding, 1, DECIDE_APPEAL)).isNull();
    }

    private static Consumer<Throwable> refused(String code) {
        return failure -> assertThat(failure)
                .isInstanceOfSatisfying(UserError.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
