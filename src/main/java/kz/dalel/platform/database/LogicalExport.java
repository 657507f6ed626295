package kz.dalel.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.util.FileSystemUtils;

/**
 * The whole content of a database, table by table in one snapshot, in files that do not depend on the server's major version or machine.
 * Whoever may read everything may make one; the application's own role may.
 */
public final class LogicalExport {

    static final String SEQUENCES =
            "select quote_ident(schemaname) || '.' || quote_ident(sequencename), last_value from pg_sequences"
                    + " where schemaname in ('dalel', 'public')";

    private LogicalExport() {}

    /**
     * Writes an export, while an application works on the database or not.
     *
     * @param database what is exported
     * @param folder where the export shall be, not there yet or empty; left empty if it fails
     * @param application version of the application that does it
     * @throws kz.dalel.shared.UserError if the place is taken
     */
    public static ExportManifest make(DatabaseAtHand database, Path folder, String application) {
        Path to = folder.toAbsolutePath().normalize();
        boolean whole = false;
        try {
            SealedFolder.requireEmpty(to, "platform.backup.placeTaken");
            try (Connection connection = database.connect()) {
                SealedFolder.create(to);
                ExportManifest manifest = write(connection, to, application);
                manifest.write(to);
                whole = true;
                return manifest;
            } finally {
                if (!whole) {
                    FileSystemUtils.deleteRecursively(to);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException("the database cannot be exported", e);
        }
    }

    private static ExportManifest write(Connection connection, Path to, String application) throws SQLException, IOException {
        connection.setAutoCommit(false);
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        DatabaseCensus census = DatabaseCensus.within(connection);
        for (Map.Entry<String, Long> table : census.rows().entrySet()) {
            long rows = new ExportedTable(connection, table.getKey()).writeTo(to);
            if (rows != table.getValue()) {
                // Rows can be hidden from a role by policies only, and Dalel has none.
                throw new IllegalStateException("%d rows of %d of %s were exported".formatted(rows, table.getValue(), table.getKey()));
            }
        }
        // No snapshot holds sequences: read last, they are never behind the rows.
        return new ExportManifest(
                Instant.now(), application, DatabaseVersion.of(connection), sequences(connection), census, SealedFolder.hashesOf(to));
    }

    private static Map<String, Long> sequences(Connection connection) throws SQLException {
        Map<String, Long> last = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(SEQUENCES + " and last_value is not null")) {
            while (found.next()) {
                last.put(found.getString(1), found.getLong(2));
            }
        }
        return last;
    }
}
