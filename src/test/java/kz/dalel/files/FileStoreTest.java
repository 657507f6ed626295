package kz.dalel.files;

import static kz.dalel.files.inspection.GoodFiles.pdf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import kz.dalel.files.domain.Disk;
import kz.dalel.files.domain.Spool;
import kz.dalel.files.domain.SpooledFile;
import kz.dalel.files.persistence.FileStore;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.QuarterId;
import kz.dalel.shared.UserError;
import kz.dalel.testing.DalelTest;
import kz.dalel.testing.Simultaneously;
import kz.dalel.testing.Simultaneously.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.unit.DataSize;

/** What the database keeps of files: each content once and wholly, never more than a body may have, never in memory as a whole. */
@DalelTest
class FileStoreTest {

    private static final BodyId BODY = BodyId.of("MIN");
    private static final QuarterId QUARTER = QuarterId.of("2026-Q3");
    private static final PersonId OFFICER = PersonId.of("officer");
    private static final int MEGABYTE = 1024 * 1024;

    @Autowired
    private FileStore store;

    @Autowired
    private ReceiveFile receiveFile;

    @Autowired
    private ReadFile readFile;

    @Autowired
    private JdbcTemplate database;

    @TempDir
    Path folder;

    @Test
    void shouldNeverKeepMoreThanTheQuota_whoeverUploadsAtOnce() throws Exception {
        DataSize quota = DataSize.ofMegabytes(5);
        List<Callable<Void>> uploads = IntStream.range(0, 12).<Callable<Void>>mapToObj(seed -> () -> {
            keep(content(seed, MEGABYTE), quota);
            return null;
        }).toList();

        List<Outcome<Void>> outcomes = Simultaneously.run(uploads);

        assertThat(outcomes).filteredOn(Outcome::succeeded).hasSize(5);
        assertThat(outcomes).filteredOn(outcome -> !outcome.succeeded()).allSatisfy(outcome ->
                assertThat(outcome.failure()).isInstanceOfSatisfying(UserError.class, refusal -> {
                    assertThat(refusal.kind()).isEqualTo(UserError.Kind.TOO_LARGE);
                    assertThat(refusal.code()).isEqualTo("files.quota");
                }));
        assertThat(store.left(BODY, QUARTER, quota)).isZero();
        assertThat(count("file_content")).as("contents of the refused are gone too").isEqualTo(5);
    }

    @Test
    void shouldCountEachBodyAndQuarterByItself() throws IOException {
        keep(content(1, MEGABYTE), DataSize.ofMegabytes(1));

        assertThat(store.left(BODY, QUARTER, DataSize.ofMegabytes(1))).isZero();
        assertThat(store.left(BODY, QUARTER.next(), DataSize.ofMegabytes(1))).isEqualTo(MEGABYTE);
        assertThat(store.left(BodyId.of("OTH"), QUARTER, DataSize.ofMegabytes(1))).isEqualTo(MEGABYTE);
    }

    @Test
    void shouldKeepAContentOnce_howeverManyUploadItAtOnce() throws Exception {
        byte[] content = content(7, MEGABYTE);
        List<Callable<StoredFile>> uploads =
                IntStream.range(0, 8).<Callable<StoredFile>>mapToObj(each -> () -> keep(content, DataSize.ofGigabytes(1))).toList();

        List<Outcome<StoredFile>> outcomes = Simultaneously.run(uploads);

        assertThat(outcomes).allMatch(Outcome::succeeded);
        assertThat(count("stored_file")).isEqualTo(8);
        assertThat(count("file_content")).isEqualTo(1);
        for (Outcome<StoredFile> outcome : outcomes) {
            store.remove(outcome.result().file().id());
            assertThat(count("file_content")).isEqualTo(Math.min(1, count("stored_file")));
        }
    }

