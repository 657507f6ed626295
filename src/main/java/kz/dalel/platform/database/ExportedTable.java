package kz.dalel.platform.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * The rows of one table as PostgreSQL itself writes and reads them ({@code COPY} in text form, which every version and many programs
 * understand), packed. The first line names the columns, and the server holds them against the table's when it reads.
 */
final class ExportedTable {

    /** In the order of their names: a column that was added late stands elsewhere in a table that was made anew. */
    private static final String COLUMNS = """
            select string_agg(quote_ident(attname), ', ' order by attname) from pg_attribute
            where attrelid = ?::regclass and attnum > 0 and not attisdropped and attgenerated = ''
            """;

    private final Connection connection;
    private final String name;

    /** @param name with its schema, quoted where it must be */
    ExportedTable(Connection connection, String name) {
        this.connection = connection;
        this.name = name;
    }

    static String fileOf(String table) {
        return table + ".copy.gz";
    }

    /** @return how many rows there are */
    long writeTo(Path folder) throws SQLException, IOException {
        try (OutputStream rows = new GZIPOutputStream(Files.newOutputStream(folder.resolve(fileOf(name)), StandardOpenOption.CREATE_NEW))) {
            return copy().copyOut("copy %s (%s) to stdout with (format text, header)".formatted(name, columns()), rows);
        }
    }

    /** Adds the rows of the export to the table. */
    void readFrom(Path folder) throws SQLException, IOException {
        try (InputStream rows = new GZIPInputStream(Files.newInputStream(folder.resolve(fileOf(name))))) {
            copy().copyIn("copy %s (%s) from stdin with (format text, header match)".formatted(name, columns()), rows);
        }
    }

    private CopyManager copy() throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }

    private String columns() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(COLUMNS)) {
            statement.setString(1, name);
            try (ResultSet found = statement.executeQuery()) {
                found.next();
                return found.getString(1);
            }
        }
    }
}
