package kz.dalel.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import kz.dalel.files.domain.PieceStream;
import kz.dalel.files.persistence.FileStore;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.QuarterId;
import kz.dalel.testing.DalelTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;
import org.postgresql.largeobject.LargeObject;
import org.postgresql.largeobject.LargeObjectManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.unit.DataSize;

/** What each way of keeping a file costs on this machine's database; figures in docs/decisions/0008-files-in-postgresql.md. */
@DalelTest
@Tag("heavy")
@Timeout(value = 30, unit = TimeUnit.MINUTES)
class WaysOfKeepingBenchmark {

    private static final Logger LOG = LoggerFactory.getLogger(WaysOfKeepingBenchmark.class);

    private static final int FILES = 10;
    private static final int MEGABYTE = 1024 * 1024;
    private static final int SIZE = 20 * MEGABYTE;
    private static final int ROW = 512 * 1024;

    @Autowired
    private FileStore store;

    @Autowired
    private ReadFile readFile;

    @Autowired
    private DataSource source;

    @Autowired
    private JdbcTemplate database;

    @TempDir
    Path folder;

    private final List<Path> contents = new ArrayList<>();
    private final List<String> hashes = new ArrayList<>();

    @BeforeEach
    void make() throws Exception {
        for (int number = 0; number < FILES; number++) {
            Path content = folder.resolve("content-" + number);
            Files.copy(new Noise(number, SIZE), content);
            contents.add(content);
            hashes.add(Noise.sha256(new Noise(number, SIZE)));
        }
        database.execute("create table dalel.measured_value (id int primary key, data bytea not null)");
        database.execute("alter table dalel.measured_value alter column data set storage external");
        database.execute("create table dalel.measured_row (id int, part int, data bytea not null, primary key (id, part))");
        database.execute("alter table dalel.measured_row alter column data set storage external");
        database.execute("create table dalel.measured_object (id int primary key, object oid not null)");
    }

    @AfterEach
    void remove() {
        database.query("select lo_unlink(object) from dalel.measured_object", row -> {});
        database.execute("drop table dalel.measured_value, dalel.measured_row, dalel.measured_object");
    }

    @Test
    void shouldGiveBackWhatItTook_eachWay() throws Exception {
        AttachedFile[] kept = new AttachedFile[FILES];
        measure("as files are kept, hash checked by the database", "dalel.file_content",
                number -> kept[number] = keep(number),
                number -> readFile.handle(kept[number]));
        measure("one streamed value", "dalel.measured_value", this::putValue, this::value);
        measure("rows of 512 KiB", "dalel.measured_row", this::putRows, this::rows);
        measure("large object", "pg_largeobject", this::putObject, this::object);
        measure("file in a folder, forced to the disk", null, this::putFile, number -> Files.newInputStream(local(number)));
    }

    private void measure(String way, String table, Put put, Get get) throws Exception {
        ThreadMXBean memory = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long sizeBefore = sizeOf(table);
        long allocatedBefore = memory.getCurrentThreadAllocatedBytes();
        long begun = System.nanoTime();
        for (int number = 0; number < FILES; number++) {
            put.put(number);
        }
        double written = perSecond(begun);
        double allocated = (memory.getCurrentThreadAllocatedBytes() - allocatedBefore) / ((double) FILES * SIZE);
        double grown = (sizeOf(table) - sizeBefore) / ((double) FILES * SIZE);
        begun = System.nanoTime();
        for (int number = 0; number < FILES; number++) {
            assertThat(Noise.sha256(get.get(number))).isEqualTo(hashes.get(number));
        }
        LOG.info(String.format(Locale.ROOT, "%s: written %.0f MB/s, read and hashed %.0f MB/s, allocated / size %.2f, database growth / size %.2f",
                way, written, perSecond(begun), allocated, grown));
    }

    private static double perSecond(long begun) {
        return (double) FILES * SIZE / MEGABYTE / ((System.nanoTime() - begun) / 1e9);
    }

    private long sizeOf(String table) {
        return table == null ? 0 : database.queryForObject("select pg_total_relation_size(?::regclass)", Long.class, table);
    }

    private AttachedFile keep(int number) {
        AttachedFile file = new AttachedFile(FileId.random(), number + ".pdf", FileType.PDF, SIZE, hashes.get(number));
        store.keep(
                new StoredFile(file, BodyId.of("MIN"), QuarterId.of("2026-Q3"), PersonId.of("officer"), Instant.EPOCH),
                contents.get(number),
                DataSize.ofGigabytes(2));
        return file;
    }

    private void putValue(int number) throws Exception {
        try (InputStream content = Files.newInputStream(contents.get(number))) {
            database.update("insert into dalel.measured_value values (?, ?)", statement -> {
                statement.setInt(1, number);
                statement.setBinaryStream(2, content, SIZE);
            });
        }
    }

    private InputStream value(int number) {
        return new PieceStream(SIZE, (from, length) -> database.queryForObject(
                "select substring(data from ? for ?) from dalel.measured_value where id = ?",
                byte[].class,
                Math.toIntExact(from + 1),
                length,
                number));
    }

    private void putRows(int number) throws Exception {
        try (InputStream content = Files.newInputStream(contents.get(number));
                Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement insert = connection.prepareStatement("insert into dalel.measured_row values (?, ?, ?)")) {
                byte[] row = content.readNBytes(ROW);
                for (int part = 0; row.length > 0; part++) {
                    insert.setInt(1, number);
                    insert.setInt(2, part);
                    insert.setBytes(3, row);
                    insert.executeUpdate();
                    row = content.readNBytes(ROW);
                }
            }
            connection.commit();
            connection.setAutoCommit(true);
        }
    }

    private InputStream rows(int number) {
        return new PieceStream(SIZE, (from, length) -> database.queryForObject(
                "select substring(data from ? for ?) from dalel.measured_row where id = ? and part = ?",
                byte[].class,
                (int) (from % ROW) + 1,
                length,
                number,
                (int) (from / ROW)));
    }

    private void putObject(int number) throws Exception {
        try (InputStream content = Files.newInputStream(contents.get(number));
                Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            LargeObjectManager objects = connection.unwrap(PGConnection.class).getLargeObjectAPI();
            long id = objects.createLO();
            try (LargeObject object = objects.open(id, LargeObjectManager.WRITE);
                    OutputStream out = object.getOutputStream()) {
                content.transferTo(out);
            }
            try (PreparedStatement insert = connection.prepareStatement("insert into dalel.measured_object values (?, ?)")) {
                insert.setInt(1, number);
                insert.setLong(2, id);
                insert.executeUpdate();
            }
            connection.commit();
            connection.setAutoCommit(true);
        }
    }

    private InputStream object(int number) {
        return new PieceStream(SIZE, (from, length) -> database.query(
                "select lo_get(object, ?, ?) from dalel.measured_object where id = ?",
                (ResultSet row) -> {
                    row.next();
                    return row.getBytes(1);
                },
                from,
                length,
                number));
    }

    private void putFile(int number) throws Exception {
        Files.copy(contents.get(number), local(number));
        try (FileChannel file = FileChannel.open(local(number), StandardOpenOption.WRITE)) {
            file.force(true);
        }
    }

    private Path local(int number) {
        return folder.resolve("kept-" + number);
    }

    /** Keeps one content. */
    @FunctionalInterface
    private interface Put {

        void put(int number) throws Exception;
    }

    /** Gives one content out. */
    @FunctionalInterface
    private interface Get {

        InputStream get(int number) throws Exception;
    }
}