    @Test
    void shouldNotLoseAContent_thatOneUploadsWhileItsLastFileIsRemoved() throws Exception {
        byte[] content = content(9, MEGABYTE);
        for (int round = 0; round < 5; round++) {
            StoredFile last = keep(content, DataSize.ofGigabytes(1));
            List<Outcome<StoredFile>> outcomes = Simultaneously.run(List.of(() -> keep(content, DataSize.ofGigabytes(1)), () -> {
                store.remove(last.file().id());
                return null;
            }));

            assertThat(outcomes).allMatch(Outcome::succeeded);
            StoredFile kept = outcomes.get(0).result();
            assertThat(readFile.handle(kept.file())).hasBinaryContent(content);
            store.remove(kept.file().id());
        }
        assertThat(count("file_content")).isZero();
    }

    @Test
    void shouldCarryLargeFilesThrough_withoutEverHoldingOneInMemory() throws Exception {
        byte[] content = Arrays.copyOf(pdf(), 20 * MEGABYTE);
        byte[] noise = new byte[content.length - 1000];
        new Random(3).nextBytes(noise);
        System.arraycopy(noise, 0, content, 1000, noise.length);
        ThreadMXBean memory = (ThreadMXBean) ManagementFactory.getThreadMXBean();

        long before = memory.getCurrentThreadAllocatedBytes();
        AttachedFile file = receiveFile.handle(
                new ReceiveFile.Command(OFFICER, BODY, QUARTER, "большой.pdf", content.length), new ByteArrayInputStream(content));
        long receiving = memory.getCurrentThreadAllocatedBytes() - before;

        assertThat(receiving).as("bytes allocated to receive 20 MB").isLessThan(5L * MEGABYTE);
        assertThat(file.size()).isEqualTo(content.length);
        try (InputStream read = readFile.handle(file)) {
            before = memory.getCurrentThreadAllocatedBytes();
            byte[] some = read.readNBytes(100);
            assertThat(memory.getCurrentThreadAllocatedBytes() - before).as("bytes allocated to begin").isLessThan(2L * MEGABYTE);
            assertThat(some).isEqualTo(Arrays.copyOf(content, 100));
        }
        assertThat(readFile.handle(file)).hasBinaryContent(content);
        assertThat(database.queryForObject("select pg_column_size(data) from dalel.file_content", Long.class))
                .as("kept as it is, so that parts can be read")
                .isEqualTo(content.length);
    }

    @Test
    void shouldNotLetTheDatabaseHold_whatIsNotTheContentOfItsHash() throws IOException {
        SpooledFile spooled = spooled(content(1, 1000));

        assertThatThrownBy(() -> insert(spooled.sha256(), 1000, content(2, 1000))).hasMessageContaining("file_content");
        assertThatThrownBy(() -> insert(spooled.sha256(), 1000, content(1, 999))).hasMessageContaining("file_content");
        assertThat(insert(spooled.sha256(), 1000, content(1, 1000))).isEqualTo(1);
        assertThatThrownBy(() -> database.update("update dalel.file_content set data = data"))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("append-only");
    }

    private int insert(String sha256, long size, byte[] data) {
        return database.update("insert into dalel.file_content (sha256, size, data) values (?, ?, ?)", sha256, size, data);
    }

    private StoredFile keep(byte[] content, DataSize quota) throws IOException {
        try (SpooledFile spooled = spooled(content)) {
            AttachedFile file =
                    new AttachedFile(FileId.random(), "x.pdf", FileType.PDF, spooled.size(), spooled.sha256());
            StoredFile stored = new StoredFile(file, BODY, QUARTER, OFFICER, Instant.parse("2026-10-01T05:00:00Z"));
            store.keep(stored, spooled.path(), quota);
            return stored;
        }
    }

    private SpooledFile spooled(byte[] content) throws IOException {
        Path own = Files.createTempDirectory(folder, "spool");
        return new Spool(new Disk(LimitsFor.spool(own))).take(new ByteArrayInputStream(content), DataSize.ofMegabytes(20));
    }

    private static byte[] content(int seed, int size) {
        byte[] content = new byte[size];
        new Random(seed).nextBytes(content);
        return content;
    }

    private long count(String table) {
        return database.queryForObject("select count(*) from dalel." + table, Long.class);
    }
}
