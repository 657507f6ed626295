package kz.dalel.soak;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import javax.sql.DataSource;
import kz.dalel.platform.database.EmbeddedDatabase;
import kz.dalel.platform.database.UnpackedPrograms;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A durable PostgreSQL of its own, which the application reaches through a cable and which can be stopped as a loss of power would. */
final class SoakDatabase implements AutoCloseable {

    private static final Duration STOP_LIMIT = Duration.ofMinutes(1);
    private static final String NAME = "/dalel?reWriteBatchedInserts=true";

    private final Path folder;
    private final TcpProxy cable;
    private EmbeddedDatabase server;

    private SoakDatabase(Path folder, EmbeddedDatabase server, TcpProxy cable) {
        this.folder = folder;
        this.server = server;
        this.cable = cable;
    }

    static SoakDatabase start(Path folder) throws IOException {
        UnpackedPrograms.putInto(folder);
        EmbeddedDatabase server = EmbeddedDatabase.start(folder);
        return new SoakDatabase(folder, server, TcpProxy.to(portOf(server)));
    }

    /** By which the application reaches it. */
    String url() {
        return "jdbc:postgresql://127.0.0.1:" + cable.port() + NAME;
    }

    String username() {
        return server.username();
    }

    String password() {
        return server.password();
    }

    TcpProxy cable() {
        return cable;
    }

    Path folder() {
        return folder;
    }

    /** By which the checks reach it, past the cable. */
    JdbcClient direct() {
        DataSource source = new DriverManagerDataSource(server.jdbcUrl(), server.username(), server.password());
        return JdbcClient.create(source);
    }

    /** Every process of it ends without a checkpoint; what was committed is in its log alone. */
    void stopAtOnce() throws IOException, InterruptedException {
        String process = Files.readAllLines(folder.resolve("cluster").resolve("postmaster.pid")).get(0).strip();
        new ProcessBuilder("kill", "-QUIT", process).inheritIO().start().waitFor();
        Awaitility.await("the database has ended").atMost(STOP_LIMIT).pollInterval(Duration.ofMillis(50)).until(() -> !isRunning());
    }

    boolean isRunning() {
        Path file = folder.resolve("cluster").resolve("postmaster.pid");
        try {
            return Files.exists(file) && ProcessHandle.of(Long.parseLong(Files.readAllLines(file).get(0).strip())).filter(ProcessHandle::isAlive).isPresent();
        } catch (IOException e) {
            // It went between the two looks.
            return false;
        }
    }

    /** Starts it over the same folder, at another port behind the same cable. */
    void startAgain() {
        server.close();
        server = EmbeddedDatabase.start(folder);
        cable.leadTo(portOf(server));
    }

    private static int portOf(EmbeddedDatabase server) {
        return URI.create(server.jdbcUrl().substring("jdbc:".length())).getPort();
    }

    @Override
    public void close() throws IOException {
        cable.close();
        server.close();
    }
}
