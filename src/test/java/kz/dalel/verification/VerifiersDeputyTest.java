package kz.dalel.verification;

import static kz.dalel.evidence.domain.Rows.row;
import static kz.dalel.verification.VerdictsFor.accepted;
import static kz.dalel.verification.VerdictsFor.returned;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kz.dalel.evidence.Act;
import kz.dalel.evidence.Evidence;
import kz.dalel.evidence.EvidencePlay;
import kz.dalel.evidence.EvidenceVerificationProcess;
import kz.dalel.evidence.ItemVersion;
import kz.dalel.evidence.Submission;
import kz.dalel.evidence.domain.Rows;
import kz.dalel.platform.time.AdjustableClock;
import kz.dalel.platform.time.JobRunner;
import kz.dalel.quarter.calendar.Deadlines;
import kz.dalel.registry.DeputyId;
import kz.dalel.registry.DismissDeputy;
import kz.dalel.registry.HeldRole;
import kz.dalel.registry.NameDeputy;
import kz.dalel.registry.Role;
import kz.dalel.registry.SyncIdentities;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.BodyKind;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UnitClass;
import kz.dalel.shared.UserError;
import kz.dalel.testing.DalelTest;
import kz.dalel.testing.Scene;
import kz.dalel.verification.persistence.VerdictDraftRows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What lies before a verifier who is away lies before the deputy, day by day, and never against a conflict of interest. */
@DalelTest
class VerifiersDeputyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 10, 1);
    private static final LocalDate FROM = LocalDate.of(2026, 10, 5);
    private static final LocalDate TO = LocalDate.of(2026, 10, 9);
    private static final HeldRole VERIFYING = HeldRole.of(Role.VERIFIER);

    @Autowired
    private Scene scene;

    @Autowired
    private EvidencePlay play;

    @Autowired
    private NameDeputy nameDeputy;

    @Autowired
    private DismissDeputy dismissDeputy;

    @Autowired
    private SyncIdentities syncIdentities;

    @Autowired
    private RedirectVerifications redirectVerifications;

    @Autowired
    private Assignments assignments;

    @Autowired
    private SaveVerdictDraft saveDraft;

    @Autowired
    private VerdictDraftRows drafts;

    @Autowired
    private Verdicts verdicts;

    @Autowired
    private Evidence evidence;

    @Autowired
    private JobRunner jobs;

    @Autowired
    private AdjustableClock clock;

    private BodyId ministry;
    private PersonId officer;
    private PersonId anna;
    private PersonId bek;
    private Submission submission;

    @BeforeEach
    void giveToAnna() {
        ministry = scene.body("MIN", BodyKind.CGO, Map.of(UnitClass.SUBDIVISION, 1));
        officer = scene.person("officer", Role.OFFICER, ministry);
        anna = scene.person("anna", Role.VERIFIER);
        scene.openQuarter(scene.person("supervisor", Role.SUPERVISOR));
        submission = submitted("1.1.3");
        bek = scene.person("bek", Role.VERIFIER);
    }

    @ParameterizedTest
    @CsvSource({"2026-10-04, anna", "2026-10-05, bek", "2026-10-09, bek", "2026-10-10, anna"})
    void shouldLieBeforeTheDeputy_fromTheFirstToTheLastDay(LocalDate day, String before) {
        name(anna, bek, FROM, TO);

        at(day);
        dayBreaks();

        assertThat(assignee(submission)).isEqualTo(before);
        assertThat(assignments.acting(submission)).contains(PersonId.of(before));
        assertThat(mayMark(bek)).isEqualTo(before.equals("bek"));
        assertThat(mayMark(anna)).as("whoever is away and works all the same").isTrue();
        assertThat(assignments.of(submission.id()).orElseThrow().verifier()).contains(anna);
    }

    @Test
    void shouldSayWhoDecidedAndForWhom() {
        name(anna, bek, TODAY, TODAY);
        assertThat(assignee(submission)).as("from the very moment").isEqualTo("bek");

        play.verify(bek, submission, accepted(item()));

        assertThat(verdicts.all(submission.id())).singleElement().satisfies(verdict -> {
            assertThat(verdict.decidedBy()).isEqualTo(bek);
            assertThat(verdict.actingFor()).isEqualTo(anna);
        });
        assertThat(verdicts.deciders(submission.id())).containsExactly(bek);
    }

    @Test
    void shouldComeBackAtOnce_whenTheAbsenceEndsEarly() {
        DeputyId deputy = name(anna, bek, TODAY, TO);
        assertThat(assignee(submission)).isEqualTo("bek");

        dismissDeputy.handle(anna, deputy);

        assertThat(assignee(submission)).isEqualTo("anna");
    }

    @Test
    void shouldGoToSomebodyElse_whenTheDeputyBelongsToTheBody() {
        PersonId own = scene.person("own", Role.VERIFIER);
        scene.person("own", Role.HEAD, ministry);

        name(anna, own, TODAY, TODAY);

        assertThat(assignee(submission)).isEqualTo("bek");
        assertThat(catchThrowableOfType(UserError.class, () -> mark(own)).code()).isEqualTo("verification.ownBody");
    }

    @Test
    void shouldGetNothingNew_whileAway_butTheCorrectionsOfTheOwnReturns() {
        play.verify(anna, submission, returned(item(), "Не та дата"));
        PersonId vera = scene.person("vera", Role.VERIFIER);
        name(anna, bek, TODAY, TO);
        // Busy as they are, the two who are there get it, not the idle one who is away.
        for (String indicator : List.of("1.2.1", "1.2.2", "1.1.1", "1.1.2")) {
            assertThat(assignments.of(submitted(indicator).id()).orElseThrow().verifier().orElseThrow()).isIn(bek, vera);
        }

        play.draft(officer, submission, row().of(item().itemId()).unit("MIN/subdivision-1").event("2026-07-11").links("https://min.kz/1").build());
        play.correct(officer, submission);
        jobs.runAllDue();

        assertThat(assignments.of(submission.id()).orElseThrow().verifier()).contains(anna);
        assertThat(assignee(submission)).isEqualTo("bek");
    }

    private DeputyId name(PersonId person, PersonId deputy, LocalDate from, LocalDate to) {
        return nameDeputy.handle(new NameDeputy.Command(person, person, VERIFYING, deputy, from, to));
    }

    /** What happens by itself soon after midnight. */
    private void dayBreaks() {
        syncIdentities.handle();
        redirectVerifications.handle();
    }

    private boolean mayMark(PersonId person) {
        try {
            mark(person);
            return true;
        } catch (UserError refusal) {
            assertThat(refusal.code()).isEqualTo("verification.givenToAnother");
            return false;
        }
    }

    private void mark(PersonId person) {
        long revision = drafts.find(submission.id()).revision();
        saveDraft.handle(new SaveVerdictDraft.Command(person, submission.id(), revision, List.of(accepted(item()))));
    }

    private Submission submitted(String indicator) {
        Submission of = play.submission(ministry, indicator);
        Rows evidence = switch (indicator) {
            case "1.1.3", "1.2.1" -> row().unit("MIN/subdivision-1").event("2026-07-10").links("https://min.kz/1");
            case "1.2.2" -> row().unit("MIN/subdivision-1").document("7", "2026-08-01");
            default -> row().document("7", "2026-08-01");
        };
        play.draft(officer, of, evidence.build());
        play.submit(officer, of, Act.EVIDENCE);
        jobs.runAllDue();
        return of;
    }

    private ItemVersion item() {
        return evidence.currentVersions(submission.id()).get(0);
    }

    private String assignee(Submission of) {
        return scene.task(of.businessKey(), EvidenceVerificationProcess.VERIFY_EVIDENCE).getAssignee();
    }

    private void at(LocalDate day) {
        clock.stopAt(day.atTime(0, 5).atZone(Deadlines.ZONE).toInstant());
    }
}
