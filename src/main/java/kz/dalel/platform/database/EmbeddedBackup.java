package kz.dalel.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kz.dalel.shared.UserError;
import org.springframework.util.FileSystemUtils;

/**
 * Backups of an embedded database: the server's copy of its whole cluster, the password it answers to, and the ledger's folder where
 * it stands inside the data folder. A backup counts as one once a server has been started from it and its content been counted.
 */
public final class EmbeddedBackup {

    /** As {@code application.yml} places it. */
    private static final String LEDGER = "ledger";
    private static final String PASSWORD = "password";

    private EmbeddedBackup() {}

    /**
     * Makes a backup, whether an application is at work on the folder or not.
     *
     * @param data the data folder of the database
     * @param backup where the backup shall be, not there yet or empty
     * @param application version of the application that does it
     * @throws UserError if there is nothing to back up, or if the place is taken
     */
    public static BackupManifest make(Path data, Path backup, String application) {
        Path from = data.toAbsolutePath().normalize();
        Path to = backup.toAbsolutePath().normalize();
        try {
            EmbeddedDatabase.requireFilled(from);
            SealedFolder.requireEmpty(to, "platform.backup.placeTaken");
            Optional<EmbeddedDatabase> own = EmbeddedDatabase.startUnlessRunning(from);
            try {
                return make(from, own.isPresent() ? own.get().address() : ServerAddress.ofRunning(from), to, application);
            } finally {
                own.ifPresent(EmbeddedDatabase::stop);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException("the database in " + from + " gives no copy of itself", e);
        }
    }

    private static BackupManifest make(Path data, ServerAddress server, Path to, String application) throws IOException, SQLException {
        SealedFolder.create(to);
        // Inside the data folder, because that is where the server's account gets to.
        Path work = Files.createTempDirectory(data, "backup-");
        try {
            Files.setPosixFilePermissions(work, DataFolder.PASSABLE);
            PostgresPrograms programs = PostgresPrograms.unpackInto(data);
            Path taken = Files.createDirectory(work.resolve("taken"));
            Files.setPosixFilePermissions(taken, DataFolder.PASSABLE);
            Files.setAttribute(taken, "unix:uid", Files.getAttribute(data.resolve("cluster"), "unix:uid"));
            // Before the database: so none of its checkpoints attests what the copy does not hold yet.
            copyFolder(data.resolve(LEDGER), to.resolve(LEDGER));
            ClusterCopy copy = ClusterCopy.take(server, taken);
            Files.copy(data.resolve(PASSWORD), to.resolve(PASSWORD), StandardCopyOption.COPY_ATTRIBUTES);
            DatabaseCensus census = censusOf(copy, work.resolve("tried"), programs, server.password());
            for (String file : List.of(ClusterCopy.ARCHIVE, ClusterCopy.SERVERS_MANIFEST)) {
                Files.move(taken.resolve(file), to.resolve(file));
            }
            BackupManifest manifest = new BackupManifest(Instant.now(), application, census, SealedFolder.hashesOf(to));
            manifest.write(to);
            return manifest;
        } finally {
            FileSystemUtils.deleteRecursively(work);
        }
    }

    /** Starts a server from the copy, as after a loss, and counts. */
    private static DatabaseCensus censusOf(ClusterCopy copy, Path place, PostgresPrograms programs, String password)
            throws IOException, SQLException {
        try (DataFolder folder = DataFolder.open(place)) {
            PostgresServer server = PostgresServer.in(folder, programs, EmbeddedDatabase.settings(false));
            server.setUpFrom(copy);
            return censusOf(server, password);
        }
    }

    private static DatabaseCensus censusOf(PostgresServer server, String password) throws IOException, SQLException {
        int port = server.start();
        try (Connection connection = new ServerAddress(port, password).connect()) {
            return DatabaseCensus.of(connection);
        } finally {
            server.stop();
        }
    }

    private static void copyFolder(Path from, Path to) throws IOException {
        if (Files.notExists(from)) {
            return;
        }
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : (Iterable<Path>) all::iterator) {
                Files.copy(path, to.resolve(from.relativize(path)), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    /**
     * Makes a data folder from a backup.
     *
     * @param backup the backup, every file of which is compared with its manifest first
     * @param data the data folder, in which there must be no database
     * @return what the database holds now, which is what the manifest says it must hold
     * @throws UserError if there is a database already, or if the backup is not what it was when it was made
     */
    public static BackupManifest restore(Path backup, Path data) {
        try (DataFolder folder = DataFolder.open(data)) {
            if (Files.exists(folder.cluster())) {
                throw new UserError(UserError.Kind.CONFLICT, "platform.restore.dataThere", folder.root());
            }
            SealedFolder.requireEmpty(folder.root().resolve(LEDGER), "platform.restore.dataThere");
            Path from = backup.toAbsolutePath().normalize();
            BackupManifest manifest = BackupManifest.readChecked(from);
            restore(from, manifest, folder);
            return manifest;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException("the database of the backup " + backup + " does not answer", e);
        }
    }

    private static void restore(Path backup, BackupManifest manifest, DataFolder folder) throws IOException, SQLException {
        Files.copy(backup.resolve(PASSWORD), folder.passwordFile(), StandardCopyOption.COPY_ATTRIBUTES, StandardCopyOption.REPLACE_EXISTING);
        PostgresServer server = PostgresServer.in(folder, EmbeddedDatabase.settings(true));
        boolean whole = false;
        try {
            server.setUpFrom(new ClusterCopy(backup.resolve(ClusterCopy.ARCHIVE)));
            List<String> differences = manifest.database().differences(censusOf(server, folder.password()));
            if (!differences.isEmpty()) {
                throw new UserError(UserError.Kind.INVALID, "platform.restore.differs", backup, String.join(", ", differences));
            }
            copyFolder(backup.resolve(LEDGER), folder.root().resolve(LEDGER));
            whole = true;
        } finally {
            if (!whole) {
                FileSystemUtils.deleteRecursively(folder.cluster());
            }
        }
    }
}
