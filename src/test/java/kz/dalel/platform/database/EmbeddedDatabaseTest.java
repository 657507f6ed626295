package kz.dalel.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import kz.dalel.platform.StartRefusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class EmbeddedDatabaseTest {

    @TempDir
    Path folder;

    @BeforeEach
    void unpackPrograms() throws IOException {
        UnpackedPrograms.putInto(folder);
    }

    @Test
    void shouldKeepData_whenStartedAgainOnTheSameFolder() throws SQLException {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
            execute(database, "create table note (text text)", "insert into note values ('Астана')");
        }
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
            assertThat(query(database, "select text from note")).isEqualTo("Астана");
        }
    }

    @Test
    void shouldBeDurable_whenTheFolderIsKept() throws SQLException {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
            for (String setting : List.of("fsync", "full_page_writes", "synchronous_commit", "data_checksums")) {
                assertThat(query(database, "show " + setting)).as(setting).isEqualTo("on");
            }
        }
    }

    @Test
    void shouldFoldCyrillicCase_whenSearched() throws SQLException {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
            assertThat(query(database, "select lower('ҚАЗАҚСТАН') || ('Отчёт' ilike '%ОТЧЁТ%')")).isEqualTo("қазақстанtrue");
        }
    }

    @Test
    void shouldRefuseAWrongPassword_whenConnectingOverLoopback() throws SQLException, IOException {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
            assertThatThrownBy(() -> DriverManager.getConnection(database.jdbcUrl(), database.username(), "wrong"))
                    .isInstanceOf(SQLException.class).hasMessageContaining("password");
            assertThat(query(database, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("password")))).isEqualTo("rw-------");
        }
    }

    @Test
    void shouldRefuseInOneSentence_whenAnotherApplicationHoldsTheFolder() {
        try (EmbeddedDatabase holder = EmbeddedDatabase.start(folder)) {
            assertThat(holder.jdbcUrl()).contains("127.0.0.1");
            assertThatThrownBy(() -> EmbeddedDatabase.start(folder)).isInstanceOf(StartRefusal.class)
                    .hasMessageStartingWith("Папка данных").hasMessageContaining("уже занята");
        }
    }

    @Test
    void shouldStillHoldTheFolderAgainstOthers_whenThisApplicationTriedToTakeItTwice() throws Exception {
        try (EmbeddedDatabase holder = EmbeddedDatabase.start(folder)) {
            assertThatThrownBy(() -> EmbeddedDatabase.start(folder)).isInstanceOf(StartRefusal.class);

            Process other = holdingApplication().redirectError(ProcessBuilder.Redirect.DISCARD).start();

            assertThat(other.waitFor()).as("refused").isNotZero();
            assertThat(query(holder, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void shouldComeUpWithAllCommittedData_whenTheApplicationWasKilled() throws Exception {
        Process application = holdingApplication().start();
        assertThat(application.inputReader().lines().anyMatch("committed"::equals)).isTrue();
        long orphan = serverNumber();
        application.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        assertThat(ProcessHandle.of(orphan)).as("the orphaned server").isPresent();

        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
            assertThat(query(database, "select count(*) from note")).isEqualTo("1");
            assertThat(serverNumber()).isNotEqualTo(orphan);
        }
    }

    /** As in most containers. Only root has to care, but it must do no harm to others. */
    @Test
    void shouldStart_whenTheMachineForbidsUserNamespaces() throws Exception {
        Path forbidding = Files.createDirectory(folder.resolve("programs")).resolve("unshare");
        Files.writeString(forbidding, "#!/bin/sh\nexit 1\n");
        Files.setPosixFilePermissions(forbidding, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        ProcessBuilder builder = holdingApplication();
        builder.environment().merge("PATH", forbidding.getParent().toString(), (path, first) -> first + ":" + path);
        Process application = builder.start();
        assertThat(application.inputReader().lines().anyMatch("committed"::equals)).isTrue();
        application.destroyForcibly().waitFor(10, TimeUnit.SECONDS);

        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
            assertThat(query(database, "select count(*) from note")).as("with namespaces again").isEqualTo("1");
        }
    }

    @Test
    void shouldNotTouchAnotherProgram_whenTheServersNumberWasGivenAway() throws Exception {
        EmbeddedDatabase.start(folder).stop();
        Process other = new ProcessBuilder("sleep", "600").start();
        try {
            Files.writeString(folder.resolve("cluster/postmaster.pid"), other.pid() + "\n" + folder.resolve("cluster") + "\n");
            try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
                assertThat(query(database, "select 1")).isEqualTo("1");
                assertThat(other.isAlive()).isTrue();
            }
        } finally {
            other.destroyForcibly();
        }
    }

    @Test
    void shouldStartAfresh_whenTheFirstSetUpWasCutOff() throws Exception {
        Files.createDirectories(folder.resolve("cluster.unfinished/base"));
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
            assertThat(query(database, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void shouldKeepWhatWasFilledInWhole_whenStartedAgain() throws SQLException {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
            database.fill(() -> executeUnchecked(database, "create table note (text text)"));
        }
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
            assertThat(query(database, "select count(*) from note")).isEqualTo("0");
        }
    }

    @Test
    void shouldBeginEmpty_whenFillingWasCutOff() throws SQLException {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
            assertThatThrownBy(() -> database.fill(() -> {
                executeUnchecked(database, "create table note (text text)");
                throw new IllegalStateException("cut off");
            })).hasMessage("cut off");
        }
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
            assertThat(query(database, "select to_regclass('note')")).isNull();
        }
    }

    @Test
    void shouldLeaveNothingBehind_whenAThrowAwayDatabaseStops() throws SQLException {
        EmbeddedDatabase database = EmbeddedDatabase.startThrowAway();
        Path data = Path.of(query(database, "select pg_read_file('postmaster.pid')", "postgres").lines().skip(1).findFirst().orElseThrow());
        assertThat(data).exists();
        database.stop();
        assertThat(data.getParent()).doesNotExist();
    }

    private ProcessBuilder holdingApplication() {
        return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp", System.getProperty("java.class.path"), HoldingApplication.class.getName(), folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
    }

    private long serverNumber() throws IOException {
        return Long.parseLong(Files.readAllLines(folder.resolve("cluster/postmaster.pid")).get(0));
    }

    private static void execute(EmbeddedDatabase database, String... statements) throws SQLException {
        try (Connection connection = connect(database, database.username()); Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static void executeUnchecked(EmbeddedDatabase database, String sql) {
        try {
            execute(database, sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String query(EmbeddedDatabase database, String sql) throws SQLException {
        return query(database, sql, database.username());
    }

    private static String query(EmbeddedDatabase database, String sql, String user) throws SQLException {
        try (Connection connection = connect(database, user); Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }

    private static Connection connect(EmbeddedDatabase database, String user) throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), user, database.password());
    }

    /** Starts a database, commits a row, tells so, and waits to be killed. */
    static final class HoldingApplication {

        private HoldingApplication() {
        }

        public static void main(String[] arguments) throws Exception {
            EmbeddedDatabase database = EmbeddedDatabase.start(Path.of(arguments[0]));
            execute(database, "create table note (text text)", "insert into note values ('kept')");
            System.out.println("committed");
            new CountDownLatch(1).await();
        }
    }
}
