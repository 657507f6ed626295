package kz.dalel.files;

import static kz.dalel.evidence.FilePlay.pdf;
import static kz.dalel.evidence.domain.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import kz.dalel.evidence.EvidencePlay;
import kz.dalel.evidence.FilePlay;
import kz.dalel.evidence.Submission;
import kz.dalel.registry.Role;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.BodyKind;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UnitClass;
import kz.dalel.testing.DalelTest;
import kz.dalel.testing.Logins;
import kz.dalel.testing.Scene;
import kz.dalel.testing.WebSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Slow people, a database that is cut off, a disk that is full: others go on, and nothing is kept by halves. */
@DalelTest
class FileTransferTest {

    private static final String SUBMISSIONS = "/camunda/api/dalel/submissions/";
    private static final String FILES = "/camunda/api/dalel/files/";

    /** More than the connections of the pool. */
    private static final int SLOW_READERS = 25;

    /** Larger than what two machines' buffers take off a server that nobody listens to. */
    private static final int LARGE = 20 * 1024 * 1024;

    @LocalServerPort
    private int port;

    @Autowired
    private Scene scene;

    @Autowired
    private EvidencePlay play;

    @Autowired
    private FilePlay files;

    @Autowired
    private Logins logins;

    @Autowired
    private FileLimits limits;

    @Autowired
    private HikariDataSource pool;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private ObjectMapper json;

    private PersonId officer;
    private Submission submission;
    private WebSession session;
    private String uploads;

    @BeforeEach
    void openTheQuarter() {
        BodyId holding = scene.body("HLD", BodyKind.KGS, Map.of(UnitClass.ENTITY, 3));
        officer = scene.person("officer", Role.OFFICER, holding);
        scene.openQuarter(scene.person("supervisor", Role.SUPERVISOR));
        submission = play.submission(holding, "3.2.1");
        session = logins.session(port, officer);
        uploads = SUBMISSIONS + submission.id() + "/files?name=x.pdf";
    }

    @Test
    void shouldHoldNothingForSlowReaders_thatOthersNeed() throws IOException {
        byte[] content = Arrays.copyOf(pdf("большой"), LARGE);
        new Random(5).nextBytes(Arrays.copyOfRange(content, 100, content.length));
        FileId id = files.attach(officer, submission, "большой.pdf", content).id();
        List<InputStream> readers = new ArrayList<>();
        for (int reader = 0; reader < SLOW_READERS; reader++) {
            readers.add(session.open(FILES + id).body());
        }

        await().until(() -> pool.getHikariPoolMXBean().getActiveConnections() == 0);
        assertThat(session.get(SUBMISSIONS + submission.id()).statusCode()).isEqualTo(200);
        try (InputStream patient = readers.get(SLOW_READERS - 1)) {
            assertThat(patient).hasBinaryContent(content);
        }
        for (InputStream reader : readers) {
            reader.close();
        }
    }

    @Test
    void shouldTakeNoDatabaseConnection_whileAFileArrives() throws Exception {
        byte[] content = Arrays.copyOf(pdf("медленно"), 300_007);
        CountDownLatch goOn = new CountDownLatch(1);
        long before = arriving();
        CompletableFuture<HttpResponse<String>> upload =
                CompletableFuture.supplyAsync(() -> session.upload(uploads, new Halting(content, 100_003, goOn)));

        await().atMost(60, TimeUnit.SECONDS).until(() -> arriving() > before);
        assertThat(pool.getHikariPoolMXBean().getActiveConnections()).isZero();
        goOn.countDown();

        HttpResponse<String> answer = upload.get(60, TimeUnit.SECONDS);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        JsonNode file = json.readTree(answer.body());
        assertThat(session.getBytes(FILES + file.at("/id").asText()).body()).isEqualTo(content);
        assertThat(arriving()).as("the disk is tidy again").isEqualTo(before);
    }

    @Test
    void shouldKeepNothingOfAFile_whoseSenderIsGone() throws Exception {
        play.draft(officer, submission, row().unit("HLD/entity-1").comment("набрано").build());
        long before = arriving();
        Halting content = new Halting(Arrays.copyOf(pdf("оборвано"), 300_007), 100_003, new CountDownLatch(1));
        CompletableFuture<HttpResponse<String>> upload =
                CompletableFuture.supplyAsync(() -> session.upload(uploads, content));
        await().atMost(60, TimeUnit.SECONDS).until(() -> arriving() > before);

        content.breakOff();

        assertThatThrownBy(() -> upload.get(60, TimeUnit.SECONDS)).hasRootCauseMessage(Halting.BROKEN_OFF);
        await().atMost(60, TimeUnit.SECONDS).until(() -> arriving() == before);
        assertNothingKept();
        assertThat(session.get(SUBMISSIONS + submission.id()).body()).contains("набрано");
        assertThat(session.upload(uploads, pdf("оборвано")).statusCode()).as("again").isEqualTo(201);
    }

