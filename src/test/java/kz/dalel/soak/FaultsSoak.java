package kz.dalel.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import kz.dalel.soak.SoakScene.Matter;
import kz.dalel.testing.ApplicationProcess;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Bodies submit and a verifier decides while the application is killed, its database stopped, the connection between them cut and the
 * disk full, round after round: nothing that was acknowledged is lost, nothing counts twice, nothing stays where it is. Run by
 * {@code mvnw -Psoak verify}; how often each is done says {@link #rounds}.
 */
class FaultsSoak {

    private static final Logger LOG = LoggerFactory.getLogger(FaultsSoak.class);

    private static final Duration EFFECTS_LIMIT = Duration.ofSeconds(120);
    private static final Duration OUTAGE = Duration.ofSeconds(3);
    private static final int MATTERS_PER_ROUND = 2;
    private static final int PRESENTED_TIMES = 3;
    private static final int LATEST_FAULT_MILLIS = 1_500;

    @TempDir
    Path folder;

    private final Random random = new Random();
    private final List<Matter> presented = new ArrayList<>();
    private final List<Matter> decided = new ArrayList<>();
    private final SoakAnswers answers = new SoakAnswers();
    private SoakDatabase database;
    private ApplicationProcess application;
    private SoakLoad load;
    private Bystander bystander;
    /** Until everybody was answered what they wanted, after the fault was over. */
    private Duration longestTried = Duration.ZERO;
    /** Until everything that follows was done, after that. */
    private Duration slowest = Duration.ZERO;

    @Test
    @Timeout(value = 6, unit = TimeUnit.HOURS)
    void shouldLoseNothingAndCountNothingTwice_whateverFails() throws Exception {
        FullDisk disk = FullDisk.under(folder);
        int all = rounds(Fault.KILL) + rounds(Fault.DATABASE_STOP) + rounds(Fault.CUT) + (disk.isThere() ? rounds(Fault.FULL_DISK) : 0);
        database = SoakDatabase.start(disk.isThere() ? disk.folder() : folder.resolve("data"));
        try (disk) {
            List<Matter> matters = new ArrayList<>(SoakScene.fill(database, folder.resolve("ledger"), MATTERS_PER_ROUND * all));
            startApplication();
            load = new SoakLoad(() -> application.port(), answers, database::direct);
            bystander = new Bystander(() -> application.port(), answers, matters.get(0));
            for (Fault fault : Fault.values()) {
                if (fault == Fault.FULL_DISK && !disk.isThere()) {
                    LOG.warn("no full disk was tried: only root can mount a small one");
                    continue;
                }
                longestTried = Duration.ZERO;
                slowest = Duration.ZERO;
                int before = load.tries();
                for (int round = 1; round <= rounds(fault); round++) {
                    play(fault, disk, take(matters));
                    LOG.info("{}: round {} of {}", fault, round, rounds(fault));
                }
                LOG.info("{}: {} rounds, {} receipts so far, {} tries for them, answered after at most {} s, effects complete after at most {} s",
                        fault, rounds(fault), load.receipts().size(), load.tries() - before, longestTried.toSeconds(), slowest.toSeconds());
            }
            LOG.info("answers by status, while things failed and otherwise: {}", answers.byStatus());
            bystander.close();
            assertLedgerWhole();
            assertThat(answers.faults()).as("answers that do not say why something failed").isEmpty();
        } finally {
            bystander.close();
            application.close();
            database.close();
        }
    }

    /** {@code -Ddalel.soak.kill=1} and so on. */
    private static int rounds(Fault fault) {
        return Integer.getInteger("dalel.soak." + fault.name().toLowerCase(Locale.ROOT).replace('_', '-'), fault.usualRounds);
    }

    private static List<Matter> take(List<Matter> matters) {
        List<Matter> taken = new ArrayList<>(matters.subList(0, MATTERS_PER_ROUND));
        matters.subList(0, MATTERS_PER_ROUND).clear();
        return taken;
    }

    private void play(Fault fault, FullDisk disk, List<Matter> fresh) throws Exception {
        List<Matter> waiting = List.copyOf(presented);
        ExecutorService people = Executors.newFixedThreadPool(MATTERS_PER_ROUND + 1);
        try {
            List<Future<?>> acts = new ArrayList<>();
            fresh.forEach(matter -> acts.add(people.submit(() -> load.present(matter, PRESENTED_TIMES))));
            acts.add(people.submit(() -> waiting.forEach(load::accept)));
            TimeUnit.MILLISECONDS.sleep(random.nextInt(LATEST_FAULT_MILLIS));
            strike(fault, disk);
            Instant mended = Instant.now();
            for (Future<?> act : acts) {
                act.get();
            }
            longestTried = longer(longestTried, Duration.between(mended, Instant.now()));
            presented.removeAll(waiting);
            presented.addAll(fresh);
            decided.addAll(waiting);
            assertEffectsComplete();
            assertNothingLostOrDoubled();
        } finally {
            people.shutdownNow();
        }
    }

    /** Returns when everything runs again. */
    private void strike(Fault fault, FullDisk disk) throws Exception {
        switch (fault) {
            case KILL -> {
                application.kill();
                startApplication();
            }
            case DATABASE_STOP -> {
                database.stopAtOnce();
                TimeUnit.MILLISECONDS.sleep(random.nextInt((int) OUTAGE.toMillis()));
                database.startAgain();
            }
            case CUT -> {
                database.cable().cut();
                TimeUnit.MILLISECONDS.sleep(random.nextInt((int) OUTAGE.toMillis()));
                database.cable().mend();
            }
            default -> {
                disk.fill();
                TimeUnit.MILLISECONDS.sleep(OUTAGE.toMillis());
                disk.empty();
                if (!database.isRunning()) {
                    database.startAgain();
                }
            }
        }
    }

    /** Until what is done after the start is done, too: a start that the database fails is broken off, and somebody has to start again. */
    private void startApplication() throws Exception {
        application = ApplicationProcess.start(folder, "--spring.profiles.active=soak", "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.username(), "--spring.datasource.password=" + database.password(),
                "--dalel.ledger.directory=" + folder.resolve("ledger")).awaitReady();
        Awaitility.await("ready for requests").atMost(EFFECTS_LIMIT).until(() -> application.status("/actuator/health"), Predicate.isEqual(200));
    }

    /** Whatever is presented is with a verifier, whatever is decided is scored, and no work has been given up. */
    private void assertEffectsComplete() {
        Instant since = Instant.now();
        JdbcClient direct = database.direct();
        Awaitility.await("everything that follows from what was done").atMost(EFFECTS_LIMIT).pollInterval(Duration.ofMillis(200)).untilAsserted(() -> {
            assertThat(numbers(direct, "select count(*) from act_ru_job where retries_ > 0 and (duedate_ is null or duedate_ <= now())")).as("due work").isZero();
            for (Matter matter : presented) {
                assertThat(count(direct, "act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_ where t.task_def_key_ = 'userTask_verifyEvidence'"
                        + " and e.business_key_", matter.businessKey())).as("tasks to verify %s", matter.businessKey()).isEqualTo(1);
            }
            for (Matter matter : decided) {
                assertThat(count(direct, "dalel.score_version where assessment_id::text", matter.assessment().toString()))
                        .as("scores of %s", matter.businessKey()).isEqualTo(1);
            }
        });
        assertThat(numbers(direct, "select count(*) from act_ru_job where retries_ = 0")).as("work given up").isZero();
        assertThat(numbers(direct, "select count(*) from act_ru_incident")).as("incidents").isZero();
        slowest = longer(slowest, Duration.between(since, Instant.now()));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private void assertNothingLostOrDoubled() {
        JdbcClient direct = database.direct();
        load.receipts().forEach((number, hash) -> assertThat(direct.sql("select content_hash from dalel.submission_receipt where number = :number")
                .param("number", number).query(String.class).optional()).as("receipt %s", number).contains(hash));
        assertThat(numbers(direct, "select count(*) from dalel.submission_receipt where act = 'EVIDENCE'")).as("receipts").isEqualTo(load.receipts().size());
        assertThat(numbers(direct, "select count(*) from dalel.verdict")).as("verdicts").isEqualTo(decided.size());
        assertThat(numbers(direct, "select count(*) from dalel.score_version")).as("scores").isEqualTo(decided.size());
    }

    /** As an operator finds out. */
    private void assertLedgerWhole() throws Exception {
        application.stop();
        try (ApplicationProcess verify = ApplicationProcess.command(folder, "", "verify", "--spring.profiles.active=soak",
                "--spring.datasource.url=" + database.url(), "--spring.datasource.username=" + database.username(),
                "--spring.datasource.password=" + database.password(), "--dalel.ledger.directory=" + folder.resolve("ledger"))) {
            assertThat(verify.awaitEnd()).as(verify.output()).isZero();
        }
    }

    private static long count(JdbcClient database, String where, String value) {
        return database.sql("select count(*) from " + where + " = :value").param("value", value).query(Long.class).single();
    }

    private static long numbers(JdbcClient database, String query) {
        return database.sql(query).query(Long.class).single();
    }

    /** What is done to it. */
    private enum Fault {
        /** The application's process ends between two instructions. */
        KILL(30),
        /** The database's processes end so. */
        DATABASE_STOP(10),
        /** Every connection between the two ends, and none comes about for a while. */
        CUT(20),
        /** Nothing can be written for a while. */
        FULL_DISK(10);

        private final int usualRounds;

        Fault(int usualRounds) {
            this.usualRounds = usualRounds;
        }
    }
}
