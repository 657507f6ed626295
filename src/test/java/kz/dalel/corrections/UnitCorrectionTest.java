package kz.dalel.corrections;

import static kz.dalel.evidence.domain.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import kz.dalel.evidence.Act;
import kz.dalel.evidence.CheckDraft;
import kz.dalel.evidence.DraftRow;
import kz.dalel.evidence.EvidencePlay;
import kz.dalel.evidence.ItemVersion;
import kz.dalel.evidence.Submission;
import kz.dalel.ledger.VerifyLedger;
import kz.dalel.platform.time.JobRunner;
import kz.dalel.quarter.Assessment;
import kz.dalel.quarter.DecideUnitCorrection;
import kz.dalel.quarter.ProposeUnitCorrection;
import kz.dalel.quarter.ProposeUnitCorrection.Proposal;
import kz.dalel.quarter.SnapshotUnit;
import kz.dalel.quarter.UnitChange.Kind;
import kz.dalel.quarter.UnitCorrection;
import kz.dalel.quarter.UnitCorrectionId;
import kz.dalel.quarter.UnitCorrections;
import kz.dalel.registry.Role;
import kz.dalel.scoring.ForecastUnitChange;
import kz.dalel.scoring.Scores;
import kz.dalel.scoring.UnitChangeEffect;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.BodyKind;
import kz.dalel.shared.IndicatorCode;
import kz.dalel.shared.Messages;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.RowErrors;
import kz.dalel.shared.UnitClass;
import kz.dalel.shared.UnitId;
import kz.dalel.shared.UserError;
import kz.dalel.testing.DalelTest;
import kz.dalel.testing.Scene;
import kz.dalel.testing.Simultaneously;
import kz.dalel.testing.Tampering;
import kz.dalel.verification.VerdictsFor;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A unit merged, split or closed inside a quarter: proposed by one supervisor, approved by another, before the body is scored. */
@DalelTest
class UnitCorrectionTest {

    private static final String INDICATOR = "1.2.2";
    private static final UnitId FIRST = UnitId.of("MIN/subdivision-1");
    private static final UnitId SECOND = UnitId.of("MIN/subdivision-2");
    private static final UnitId THIRD = UnitId.of("MIN/subdivision-3");
    private static final UnitId NEW = UnitId.of("MIN/united");

    @Autowired
    private Scene scene;

    @Autowired
    private EvidencePlay play;

    @Autowired
    private ProposeUnitCorrection propose;

    @Autowired
    private DecideUnitCorrection decide;

    @Autowired
    private UnitCorrections corrections;

    @Autowired
    private ForecastUnitChange forecast;

    @Autowired
    private CheckDraft checkDraft;

    @Autowired
    private Scores scores;

    @Autowired
    private VerifyLedger verifyLedger;

    @Autowired
    private Tampering tampering;

    @Autowired
    private JdbcClient database;

    @Autowired
    private JobRunner jobs;

    private BodyId ministry;
    private PersonId officer;
    private PersonId verifier;
    private PersonId supervisor;
    private PersonId second;

    @BeforeEach
    void openTheQuarter() {
        ministry = scene.body("MIN", BodyKind.CGO, Map.of(UnitClass.SUBDIVISION, 3));
        officer = scene.person("ispolnitel", Role.OFFICER, ministry);
        verifier = scene.person("verifikator", Role.VERIFIER);
        supervisor = scene.person("kurator", Role.SUPERVISOR);
        second = scene.person("kurator-2", Role.SUPERVISOR);
        scene.openQuarter(supervisor);
    }

    @Test
    void shouldTellTheEffectBefore_andScoreOverTheCorrectedUnits() {
        List<ItemVersion> items = present(FIRST, SECOND);
        play.verify(verifier, submission(), VerdictsFor.accepted(items.get(0)), VerdictsFor.accepted(items.get(1)));

        UnitChangeEffect.Line effect = effect(Kind.CLOSED, Set.of(THIRD), Set.of());
        UnitCorrection proposed = propose(Kind.CLOSED, Set.of(THIRD), Set.of());

        assertThat(effect.unitsBefore()).isEqualTo(3);
        assertThat(effect.unitsAfter()).isEqualTo(2);
        assertThat(effect.shrinks()).isTrue();
        // Two of three reach six steps of ten per cent, two of two all ten.
        assertThat(effect.acceptedBefore()).hasToString("3");
        assertThat(effect.acceptedAfter()).hasToString("5");
        assertThat(units()).as("nothing holds before it is approved").contains(THIRD);

        decide.handle(second, proposed.id(), true, null);
        jobs.runUntil(Scene.SUBMISSION_DEADLINE.plus(Duration.ofMinutes(1)));

        assertThat(units()).containsExactly(FIRST, SECOND);
        assertThat(scoreOf(INDICATOR)).isEqualTo("5");
        assertThat(verifyLedger.handle(Optional.empty()).finding()).isEmpty();
    }

