package kz.dalel.platform.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a database holds, counted: two of the same content have the same census.
 *
 * @param migration the last migration it has been through; empty for a database that Dalel has never worked on
 * @param ledgerEntries how many entries the ledger has
 * @param ledgerHead hash of the last of them; empty if there is none
 * @param fileContents SHA-256 over the hashes, computed anew, of all file contents and kept pages, in the order of their keys
 * @param contents the same of every other column that holds bytes (issued score sheets, packages, signatures, …), each with its row's
 *     key, by its name with table and schema; empty in what versions before it wrote
 * @param rows how many rows each table has, by its name with its schema
 */
public record DatabaseCensus(
        String migration, long ledgerEntries, String ledgerHead, String fileContents, Map<String, String> contents, Map<String, Long> rows) {

    private static final String FILES = """
            select encode(sha256(convert_to(coalesce(string_agg(hash, ',' order by place, key), ''), 'UTF8')), 'hex') from (
                select 1 as place, sha256 as key, encode(sha256(data), 'hex') as hash from dalel.file_content
                union all
                select 2, sha256, encode(sha256(data), 'hex') from dalel.link_page) contents
            """;

    /** Name of the table, the column, and the columns of the key; but for the two tables above. */
    private static final String COLUMNS_OF_BYTES = """
            select n.nspname || '.' || quote_ident(c.relname), quote_ident(a.attname),
                (select string_agg(quote_ident(k.attname), ', ' order by k.attnum) from pg_index i
                    join pg_attribute k on k.attrelid = i.indrelid and k.attnum = any (i.indkey)
                    where i.indrelid = c.oid and i.indisprimary)
            from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
            where c.relkind = 'r' and c.relpersistence = 'p' and n.nspname in ('dalel', 'public')
                and a.attnum > 0 and not a.attisdropped and a.atttypid = 'bytea'::regtype
                and not (n.nspname = 'dalel' and c.relname in ('file_content', 'link_page'))
            """;

    /** One letter after the other, whatever the database's own order of letters is. */
    private static final String CONTENTS = """
            select encode(sha256(convert_to(coalesce(string_agg(content, ',' order by content collate "C"), ''), 'UTF8')), 'hex') from (
                select concat_ws(':', %s, encode(sha256(%s), 'hex')) as content from %s) contents
            """;

    public DatabaseCensus {
        // An older backup's manifest does not name them.
        contents = contents == null ? Map.of() : new TreeMap<>(contents);
        rows = new TreeMap<>(rows);
    }

    static DatabaseCensus of(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        try {
            return within(connection);
        } finally {
            connection.rollback();
        }
    }

    /** The same as the transaction sees it that the connection is in. */
    static DatabaseCensus within(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            Map<String, Long> rows = new TreeMap<>();
            for (String table : tables(statement)) {
                rows.put(table, Long.parseLong(text(statement, "select count(*) from " + table)));
            }
            if (!rows.containsKey("dalel.ledger_entry")) {
                return new DatabaseCensus("", 0, "", "", Map.of(), rows);
            }
            return new DatabaseCensus(
                    text(statement, "select version from dalel.flyway_schema_history where version is not null"
                            + " order by string_to_array(version, '.')::int[] desc limit 1"),
                    rows.get("dalel.ledger_entry"),
                    text(statement, "select hash from dalel.ledger_entry order by sequence desc limit 1"),
                    text(statement, FILES),
                    contents(statement),
                    rows);
        }
    }

    /**
     * In what another database differs: names of this record's parts, of tables and of columns. Empty if it holds the same, as far as this
     * census, which may be an older version's, says.
     */
    public List<String> differences(DatabaseCensus found) {
        List<String> names = new ArrayList<>();
        addUnless(migration.equals(found.migration), "migration", names);
        addUnless(ledgerEntries == found.ledgerEntries, "ledgerEntries", names);
        addUnless(ledgerHead.equals(found.ledgerHead), "ledgerHead", names);
        addUnless(fileContents.equals(found.fileContents), "fileContents", names);
        contents.forEach((column, hash) -> addUnless(hash.equals(found.contents.get(column)), column, names));
        Set<String> tables = new TreeSet<>(rows.keySet());
        tables.addAll(found.rows.keySet());
        tables.forEach(table -> addUnless(Objects.equals(rows.get(table), found.rows.get(table)), table, names));
        return names;
    }

    private static void addUnless(boolean same, String name, List<String> names) {
        if (!same) {
            names.add(name);
        }
    }

    private static Map<String, String> contents(Statement statement) throws SQLException {
        Map<String, String> queries = new TreeMap<>();
        try (ResultSet found = statement.executeQuery(COLUMNS_OF_BYTES)) {
            while (found.next()) {
                String table = found.getString(1);
                String column = found.getString(2);
                String key = Objects.requireNonNullElse(found.getString(3), "null");
                queries.put(table + "." + column, CONTENTS.formatted(key, column, table));
            }
        }
        Map<String, String> contents = new TreeMap<>();
        for (Map.Entry<String, String> query : queries.entrySet()) {
            contents.put(query.getKey(), text(statement, query.getValue()));
        }
        return contents;
    }

    /** Names with their schemas, quoted where they must be. */
    static List<String> tables(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        // An unlogged table is empty in every copy.
        try (ResultSet found = statement.executeQuery("select n.nspname || '.' || quote_ident(c.relname) from pg_class c"
                + " join pg_namespace n on n.oid = c.relnamespace"
                + " where c.relkind = 'r' and c.relpersistence = 'p' and n.nspname in ('dalel', 'public') order by 1")) {
            while (found.next()) {
                tables.add(found.getString(1));
            }
        }
        return tables;
    }

    private static String text(Statement statement, String query) throws SQLException {
        try (ResultSet found = statement.executeQuery(query)) {
            return found.next() ? found.getString(1) : "";
        }
    }
}
