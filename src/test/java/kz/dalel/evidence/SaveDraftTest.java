package kz.dalel.evidence;

import static kz.dalel.evidence.domain.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import kz.dalel.evidence.persistence.DraftRows;
import kz.dalel.platform.time.AdjustableClock;
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

@DalelTest
class SaveDraftTest {

    @Autowired
    private Scene scene;

    @Autowired
    private EvidencePlay play;

    @Autowired
    private SaveDraft saveDraft;

    @Autowired
    private SubmitEvidence submitEvidence;

    @Autowired
    private DraftRows drafts;

    @Autowired
    private AdjustableClock clock;

    private PersonId officer;
    private PersonId colleague;
    private Submission submission;

    @BeforeEach
    void openTheQuarter() {
        BodyId ministry = scene.body("MIN", BodyKind.CGO, Map.of(UnitClass.SUBDIVISION, 2));
        officer = scene.person("officer", Role.OFFICER, ministry);
        colleague = scene.person("colleague", Role.OFFICER, ministry);
        scene.openQuarter(scene.person("supervisor", Role.SUPERVISOR));
        submission = play.submission(ministry, "1.1.1");
    }

    @Test
    void shouldKeepUnfinishedRowsAsTheyWereTyped() {
        DraftRow row = row().unit("MIN/subdivision-2").fact("дело").quantity(3).month("2026-07").event("2026-07-05")
                .document("1", "2026-07-06").validUntil("2027-01-01").links("gov.kz").comment("ещё не всё").build();

        save(officer, 0, row, row().build());

        assertThat(drafts.find(submission.id()).rows()).containsExactly(row, row().build());
        assertThat(drafts.find(submission.id()).savedAt()).isEqualTo(Scene.OPENED_AT);
    }

    @Test
    void shouldNameWhoSavedAndWhen_whenTheDraftHasChangedMeanwhile() {
        save(officer, 0, row().comment("первый").build());

        DraftConflict conflict = catchThrowableOfType(DraftConflict.class, () -> save(colleague, 0, row().build()));

        assertThat(conflict.kind()).isEqualTo(UserError.Kind.CONFLICT);
        assertThat(Messages.sentence(conflict)).contains("Участник officer", "01.10.2026 10:00:00");
        assertThat(conflict.kept().revision()).isEqualTo(1);
        assertThat(drafts.find(submission.id()).rows()).extracting(DraftRow::comment).containsExactly("первый");
        assertThat(save(colleague, 1, row().build()).revision()).isEqualTo(2);
    }

    @Test
    void shouldKeepOneOfTwo_whenBothSaveAtOnce() throws InterruptedException {
        Callable<Draft> first = () -> save(officer, 0, row().comment("первый").build());
        Callable<Draft> second = () -> save(colleague, 0, row().comment("второй").build());

        List<Simultaneously.Outcome<Draft>> outcomes = Simultaneously.run(List.of(first, second));

        assertThat(outcomes).filteredOn(Simultaneously.Outcome::succeeded).hasSize(1);
        assertThat(outcomes).filteredOn(outcome -> !outcome.succeeded()).extracting(Simultaneously.Outcome::failure)
                .hasOnlyElementsOfType(DraftConflict.class);
    }

    @Test
    void shouldRefuse_whenNothingIsAwaitedAnyMore() {
        save(officer, 0, row().document("1", "2026-07-06").build());
        submitEvidence.handle(officer, submission.id(), Act.EVIDENCE);

        assertRefused(officer, "evidence.draftFixed");
    }

    @Test
    void shouldNameTheField_whenSomebodysNumberIsTyped() {
        assertThatThrownBy(() -> save(
                        officer,
                        0,
                        row().document("БИН 100440000004", "2026-07-06").build(),
                        row().fact("850101300005").comment("см. 8501 0130 0005").links("https://min.kz/?id=850101300005").build()))
                .isInstanceOfSatisfying(RowErrors.class, refusal -> assertThat(refusal.rows())
                        .extracting(error -> error.row() + " " + error.field() + " " + error.code())
                        .containsExactly(
                                "2 fact evidence.row.personNumber",
                                "2 comment evidence.row.personNumber",
                                "2 links evidence.row.personNumber"));
        assertThat(drafts.find(submission.id()).rows()).isEmpty();
    }

    @Test
    void shouldKeepInitialsOnly_ofWhoReportedAnOffence() {
        Submission reports = play.submission(BodyId.of("MIN"), "2.1.1");
        DraftRow typed = row().comment("Сообщил Иванов Иван Иванович").build();
        saveDraft.handle(new SaveDraft.Command(officer, reports.id(), 0, List.of(typed)));
        save(officer, 0, typed);

        assertThat(drafts.find(reports.id()).rows()).extracting(DraftRow::comment).containsExactly("Сообщил И.И.И.");
        assertThat(drafts.find(submission.id()).rows()).as("no reports").containsExactly(typed);
    }

    @Test
    void shouldRefuse_afterTheDeadline() {
        clock.stopAt(Scene.SUBMISSION_DEADLINE.plusSeconds(1));

        assertRefused(officer, "evidence.deadlinePassed");
    }

    @Test
    void shouldRefuseStrangers() {
        BodyId other = scene.body("OTH", BodyKind.CGO, Map.of(UnitClass.SUBDIVISION, 1));

        assertRefused(scene.person("stranger", Role.OFFICER, other), "evidence.unknownSubmission");
    }

    private Draft save(PersonId actor, long revision, DraftRow... rows) {
        return saveDraft.handle(new SaveDraft.Command(actor, submission.id(), revision, List.of(rows)));
    }

    private void assertRefused(PersonId actor, String code) {
        long revision = drafts.find(submission.id()).revision();
        assertThat(catchThrowableOfType(UserError.class, () -> save(actor, revision, row().build())))
                .extracting(UserError::code)
                .isEqualTo(code);
    }
}