    @Test
    void shouldCountANewUnitInsteadOfThoseThatMerged_andLeaveTheirEvidenceReadable() {
        List<ItemVersion> items = present(FIRST, SECOND);
        enterInRegistry(NEW);
        assertThat(corrections.candidates(assessment())).extracting(SnapshotUnit::id).containsExactly(NEW);

        approve(Kind.MERGED, Set.of(FIRST, SECOND), Set.of(NEW));
        play.verify(verifier, submission(), VerdictsFor.accepted(items.get(0)), VerdictsFor.accepted(items.get(1)));
        jobs.runUntil(Scene.SUBMISSION_DEADLINE.plus(Duration.ofMinutes(1)));

        assertThat(units()).containsExactly(THIRD, NEW);
        assertThat(assessment().unitName(FIRST)).contains("subdivision-1");
        assertThat(scoreOf(INDICATOR)).as("nothing was shown for the units that are").isEqualTo("0");
    }

    @Test
    void shouldNameTheRowOfAUnitThatIsGone_whenItIsStillInADraft() {
        play.draft(officer, submission(), row().unit(FIRST.toString()).document("1", "2026-09-01").build());
        approve(Kind.CLOSED, Set.of(FIRST), Set.of());

        RowErrors refusal = catchThrowableOfType(RowErrors.class, () -> checkDraft.handle(officer, submission().id(), Act.EVIDENCE));

        assertThat(refusal.rows()).singleElement().satisfies(error -> assertThat(error.field()).isEqualTo("unit"));
    }

    @Test
    void shouldNotBeApprovedByWhoProposedIt() {
        UnitCorrection proposed = propose(Kind.CLOSED, Set.of(THIRD), Set.of());

        assertThat(code(() -> decide.handle(supervisor, proposed.id(), true, null))).isEqualTo("quarter.correction.ownProposal");
        assertThat(units()).contains(THIRD);
    }

    @Test
    void shouldHoldOnce_whenTwoSupervisorsDecideAtOneMoment() throws InterruptedException {
        PersonId third = scene.person("kurator-3", Role.SUPERVISOR);
        UnitCorrectionId id = propose(Kind.CLOSED, Set.of(THIRD), Set.of()).id();
        Callable<Void> yes = () -> {
            decide.handle(second, id, true, null);
            return null;
        };
        Callable<Void> no = () -> {
            decide.handle(third, id, false, "Приказ не вступил в силу");
            return null;
        };

        List<Simultaneously.Outcome<Void>> outcomes = Simultaneously.run(List.of(yes, no));

        assertThat(outcomes).filteredOn(Simultaneously.Outcome::succeeded).hasSize(1);
        assertThat(outcomes).filteredOn(outcome -> !outcome.succeeded()).singleElement().satisfies(outcome ->
                assertThat(Messages.sentence((UserError) outcome.failure())).contains("уже решено: Участник kurator-"));
        assertThat(corrections.get(id).isApproved()).isEqualTo(!units().contains(THIRD));
    }

    @Test
    void shouldBeTurnedDownWithAReason_orTakenBack() {
        UnitCorrection first = propose(Kind.CLOSED, Set.of(THIRD), Set.of());
        UnitCorrection other = propose(Kind.CLOSED, Set.of(SECOND), Set.of());

        assertThat(code(() -> decide.handle(second, first.id(), false, " "))).isEqualTo("quarter.correction.refusalReason");
        decide.handle(second, first.id(), false, "Приказ не вступил в силу");
        decide.handle(supervisor, other.id(), false, null);

        assertThat(units()).containsExactly(FIRST, SECOND, THIRD);
        assertThat(code(() -> decide.handle(second, other.id(), true, null))).isEqualTo("quarter.correction.decided");
    }

    @Test
    void shouldNotFitAnyMore_whenAnotherCorrectionTookTheUnitMeanwhile() {
        UnitCorrection closed = propose(Kind.CLOSED, Set.of(THIRD), Set.of());
        UnitCorrection merged = propose(Kind.MERGED, Set.of(SECOND, THIRD), Set.of());
        decide.handle(second, merged.id(), true, null);

        assertThat(code(() -> decide.handle(second, closed.id(), true, null))).isEqualTo("quarter.correction.notInSnapshot");
    }

    @Test
    void shouldBeTooLate_onceTheBodyIsScored() {
        UnitCorrection proposed = propose(Kind.CLOSED, Set.of(THIRD), Set.of());
        jobs.runUntil(Scene.SUBMISSION_DEADLINE.plus(Duration.ofMinutes(1)));

        assertThat(code(() -> decide.handle(second, proposed.id(), true, null))).isEqualTo("quarter.correction.scored");
        assertThat(code(() -> propose(Kind.CLOSED, Set.of(SECOND), Set.of()))).isEqualTo("quarter.correction.scored");
        assertThat(units()).contains(THIRD);
    }