    /** The upload waits in the database for one that is about to bring the same content, and is cut off there. */
    @Test
    void shouldKeepNothingByHalves_whenTheDatabaseIsCutOff() throws Exception {
        play.draft(officer, submission, row().unit("HLD/entity-1").comment("набрано").build());
        byte[] content = pdf("оборвано");
        String sha256 = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        HttpResponse<String> answer = transactions.execute(status -> {
            database.update(
                    "insert into dalel.file_content (sha256, size, data) values (?, ?, ?)", sha256, content.length, content);
            CompletableFuture<HttpResponse<String>> upload =
                    CompletableFuture.supplyAsync(() -> session.upload(uploads, content));
            await().atMost(60, TimeUnit.SECONDS).until(() -> !terminated().isEmpty());
            status.setRollbackOnly();
            return upload.join();
        });

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(json.readTree(answer.body()).at("/type").asText()).isEqualTo("UNAVAILABLE");
        assertThat(json.readTree(answer.body()).at("/message").asText()).contains("База данных сейчас не отвечает");
        assertNothingKept();
        assertThat(session.get(SUBMISSIONS + submission.id()).body()).contains("набрано");
        assertThat(session.upload(uploads, content).statusCode()).as("again").isEqualTo(201);
    }

    @Test
    void shouldSaySo_whenTheDatabaseHasNoMoreRoom() throws Exception {
        database.execute("""
                create function dalel.no_room() returns trigger language plpgsql as $$
                begin raise exception 'could not extend file: No space left on device' using errcode = 'disk_full'; end $$
                """);
        database.execute("create trigger no_room before insert on dalel.stored_file for each row execute function dalel.no_room()");
        HttpResponse<String> answer;
        try {
            answer = session.upload(uploads, pdf("полный диск"));
        } finally {
            database.execute("drop trigger no_room on dalel.stored_file");
            database.execute("drop function dalel.no_room");
        }

        assertThat(answer.statusCode()).isEqualTo(507);
        assertThat(json.readTree(answer.body()).at("/message").asText()).contains("закончилось место");
        assertNothingKept();
        assertThat(session.upload(uploads, pdf("полный диск")).statusCode()).as("again").isEqualTo(201);
    }

    private List<Boolean> terminated() {
        return database.queryForList(
                """
                select pg_terminate_backend(pid) from pg_stat_activity
                where wait_event_type = 'Lock' and query like 'insert into dalel.file_content%'
                """,
                Boolean.class);
    }

    private void assertNothingKept() {
        assertThat(database.queryForObject("select count(*) from dalel.stored_file", Long.class)).isZero();
        assertThat(database.queryForObject("select count(*) from dalel.file_content", Long.class)).isZero();
    }

    /** Bytes of uploads that lie on the disk at present. */
    private long arriving() {
        try (Stream<Path> spooled = Files.list(limits.spool())) {
            return spooled.mapToLong(FileTransferTest::sizeOf).sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long sizeOf(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0;
        }
    }

    /** Gives so many bytes and the rest only when told to. */
    private static final class Halting extends InputStream {

        private static final String BROKEN_OFF = "the sender is gone";

        private final byte[] content;
        private final int halt;
        private final CountDownLatch goOn;
        private int position;
        private volatile boolean broken;

        private Halting(byte[] content, int halt, CountDownLatch goOn) {
            this.content = content;
            this.halt = halt;
            this.goOn = goOn;
        }

        /** Instead of the rest there comes nothing any more. */
        private void breakOff() {
            broken = true;
            goOn.countDown();
        }

        @Override
        public int read() {
            throw new UnsupportedOperationException("not asked for");
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (position == content.length) {
                return -1;
            }
            if (position == halt) {
                try {
                    goOn.await();
                } catch (InterruptedException e) {
                    throw new IOException(e);
                }
                if (broken) {
                    throw new IOException(BROKEN_OFF);
                }
            }
            int end = position < halt ? halt : content.length;
            int given = Math.min(length, end - position);
            System.arraycopy(content, position, target, offset, given);
            position += given;
            return given;
        }
    }
}
