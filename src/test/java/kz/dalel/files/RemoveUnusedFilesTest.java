package kz.dalel.files;

import static kz.dalel.evidence.domain.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import kz.dalel.evidence.Act;
import kz.dalel.evidence.EvidencePlay;
import kz.dalel.evidence.FilePlay;
import kz.dalel.evidence.Submission;
import kz.dalel.evidence.domain.Rows;
import kz.dalel.files.persistence.FileStore;
import kz.dalel.platform.time.AdjustableClock;
import kz.dalel.registry.Role;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.BodyKind;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UnitClass;
import kz.dalel.shared.UserError;
import kz.dalel.testing.DalelTest;
import kz.dalel.testing.Scene;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;

/** What nothing names goes after two days, and never anything else. */
@DalelTest
class RemoveUnusedFilesTest {

    @Autowired
    private Scene scene;

    @Autowired
    private EvidencePlay play;

    @Autowired
    private FilePlay files;

    @Autowired
    private RemoveUnusedFiles removeUnusedFiles;

    @Autowired
    private StoredFiles storedFiles;

    @Autowired
    private FileStore store;

    @Autowired
    private AdjustableClock clock;

    @Autowired
    private JdbcTemplate database;

    private PersonId officer;
    private Submission submission;

    @BeforeEach
    void openTheQuarter() {
        BodyId holding = scene.body("HLD", BodyKind.KGS, Map.of(UnitClass.ENTITY, 3));
        officer = scene.person("officer", Role.OFFICER, holding);
        scene.openQuarter(scene.person("supervisor", Role.SUPERVISOR));
        submission = play.submission(holding, "3.2.1");
    }

    @Test
    void shouldRemoveAnUpload_onceItsTimeIsOver() {
        AttachedFile file = attach("никому.pdf");

        clock.advance(Duration.ofHours(48));
        assertThat(removeUnusedFiles.handle()).as("at the very end of its time").isZero();
        clock.advance(Duration.ofSeconds(1));
        assertThat(removeUnusedFiles.handle()).isEqualTo(1);

        assertThatThrownBy(() -> storedFiles.get(file.id())).isInstanceOf(UserError.class);
        assertThat(database.queryForObject("select count(*) from dalel.file_content", Long.class)).isZero();
    }

    @Test
    void shouldKeepWhatADraftNames_untilItNamesItNoMore() {
        AttachedFile file = attach("черновик.pdf");
        play.draft(officer, submission, protocol().files(file.id()).build());

        clock.advance(Duration.ofDays(3));
        assertThat(removeUnusedFiles.handle()).isZero();

        play.draft(officer, submission, protocol().build());
        assertThat(removeUnusedFiles.handle()).isEqualTo(1);
    }

    @Test
    void shouldKeepWhatWasSubmittedForEver_alsoAgainstWhoeverReachesTheDatabase() {
        AttachedFile submitted = attach("протокол.pdf");
        AttachedFile twin = attach("протокол.pdf");
        play.draft(officer, submission, protocol().files(submitted.id()).build());
        play.submit(officer, submission, Act.EVIDENCE);
        database.update("delete from dalel.evidence_draft");

        clock.advance(Duration.ofDays(400));
        assertThat(removeUnusedFiles.handle()).as("its twin, with the same content").isEqualTo(1);

        assertThat(storedFiles.get(submitted.id()).file()).isEqualTo(submitted);
        assertThatThrownBy(() -> storedFiles.get(twin.id())).isInstanceOf(UserError.class);
        assertThatThrownBy(() -> store.remove(submitted.id())).isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> database.update("delete from dalel.file_content"))
                .isInstanceOf(DataIntegrityViolationException.class);
        for (String statement : List.of(
                "delete from dalel.evidence_file",
                "update dalel.evidence_file set ordinal = 5",
                "update dalel.stored_file set name = 'x.pdf'")) {
            assertThatThrownBy(() -> database.update(statement)).as(statement).hasMessageContaining("append-only");
        }
    }

    private AttachedFile attach(String name) {
        return files.attach(officer, submission, name, "одно и то же");
    }

    private static Rows protocol() {
        return row().unit("HLD/entity-1").document("7", "2026-09-01");
    }
}