    @Test
    void shouldBeWhatItIsCalled_ofUnitsThatThereAre_forSupervisors() {
        assertThat(code(() -> propose(Kind.CLOSED, Set.of(), Set.of()))).isEqualTo("quarter.correction.kind.CLOSED");
        assertThat(code(() -> propose(Kind.SPLIT, Set.of(FIRST), Set.of()))).isEqualTo("quarter.correction.kind.SPLIT");
        assertThat(code(() -> propose(Kind.CLOSED, Set.of(NEW), Set.of()))).isEqualTo("quarter.correction.notInSnapshot");
        assertThat(code(() -> propose(Kind.SPLIT, Set.of(), Set.of(NEW)))).isEqualTo("quarter.correction.notInRegistry");
        assertThat(code(() -> propose.handle(officer, proposal(Kind.CLOSED, Set.of(FIRST), Set.of()), "Приказ"))).isEqualTo("registry.roleMissing");
        assertThat(code(() -> propose.handle(supervisor, proposal(Kind.CLOSED, Set.of(FIRST), Set.of()), " ")))
                .isEqualTo("quarter.correction.reasonMissing");
    }

    @Test
    void shouldNotScoreByWhatWasNeverAskedFor() {
        UnitId organisation = UnitId.of("MIN/first-organisation");
        tampering.sql("insert into dalel.unit (body, code, valid_from, class, name)"
                + " values ('MIN', 'first-organisation', '2026-10-01', 'entity', 'Первая организация')");

        assertThat(code(() -> propose(Kind.SPLIT, Set.of(THIRD), Set.of(organisation)))).isEqualTo("quarter.correction.opensIndicator");
    }

    @Test
    void shouldBeRefusedByTheDatabaseItself_whereTheApplicationIsNotAsked() {
        UnitCorrection proposed = propose(Kind.CLOSED, Set.of(THIRD), Set.of());

        assertThatThrownBy(() -> insertApproval(proposed, supervisor))
                .isInstanceOf(DataIntegrityViolationException.class);
        jobs.runUntil(Scene.SUBMISSION_DEADLINE.plus(Duration.ofMinutes(1)));
        assertThatThrownBy(() -> insertApproval(proposed, second)).isInstanceOf(DataIntegrityViolationException.class);
    }

    private List<ItemVersion> present(UnitId... units) {
        return play.present(
                officer,
                submission(),
                Arrays.stream(units).map(unit -> row().unit(unit.toString()).document("7", "2026-09-01").build()).toArray(DraftRow[]::new));
    }

    private Submission submission() {
        return play.submission(ministry, INDICATOR);
    }

    private Assessment assessment() {
        return play.assessment(ministry);
    }

    private List<UnitId> units() {
        return assessment().units().stream().map(SnapshotUnit::id).toList();
    }

    private UnitChangeEffect.Line effect(Kind kind, Set<UnitId> removed, Set<UnitId> added) {
        return forecast.of(assessment().id(), propose.check(second, proposal(kind, removed, added))).lines().stream()
                .filter(line -> line.indicator().code().value().equals(INDICATOR))
                .findFirst()
                .orElseThrow();
    }

    private UnitCorrection propose(Kind kind, Set<UnitId> removed, Set<UnitId> added) {
        return propose.handle(supervisor, proposal(kind, removed, added), "Приказ № 17 от 05.08.2026");
    }

    private void approve(Kind kind, Set<UnitId> removed, Set<UnitId> added) {
        decide.handle(second, propose(kind, removed, added).id(), true, null);
    }

    private Proposal proposal(Kind kind, Set<UnitId> removed, Set<UnitId> added) {
        return new Proposal(assessment().id(), kind, removed, added);
    }

    private void enterInRegistry(UnitId unit) {
        tampering.sql(
                "insert into dalel.unit (body, code, valid_from, class, name) values ('MIN', :code, '2026-10-01', 'subdivision', 'Объединённый департамент')",
                Map.of("code", unit.code()));
    }

    private String scoreOf(String indicator) {
        return scores.latest(assessment().id()).orElseThrow().line(IndicatorCode.of(indicator)).orElseThrow().line().points().toString();
    }

    private void insertApproval(UnitCorrection correction, PersonId by) {
        database.sql("""
                        insert into dalel.unit_correction_decision (correction_id, proposed_by, approved, decided_by, decided_at)
                        values (:id, :proposedBy, true, :by, now())
                        """)
                .param("id", correction.id().value())
                .param("proposedBy", correction.proposedBy().value())
                .param("by", by.value())
                .update();
    }

    private static String code(ThrowingCallable act) {
        return catchThrowableOfType(UserError.class, act).code();
    }
}
