package kz.dalel.verification;

import static kz.dalel.evidence.domain.Rows.row;
import static kz.dalel.verification.VerdictsFor.returned;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import kz.dalel.evidence.Act;
import kz.dalel.evidence.Evidence;
import kz.dalel.evidence.EvidencePlay;
import kz.dalel.evidence.Submission;
import kz.dalel.evidence.Submission.State;
import kz.dalel.platform.time.AdjustableClock;
import kz.dalel.platform.time.JobRunner;
import kz.dalel.registry.Role;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.BodyKind;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UnitClass;
import kz.dalel.testing.DalelTest;
import kz.dalel.testing.Scene;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the passing of deadlines does by itself, and what it leaves alone. */
@DalelTest
class DeadlinesOfVerificationTest {

    @Autowired
    private Scene scene;

    @Autowired
    private EvidencePlay play;

    @Autowired
    private CloseCorrection closeCorrection;

    @Autowired
    private MarkVerificationOverdue markVerificationOverdue;

    @Autowired
    private Verdicts verdicts;

    @Autowired
    private Evidence evidence;

    @Autowired
    private AdjustableClock clock;

    @Autowired
    private JobRunner jobs;

    @Autowired
    private JdbcClient database;

    private BodyId holding;
    private PersonId verifier;
    private Submission submission;

    @BeforeEach
    void submit() {
        holding = scene.body("HLD", BodyKind.KGS, Map.of(UnitClass.ENTITY, 1));
        PersonId officer = scene.person("officer", Role.OFFICER, holding);
        verifier = scene.person("verifier", Role.VERIFIER);
        scene.openQuarter(scene.person("supervisor", Role.SUPERVISOR));
        submission = play.submission(holding, "3.2.1");
        play.draft(officer, submission, row().unit("HLD/entity-1").document("1", "2026-09-01").build());
        play.submit(officer, submission, Act.EVIDENCE);
        jobs.runAllDue();
    }

    @Test
    void shouldRejectOnceAndStayClosed_whenTheCorrectionLapsesTwice() {
        returnTheItem();
        clock.stopAt(play.submission(holding, "3.2.1").correctionDeadline());

        closeCorrection.handle(submission.id());
        closeCorrection.handle(submission.id());

        assertThat(play.submission(holding, "3.2.1").state()).isEqualTo(State.CLOSED);
        assertThat(verdicts.all(submission.id()))
                .extracting(Verdict::stage)
                .containsExactly(Stage.VERIFICATION, Stage.CORRECTION_LAPSED);
    }

    @Test
    void shouldNotLapse_whileTheBodyMayStillCorrect() {
        returnTheItem();
        clock.stopAt(play.submission(holding, "3.2.1").correctionDeadline().minusSeconds(1));

        assertThatThrownBy(() -> closeCorrection.handle(submission.id())).isInstanceOf(IllegalStateException.class);

        assertThat(play.submission(holding, "3.2.1").state()).isEqualTo(State.RETURNED);
    }

    @Test
    void shouldNotCallVerifiersLate_whenOnlyTheBodysCorrectionIsAwaited() {
        returnTheItem();

        markVerificationOverdue.handle(play.assessment(holding).id());

        assertThat(overdue()).isZero();
    }

    @Test
    void shouldCallVerifiersLate_whenAVerdictIsOutstanding() {
        markVerificationOverdue.handle(play.assessment(holding).id());
        markVerificationOverdue.handle(play.assessment(holding).id());

        assertThat(overdue()).isEqualTo(1);
        assertThat(play.submission(holding, "3.2.1").state()).isEqualTo(State.SUBMITTED);
    }

    private void returnTheItem() {
        play.verify(verifier, submission, returned(evidence.currentVersions(submission.id()).get(0), "Нет подписи"));
    }

    private long overdue() {
        return database.sql("select count(*) from dalel.assessment where verification_overdue_at is not null")
                .query(Long.class)
                .single();
    }
}
