package kz.dalel.platform.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a database holds, counted: two of the same content have the same census.
 *
 * @param migration the last migration it has been through; empty for a database that Dalel has never worked on
 * @param ledgerEntries how many entries the ledger has
 * @param ledgerHead hash of the last of them; empty if there is none
 * @param fileContents SHA-256 over the hashes, computed anew, of all file contents and kept pages, in the order of their keys
 * @param rows how many rows each table has, by its name with its schema
 */
public record DatabaseCensus(
        String migration, long ledgerEntries, String ledgerHead, String fileContents, Map<String, Long> rows) {

    private static final String FILES = """
            select encode(sha256(convert_to(coalesce(string_agg(hash, ',' order by place, key), ''), 'UTF8')), 'hex') from (
                select 1 as place, sha256 as key, encode(sha256(data), 'hex') as hash from dalel.file_content
                union all
                select 2, sha256, encode(sha256(data), 'hex') from dalel.link_page) contents
            """;

    public DatabaseCensus {
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
                return new DatabaseCensus("", 0, "", "", rows);
            }
            return new DatabaseCensus(
                    text(statement, "select version from dalel.flyway_schema_history where version is not null"
                            + " order by string_to_array(version, '.')::int[] desc limit 1"),
                    rows.get("dalel.ledger_entry"),
                    text(statement, "select hash from dalel.ledger_entry order by sequence desc limit 1"),
                    text(statement, FILES),
                    rows);
        }
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
