package kz.dalel.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import kz.dalel.appeal.AppealPlay;
import kz.dalel.platform.time.JobRunner;
import kz.dalel.registry.Role;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.PersonId;
import kz.dalel.testing.DalelTest;
import kz.dalel.testing.Scene;
import kz.dalel.testing.Tampering;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A published quarter, altered again and again behind the application's back: every time it shows, and never without cause. */
@DalelTest
class AlterationTest {

    private static final int A_FEW = 30;
    private static final int MANY = 1_000;
    private static final int UNTOUCHED_EVERY = 10;

    @Autowired
    private Scene scene;

    @Autowired
    private AppealPlay play;

    @Autowired
    private JobRunner jobs;

    @Autowired
    private VerifyLedger verifyLedger;

    @Autowired
    private IssueCheckpoint issueCheckpoint;

    @Autowired
    private CheckpointFolder folder;

    @Autowired
    private Tampering tampering;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TransactionTemplate transactions;

    private Checkpoint checkpoint;

    @BeforeEach
    void publishAQuarter() {
        BodyId first = play.holding("KVG-1");
        BodyId second = play.holding("KVG-2");
        PersonId supervisor = scene.person("supervisor", Role.SUPERVISOR);
        PersonId verifier = scene.person("verifier", Role.VERIFIER);
        scene.openQuarter(supervisor);
        play.submitAndVerify(first, verifier);
        play.submitAndVerify(second, verifier);
        play.untilScored();
        play.lodge(first);
        jobs.runUntil(Scene.VERIFICATION_DEADLINE);
        checkpoint = folder.read(issueCheckpoint.handle().orElseThrow(), Optional.empty());
    }

    @Test
    void shouldFindEveryAlteration_andNothingElse() {
        alter(A_FEW);
    }

    @Test
    @Tag("heavy")
    void shouldFindAThousandAlterations_andNothingElse() {
        alter(MANY);
    }

    private void alter(int times) {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        int altered = 0;
        while (altered < times) {
            if (altered % UNTOUCHED_EVERY == 0) {
                assertThat(verify()).as("untouched").isEmpty();
            }
            altered += transactions.execute(status -> {
                status.setRollbackOnly();
                Optional<String> alteration = new Alteration(database, tampering, random).tryOne();
                alteration.ifPresent(done -> assertThat(verify()).as("seed %d: %s", seed, done).isPresent());
                return alteration.isPresent() ? 1 : 0;
            });
        }
    }

    private Optional<Finding> verify() {
        return verifyLedger.handle(Optional.of(checkpoint)).finding();
    }
}
