package kz.dalel.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import kz.dalel.platform.StartRefusal;
import kz.dalel.shared.UserError;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL server that belongs to this application: either over a folder that is kept between runs, or a throw-away
 * one that leaves nothing behind. It answers on this machine's loopback address only, to the password in its folder.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    /** Of the database, and of its owner, under whom the application works. */
    static final String NAME = "dalel";

    private final DataFolder folder;
    private final PostgresServer server;
    private final boolean durable;
    private final ServerAddress address;
    private final AtomicBoolean stopped = new AtomicBoolean();

    private EmbeddedDatabase(DataFolder folder, PostgresServer server, boolean durable, ServerAddress address) {
        this.folder = folder;
        this.server = server;
        this.durable = durable;
        this.address = address;
    }

    /**
     * Starts the database of a folder, making it at the first start. What was committed is there again, however the last run
     * ended.
     *
     * @throws StartRefusal if another application uses the folder, or if the folder or the machine is not fit for it
     */
    public static EmbeddedDatabase start(Path directory) {
        return start(DataFolder.open(directory), true);
    }

    /**
     * Starts an empty database that is deleted when it stops; quick rather than durable.
     *
     * @throws StartRefusal if the machine is not fit for it
     */
    public static EmbeddedDatabase startThrowAway() {
        try {
            return start(DataFolder.open(ThrowAwayFolders.create()), false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Starts the database of a folder for somebody who only reads it, unless an application is at work on it.
     *
     * @return empty if a server runs over the folder already
     */
    static Optional<EmbeddedDatabase> startUnlessRunning(Path directory) {
        try {
            return Optional.of(start(directory));
        } catch (StartRefusal heldByTheApplicationAtWork) {
            if (Files.notExists(directory.resolve("cluster").resolve("postmaster.pid"))) {
                throw heldByTheApplicationAtWork;
            }
            return Optional.empty();
        }
    }

    /** @throws UserError if the folder has no database, or one whose content is not complete yet */
    static void requireFilled(Path directory) {
        if (Files.notExists(directory.resolve("cluster"))) {
            throw new UserError(UserError.Kind.INVALID, "platform.backup.noData", directory);
        }
        if (Files.exists(directory.resolve("filling"))) {
            throw new UserError(UserError.Kind.CONFLICT, "platform.backup.beingFilled", directory);
        }
    }

    private static EmbeddedDatabase start(DataFolder folder, boolean durable) {
        try {
            PostgresServer server = PostgresServer.in(folder, settings(durable));
            String password = folder.password();
            server.setUp(durable);
            EmbeddedDatabase database = new EmbeddedDatabase(folder, server, durable, new ServerAddress(server.start(), password));
            database.createIfMissing();
            LOG.info("database in {} listens on port {}", folder.root(), database.address.port());
            return database;
        } catch (IOException | SQLException e) {
            close(folder);
            throw new IllegalStateException("the database in " + folder.root() + " does not start", e);
        } catch (RuntimeException e) {
            close(folder);
            throw e;
        }
    }

    /** Said outright, even where it is PostgreSQL's default: the folder's own files cannot weaken it. */
    static Map<String, String> settings(boolean durable) {
        String safety = durable ? "on" : "off";
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("listen_addresses", "127.0.0.1");
        settings.put("unix_socket_directories", "");
        settings.put("fsync", safety);
        settings.put("full_page_writes", safety);
        settings.put("synchronous_commit", safety);
        settings.put("timezone", "UTC");
        settings.put("max_connections", "100");
        return settings;
    }

    private void createIfMissing() throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                                address.url(PostgresServer.SUPERUSER), PostgresServer.SUPERUSER, address.password());
                Statement statement = connection.createStatement()) {
            try (ResultSet found = statement.executeQuery("select 1 from pg_database where datname = '" + NAME + "'")) {
                if (found.next()) {
                    return;
                }
            }
            // The password is of letters, digits, - and _ only, see DataFolder.
            statement.execute("drop role if exists " + NAME);
            statement.execute("create role " + NAME + " login password '" + address.password() + "'");
            if (!durable) {
                // Lets tests empty tables that are append-only in earnest.
                statement.execute("grant set on parameter session_replication_role to " + NAME);
            }
            statement.execute("create database " + NAME + " owner " + NAME);
        }
    }

    /** Inserts of one batch travel as one statement, which the engine's many small rows gain from. */
    public String jdbcUrl() {
        return address.url(NAME) + "?reWriteBatchedInserts=true";
    }

    public String username() {
        return NAME;
    }

    public String password() {
        return address.password();
    }

    ServerAddress address() {
        return address;
    }

    /**
     * Puts in what is worth nothing unless it is complete. Where it is cut off, by whatever, the next start begins with an empty
     * database.
     */
    public void fill(Runnable filling) {
        try {
            folder.markFilling();
            filling.run();
            folder.markFilled();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops the server; calling it again does nothing. */
    public void stop() {
        if (!stopped.compareAndSet(false, true)) {
            return;
        }
        try {
            server.stop();
            LOG.info("database in {} stopped", folder.root());
            if (!durable) {
                folder.delete();
            }
        } catch (IOException e) {
            LOG.warn("the database in {} did not stop cleanly; its log is replayed at the next start", folder.root(), e);
        } finally {
            close(folder);
        }
    }

    @Override
    public void close() {
        stop();
    }

    private static void close(DataFolder folder) {
        try {
            folder.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
