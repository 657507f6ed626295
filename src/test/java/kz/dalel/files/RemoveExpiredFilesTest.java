package kz.dalel.files;

import static kz.dalel.evidence.domain.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import kz.dalel.evidence.Act;
import kz.dalel.evidence.EvidencePlay;
import kz.dalel.evidence.FilePlay;
import kz.dalel.evidence.Submission;
import kz.dalel.ledger.Finding;
import kz.dalel.ledger.Ledger;
import kz.dalel.ledger.LedgerAct;
import kz.dalel.ledger.LedgerHistory;
import kz.dalel.ledger.Retention;
import kz.dalel.ledger.VerifyLedger;
import kz.dalel.platform.time.AdjustableClock;
import kz.dalel.quarter.CancelQuarter;
import kz.dalel.quarter.QuarterCycle;
import kz.dalel.registry.Role;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.BodyKind;
import kz.dalel.shared.Messages;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UnitClass;
import kz.dalel.shared.UserError;
import kz.dalel.testing.DalelTest;
import kz.dalel.testing.Scene;
import kz.dalel.testing.Tampering;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What was submitted goes when it has been kept long enough, by one hand only, and everything that rests on it still holds. */
@DalelTest
class RemoveExpiredFilesTest {

    /** Five years after the end of the assessed quarter. */
    private static final LocalDate OVER = LocalDate.of(2031, 9, 30);

    @Autowired
    private Scene scene;

    @Autowired
    private EvidencePlay play;

    @Autowired
    private FilePlay files;

    @Autowired
    private RemoveExpiredFiles removeExpiredFiles;

    @Autowired
    private ReadFile readFile;

    @Autowired
    private VerifyLedger verifyLedger;

    @Autowired
    private LedgerHistory history;

    @Autowired
    private Tampering tampering;

    @Autowired
    private AdjustableClock clock;

    @Autowired
    private CancelQuarter cancelQuarter;

    private PersonId officer;
    private PersonId supervisor;
    private QuarterCycle cycle;
    private Submission submission;
    private AttachedFile file;

    @BeforeEach
    void submitAFile() {
        BodyId holding = scene.body("HLD", BodyKind.KGS, Map.of(UnitClass.ENTITY, 3));
        officer = scene.person("officer", Role.OFFICER, holding);
        supervisor = scene.person("supervisor", Role.SUPERVISOR);
        cycle = scene.openQuarter(supervisor);
        submission = play.submission(holding, "3.2.1");
        file = files.attach(officer, submission, "протокол.pdf", "протокол");
        play.draft(officer, submission, row().unit("HLD/entity-1").document("7", "2026-09-01").files(file.id()).build());
        play.submit(officer, submission, Act.EVIDENCE);
    }

    @Test
    void shouldRemoveTheContentOnItsDay_andLeaveEverythingElse() throws Exception {
        clock.stopAt(Instant.parse("2031-10-01T05:00:00Z"));

        assertThat(removeExpiredFiles.handle(OVER)).as("while scores of the quarter can still change").isEmpty();
        cancelQuarter.handle(supervisor, cycle.id(), true, "Так и не завершён");
        assertThat(removeExpiredFiles.handle(OVER.minusDays(1))).isEmpty();
        assertThat(readFile.handle(file).readAllBytes()).isNotEmpty();
        assertThat(removeExpiredFiles.expired(OVER)).containsExactly(new Retention.Expired(LocalDate.of(2026, 9, 30), 1, file.size()));
        assertThat(readFile.handle(file).readAllBytes()).as("only looked at").isNotEmpty();
        assertThat(removeExpiredFiles.handle(OVER)).hasSize(1);

        assertThat(sentenceOf(() -> readFile.handle(file))).contains("удалено 01.10.2031", file.sha256());
        assertThat(removeExpiredFiles.removed()).containsExactly(new Retention.Removed(LocalDate.of(2031, 10, 1), 1));
        assertThat(removeExpiredFiles.handle(OVER)).as("once").isEmpty();
        assertThat(history.latestAbout("files", 5)).singleElement().satisfies(entry -> {
            assertThat(entry.act()).isEqualTo(LedgerAct.FILES_REMOVED);
            assertThat(entry.actor()).isEqualTo(Ledger.OPERATOR);
        });
        assertThat(finding()).isEmpty();
        assertThat(sentenceOf(() -> removeExpiredFiles.handle(LocalDate.of(2031, 10, 2)))).contains("не наступил");
    }

    @Test
    void shouldBringTheContentBack_whenItIsUploadedAgain() throws Exception {
        clock.stopAt(Instant.parse("2031-10-01T05:00:00Z"));
        tampering.sql("update dalel.quarter_cycle set state = 'CANCELLED', cancelled_at = now(), cancel_reason = 'для проверки'");
        removeExpiredFiles.handle(OVER);
        tampering.sql("update dalel.quarter_cycle set state = 'RUNNING', cancelled_at = null, cancel_reason = null");
        clock.stopAt(Scene.OPENED_AT.plusSeconds(60));

        files.attach(officer, play.submission(BodyId.of("HLD"), "3.2.2"), "снова.pdf", "протокол");

        assertThat(readFile.handle(file).readAllBytes()).isEqualTo(FilePlay.pdf("протокол"));
        assertThat(removeExpiredFiles.removed()).isEmpty();
        assertThat(finding()).isEmpty();
    }

    @Test
    void shouldTellARemovalFromATheft() {
        assertThatThrownBy(() -> removeExpiredFiles.handle(LocalDate.of(2031, 12, 1))).isInstanceOf(UserError.class);
        tampering.sql("update dalel.file_content set data = null");
        assertThat(finding().orElseThrow().sentence()).contains(file.sha256());

        tampering.sql("insert into dalel.file_removal select sha256, date '2031-10-01', date '2026-09-30', 'P5Y' from dalel.file_content");
        assertThat(finding().orElseThrow().sentence()).contains("file_removal");
    }

    private Optional<Finding> finding() {
        return verifyLedger.handle(Optional.empty()).finding();
    }

    private static String sentenceOf(Runnable refused) {
        try {
            refused.run();
        } catch (UserError e) {
            return Messages.sentence(e);
        }
        throw new AssertionError("not refused");
    }
}
