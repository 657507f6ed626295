package kz.dalel.platform.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** Sets up, starts and stops the server of one data folder by PostgreSQL's own programs. */
final class PostgresServer {

    static final String SUPERUSER = "postgres";

    private static final Logger LOG = LoggerFactory.getLogger(PostgresServer.class);
    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);
    private static final Duration SET_UP_LIMIT = Duration.ofMinutes(3);
    private static final int START_ATTEMPTS = 3;
    private static final int EXCERPT_LINES = 15;

    private final DataFolder folder;
    private final PostgresPrograms programs;
    private final ServerAccount account;
    private final Map<String, String> settings;

    private PostgresServer(DataFolder folder, PostgresPrograms programs, ServerAccount account, Map<String, String> settings) {
        this.folder = folder;
        this.programs = programs;
        this.account = account;
        this.settings = settings;
    }

    /** @param settings that outrank those in the cluster's own files */
    static PostgresServer in(DataFolder folder, Map<String, String> settings) throws IOException {
        return in(folder, PostgresPrograms.unpackInto(folder.root()), settings);
    }

    /** The same by programs that are there already. */
    static PostgresServer in(DataFolder folder, PostgresPrograms programs, Map<String, String> settings) throws IOException {
        return new PostgresServer(folder, programs, ServerAccount.of(folder, programs), settings);
    }

    /** Makes the cluster, unless there is one. Nothing half-made or half-filled is ever taken for a cluster. */
    void setUp(boolean durable) throws IOException {
        if (folder.isFilledInPart()) {
            LOG.info("filling the database was cut off the last time, it is made anew");
            new OrphanedServer(folder.cluster()).end(this::stop);
            FileSystemUtils.deleteRecursively(folder.cluster());
            folder.markFilled();
        }
        if (Files.exists(folder.cluster())) {
            return;
        }
        Path unfinished = emptyFolderForCluster();
        account.own(unfinished);
        List<String> arguments = new ArrayList<>(List.of("-D", unfinished.toString(), "-U", SUPERUSER, "--encoding=UTF8",
                "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C",
                "--auth-local=scram-sha-256", "--auth-host=scram-sha-256", "--pwfile=" + folder.passwordFile()));
        arguments.add(durable ? "--data-checksums" : "--no-sync");
        run("initdb", arguments, SET_UP_LIMIT);
        Files.move(unfinished, folder.cluster(), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Makes the cluster from a copy of another. */
    void setUpFrom(ClusterCopy copy) throws IOException {
        Path unfinished = emptyFolderForCluster();
        copy.unpackInto(unfinished);
        account.ownAll(unfinished);
        Files.move(unfinished, folder.cluster(), StandardCopyOption.ATOMIC_MOVE);
    }

    private Path emptyFolderForCluster() throws IOException {
        Path unfinished = folder.root().resolve("cluster.unfinished");
        FileSystemUtils.deleteRecursively(unfinished);
        return Files.createDirectory(unfinished);
    }

    /**
     * Starts the server on this machine's loopback address only.
     *
     * @return the port it listens on
     */
    int start() throws IOException {
        new OrphanedServer(folder.cluster()).end(this::stop);
        for (int attempt = 1; ; attempt++) {
            int port = freePort();
            try {
                run("pg_ctl", List.of("-D", folder.cluster().toString(), "-l", folder.log().toString(), "-w",
                        "-t", String.valueOf(START_LIMIT.toSeconds()), "-o", options(port), "start"), START_LIMIT.multipliedBy(2));
                return port;
            } catch (IOException e) {
                // Somebody may have taken the port between the look and the start.
                if (attempt == START_ATTEMPTS) {
                    throw e;
                }
                LOG.info("database server did not start on port {}, trying another", port);
            }
        }
    }

    /** Ends all sessions and stops the server, leaving nothing to recover. */
    void stop() throws IOException {
        run("pg_ctl", List.of("-D", folder.cluster().toString(), "-m", "fast", "-w",
                "-t", String.valueOf(STOP_LIMIT.toSeconds()), "stop"), STOP_LIMIT.multipliedBy(2));
    }

    private String options(int port) {
        StringBuilder options = new StringBuilder("-p ").append(port);
        settings.forEach((name, value) -> options.append(" -c ").append(name).append('=').append(value));
        return options.toString();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** The output goes to the log file and not into a pipe: the server inherits it and would keep the pipe open. */
    private void run(String program, List<String> arguments, Duration limit) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(account.command(programs.program(program), arguments));
        builder.directory(folder.root().toFile());
        builder.environment().put("LC_ALL", "C");
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(folder.log().toFile()));
        Process process = builder.start();
        try {
            if (!process.waitFor(limit.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException(program + " did not finish within " + limit.toSeconds() + " s" + logExcerpt());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
        if (process.exitValue() != 0) {
            throw new IOException(program + " ended with " + process.exitValue() + logExcerpt());
        }
    }

    private String logExcerpt() throws IOException {
        List<String> lines = new String(Files.readAllBytes(folder.log()), StandardCharsets.UTF_8).lines().toList();
        return ":\n" + String.join("\n", lines.subList(Math.max(0, lines.size() - EXCERPT_LINES), lines.size()));
    }
}
