package kz.dalel.platform.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The server that an application left behind when it was killed: it outlives its application and would keep the next one from
 * starting. Only called while the data folder is held, so that no living application uses that server.
 */
final class OrphanedServer {

    private static final Logger LOG = LoggerFactory.getLogger(OrphanedServer.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Path cluster;

    OrphanedServer(Path cluster) {
        this.cluster = cluster;
    }

    /** Ends the server, if there is one, and removes what tells of it. */
    void end(OrderlyStop orderlyStop) throws IOException {
        Path note = cluster.resolve("postmaster.pid");
        if (Files.notExists(note)) {
            return;
        }
        Optional<ProcessHandle> server = serverNamedIn(note);
        if (server.isPresent()) {
            LOG.info("ending the database server {} that an earlier run left behind", server.get().pid());
            try {
                orderlyStop.run();
            } catch (IOException e) {
                LOG.warn("it did not stop in time and is ended by force; its log is replayed at the next start", e);
                endByForce(server.get());
            }
        }
        // The number may belong to another program by now, and the server would not start because of it.
        Files.deleteIfExists(note);
    }

    private Optional<ProcessHandle> serverNamedIn(Path note) throws IOException {
        List<String> lines = Files.readAllLines(note);
        if (lines.isEmpty() || !lines.get(0).strip().matches("\\d{1,18}")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines.get(0).strip())).filter(ProcessHandle::isAlive).filter(this::servesThisCluster);
    }

    private boolean servesThisCluster(ProcessHandle process) {
        try {
            byte[] bytes = Files.readAllBytes(Path.of("/proc", String.valueOf(process.pid()), "cmdline"));
            List<String> commandLine = List.of(new String(bytes, StandardCharsets.UTF_8).split("\0"));
            int option = commandLine.indexOf("-D");
            return Path.of(commandLine.get(0)).endsWith("postgres") && option > 0 && option + 1 < commandLine.size()
                    && Files.isSameFile(Path.of(commandLine.get(option + 1)), cluster);
        } catch (IOException ended) {
            return false;
        }
    }

    private static void endByForce(ProcessHandle server) throws IOException {
        List<ProcessHandle> sessions = server.descendants().toList();
        server.destroyForcibly();
        sessions.forEach(ProcessHandle::destroyForcibly);
        try {
            server.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("database server " + server.pid() + " does not end", e);
        }
    }

    /** Asks the server to stop by itself. */
    interface OrderlyStop {
        void run() throws IOException;
    }
}
