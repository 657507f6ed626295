package kz.dalel.platform.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.postgresql.Driver;
import org.postgresql.PGProperty;
import org.postgresql.util.PSQLState;

/**
 * The copy of a whole cluster that the server itself writes while it is worked on, with the part of its log that makes the copy
 * consistent. As exact as a copy of the stopped server's files: nothing is interpreted, so nothing can be left out.
 */
final class ClusterCopy {

    /** PostgreSQL's names. */
    static final String ARCHIVE = "base.tar.gz";
    static final String SERVERS_MANIFEST = "backup_manifest";

    /** PostgreSQL accepts no cluster that others can read. */
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

    private final Path archive;

    ClusterCopy(Path archive) {
        this.archive = archive;
    }

    /**
     * Has a running server write its copy.
     *
     * @param server of the running server, for its superuser
     * @param folder that the server's account may write to, and that is empty
     */
    static ClusterCopy take(ServerAddress server, Path folder) throws SQLException {
        Properties properties = new Properties();
        PGProperty.USER.set(properties, PostgresServer.SUPERUSER);
        PGProperty.PASSWORD.set(properties, server.password());
        PGProperty.REPLICATION.set(properties, "true");
        PGProperty.PREFER_QUERY_MODE.set(properties, "simple");
        PGProperty.ASSUME_MIN_SERVER_VERSION.set(properties, "15");
        try (Connection connection = new Driver().connect(server.url(EmbeddedDatabase.NAME), properties);
                Statement statement = connection.createStatement()) {
            statement.execute(("BASE_BACKUP (LABEL 'dalel', CHECKPOINT 'fast', WAL true, MANIFEST 'yes', MANIFEST_CHECKSUMS 'SHA256',"
                            + " COMPRESSION 'gzip', COMPRESSION_DETAIL 'level=1', TARGET 'server', TARGET_DETAIL '%s')")
                    .formatted(folder.toString().replace("'", "''")));
        } catch (SQLException e) {
            if (!onlyTheProgressWasNotRead(e)) {
                throw e;
            }
        }
        return new ClusterCopy(folder.resolve(ARCHIVE));
    }

    /**
     * The server tells of its progress as of a COPY, which the driver skips and then complains of, once the command is through. What
     * the server complains of comes first or is linked behind.
     */
    private static boolean onlyTheProgressWasNotRead(SQLException e) {
        return PSQLState.NOT_IMPLEMENTED.getState().equals(e.getSQLState()) && e.getNextException() == null;
    }

    void unpackInto(Path cluster) throws IOException {
        Files.setPosixFilePermissions(cluster, FOLDER);
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(archive));
                TarArchiveInputStream tar = new TarArchiveInputStream(new GZIPInputStream(bytes))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(entry, tar, cluster);
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path cluster) throws IOException {
        Path path = cluster.resolve(entry.getName()).normalize();
        if (!path.startsWith(cluster) || entry.isSymbolicLink() || entry.isLink()) {
            throw new IOException("no file of a cluster: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            Files.setPosixFilePermissions(path, FOLDER);
        } else {
            Files.createDirectories(path.getParent());
            Files.copy(content, path);
            Files.setPosixFilePermissions(path, FILE);
        }
    }
}
