package kz.dalel.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import kz.dalel.appeal.AppealPlay;
import kz.dalel.platform.time.JobRunner;
import kz.dalel.registry.HeldRole;
import kz.dalel.registry.RelievePerson;
import kz.dalel.registry.Role;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.BodyKind;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UnitClass;
import kz.dalel.testing.DalelTest;
import kz.dalel.testing.Scene;
import kz.dalel.testing.Tampering;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A quarter that has been through everything, altered again and again behind the application's back: every time it shows, and never
 * after what the application itself does. {@code -Ddalel.alterations=1000} does more, {@code -Ddalel.seed=…} others.
 */
@DalelTest
class AlterationTest {

    private static final Logger LOG = LoggerFactory.getLogger(AlterationTest.class);

    private static final int ALTERATIONS = Integer.getInteger("dalel.alterations", 30);
    /** The same in every build, so that none fails over what it did not change; the soak run draws another each time. */
    private static final long SEED = Long.getLong("dalel.seed", 20261127);

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

    @Autowired
    private RelievePerson relieve;

    private Checkpoint checkpoint;
    private BodyId first;

    @BeforeEach
    void publishAQuarter() {
        first = play.holding("KVG-1");
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
    @Timeout(value = 60, unit = TimeUnit.MINUTES)
    void shouldFindEveryAlteration_andNothingElse() {
        Random random = new Random(SEED);
        Alteration alteration = new Alteration(database, tampering, random);
        for (int altered = 0; altered < ALTERATIONS; ) {
            String lawful = act(altered, random);
            assertThat(verify()).as("lawful state %d after %s, seed %d", altered, lawful, SEED).isEmpty();
            int found = 0;
            while (found == 0) {
                found = transactions.execute(status -> {
                    status.setRollbackOnly();
                    Optional<String> done = alteration.tryOne();
                    done.ifPresent(what -> assertThat(verify()).as("seed %d: %s", SEED, what).isPresent());
                    return done.isPresent() ? 1 : 0;
                });
            }
            altered += found;
        }
        LOG.info("{} alterations found, no alarm in {} lawful states, seed {}", ALTERATIONS, ALTERATIONS, SEED);
    }

    /** Something that people and the application may do, each of which the ledger has to know of. */
    private String act(int number, Random random) {
        switch (random.nextInt(5)) {
            case 0 -> scene.person("person-" + number, Role.values()[Role.values().length - 1 - random.nextInt(3)]);
            case 1 -> scene.body("NEW-" + number, BodyKind.CGO, Map.of(UnitClass.SUBDIVISION, random.nextInt(3)));
            case 2 -> scene.person("officer-" + number, Role.OFFICER, first);
            case 3 -> relieve.handle(new RelievePerson.Command(scene.person("relieved-" + number, Role.VERIFIER), HeldRole.of(Role.VERIFIER),
                    LocalDate.of(2026, 12, 1)));
            default -> checkpoint = folder.read(issueCheckpoint.handle().orElseThrow(), Optional.empty());
        }
        return "act " + number;
    }

    private Optional<Finding> verify() {
        return verifyLedger.handle(Optional.of(checkpoint)).finding();
    }
}
