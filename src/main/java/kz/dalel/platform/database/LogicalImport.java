package kz.dalel.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import kz.dalel.shared.UserError;

/**
 * A database from a logical export, filled by the role that is to own its tables. The rows come in as they were: triggers, which would
 * note them in the ledger once more, rest meanwhile, and foreign keys are made again over all rows at the end, which checks them. All of
 * that is one transaction; it is committed once the content, counted anew, is what the export says.
 */
public final class LogicalImport {

    private static final String HAS_TABLES = """
            select exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where n.nspname in ('dalel', 'public') and c.relkind in ('r', 'p', 'v', 'm'))
            """;

    /** Triggers that work as usual; one that was told to work always is left alone, and would refuse the import. */
    private static final String TRIGGERS = """
            select format('alter table %I.%I %%s trigger %I', n.nspname, c.relname, t.tgname) from pg_trigger t
            join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
            where n.nspname in ('dalel', 'public') and not t.tgisinternal and t.tgenabled = 'O'
            """;

    private static final String FOREIGN_KEYS = """
            select format('alter table %I.%I drop constraint %I', n.nspname, c.relname, k.conname),
                format('alter table %I.%I add constraint %I %s', n.nspname, c.relname, k.conname, pg_get_constraintdef(k.oid))
            from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
            where n.nspname in ('dalel', 'public') and k.contype = 'f'
            """;

    private static final String CONTINUE = """
            select setval(format('%I.%I', schemaname, sequencename)::regclass, coalesce(?, start_value), ?::bigint is not null)
            from pg_sequences where quote_ident(schemaname) || '.' || quote_ident(sequencename) = ?
            """;

    private final Path export;
    private final ExportManifest manifest;

    private LogicalImport(Path export, ExportManifest manifest) {
        this.export = export;
        this.manifest = manifest;
    }

    /**
     * Looks at an export first.
     *
     * @param folder the export, every file of which is compared with its manifest
     * @throws UserError if it is none, or not what it was when it was made
     */
    public static LogicalImport of(Path folder) {
        Path export = folder.toAbsolutePath().normalize();
        try {
            return new LogicalImport(export, ExportManifest.readChecked(export));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Fills a database.
     *
     * @param database an empty one, named with the role that shall own the tables; left empty where anything is refused
     * @return what the database holds now, which is what the manifest says it must hold
     * @throws UserError if the database is not empty, if the tables of the version at hand are not those of the export, or if the content
     *     is not what the manifest says
     */
    public ExportManifest into(DatabaseAtHand database) {
        try (Connection connection = database.connect()) {
            if (hasTables(connection)) {
                throw new UserError(UserError.Kind.CONFLICT, "platform.import.notEmpty", database.name());
            }
            if (!manifest.version().hasTheMigrationsAtHand(database.source())) {
                throw otherVersion();
            }
            database.fill(() -> fill(connection, database.source()));
            return manifest;
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private IllegalStateException failed(Exception cause) {
        return new IllegalStateException("the export " + export + " cannot be imported", cause);
    }

    private static boolean hasTables(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(HAS_TABLES)) {
            return found.next() && found.getBoolean(1);
        }
    }

    private void fill(Connection connection, DataSource database) {
        boolean whole = false;
        try {
            DatabaseVersion.makeTables(database);
            connection.setAutoCommit(false);
            requireSameVersion(connection);
            load(connection);
            connection.commit();
            whole = true;
        } catch (SQLException | IOException e) {
            throw failed(e);
        } finally {
            if (!whole) {
                empty(connection);
            }
        }
    }

    private void requireSameVersion(Connection connection) throws SQLException {
        if (!DatabaseVersion.of(connection).equals(manifest.version())
                || !List.copyOf(manifest.database().rows().keySet()).equals(sorted(connection))) {
            throw otherVersion();
        }
    }

    private UserError otherVersion() {
        return new UserError(UserError.Kind.CONFLICT, "platform.import.otherVersion", manifest.application(), manifest.database().migration());
    }

    private static List<String> sorted(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return DatabaseCensus.tables(statement).stream().sorted().toList();
        }
    }

    private void load(Connection connection) throws SQLException, IOException {
        try (Statement statement = connection.createStatement()) {
            // So that definitions name what they refer to with its schema.
            statement.execute("set local search_path = pg_catalog");
            List<String> triggers = column(statement, TRIGGERS, 1);
            List<String> keys = column(statement, FOREIGN_KEYS, 2);
            for (String drop : column(statement, FOREIGN_KEYS, 1)) {
                statement.execute(drop);
            }
            for (String trigger : triggers) {
                statement.execute(trigger.formatted("disable"));
            }
            // What migrations and the engine put in at the beginning is in the export too.
            statement.execute("truncate " + String.join(", ", manifest.database().rows().keySet()));
            for (String table : manifest.database().rows().keySet()) {
                new ExportedTable(connection, table).readFrom(export);
            }
            for (String key : keys) {
                statement.execute(key);
            }
            for (String trigger : triggers) {
                statement.execute(trigger.formatted("enable"));
            }
            continueSequences(connection, column(statement, LogicalExport.SEQUENCES, 1));
        }
        List<String> differences = manifest.database().differences(DatabaseCensus.within(connection));
        if (!differences.isEmpty()) {
            throw new UserError(UserError.Kind.INVALID, "platform.import.differs", export, String.join(", ", differences));
        }
    }

    private void continueSequences(Connection connection, List<String> sequences) throws SQLException {
        try (PreparedStatement next = connection.prepareStatement(CONTINUE)) {
            for (String sequence : sequences) {
                next.setObject(1, manifest.sequences().get(sequence), Types.BIGINT);
                next.setObject(2, manifest.sequences().get(sequence), Types.BIGINT);
                next.setString(3, sequence);
                next.execute();
            }
        }
    }

    /** There was nothing in it before, so everything in it is of the import. */
    private static void empty(Connection connection) {
        try (Statement statement = connection.createStatement()) {
            connection.rollback();
            for (String table : DatabaseCensus.tables(statement)) {
                if (table.startsWith("public.")) {
                    statement.execute("drop table " + table + " cascade");
                }
            }
            statement.execute("drop schema if exists dalel cascade");
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException("the database has tables now and no content: it is to be made anew", e);
        }
    }

    private static List<String> column(Statement statement, String query, int column) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (ResultSet found = statement.executeQuery(query)) {
            while (found.next()) {
                texts.add(found.getString(column));
            }
        }
        return texts;
    }
}
