package kz.dalel.ledger;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import kz.dalel.ledger.domain.ProtectedTable;
import kz.dalel.testing.Tampering;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Changes something the ledger stands for, at random: a column of a row, a whole row taken out, a row put in beside another. */
final class Alteration {

    private static final List<ProtectedTable> TABLES = Stream.concat(
                    ProtectedTable.ALL.stream(),
                    Stream.of(
                            new ProtectedTable("ledger_entry", "sequence", ""),
                            new ProtectedTable("ledger_row", "table_name,row_key,entry", "")))
            .toList();

    /** What a column may be set to, by its type; {@code %s} is the column. */
    private static final Map<String, List<String>> OTHER_VALUES = Map.ofEntries(
            Map.entry("text", List.of("%s || 'x'", "translate(%s, '0123456789abcdef', '123456789abcdef0')", "'DALEL'")),
            Map.entry("int4", List.of("%s + 1", "%s - 1")),
            Map.entry("int8", List.of("%s + 1", "%s + 1000000")),
            Map.entry("numeric", List.of("%s + 0.01", "%s - 1")),
            Map.entry("bool", List.of("not %s")),
            Map.entry("uuid", List.of("gen_random_uuid()")),
            Map.entry("bytea", List.of("%s || 'x'::bytea")),
            Map.entry("date", List.of("%s + 1", "%s - 400")),
            Map.entry("timestamptz", List.of("%s + interval '1 microsecond'", "%s - interval '1 day'")),
            Map.entry("jsonb", List.of("jsonb_build_array(%s)", "'{\"1.1.1\": \"x\"}'")),
            Map.entry("_text", List.of("%s || 'x'::text")));

    private static final Set<String> NEW_KEYS = Set.of("uuid", "int8", "text");

    private final JdbcClient database;
    private final Tampering tampering;
    private final Random random;

    Alteration(JdbcClient database, Tampering tampering, Random random) {
        this.database = database;
        this.tampering = tampering;
        this.random = random;
    }

    /**
     * Within the running transaction.
     *
     * @return what was done; empty if it came to nothing, because the table is empty, the database refuses it or the value was so before
     */
    Optional<String> tryOne() {
        ProtectedTable table = any(TABLES);
        Optional<String> row = anyRow(table.name());
        if (row.isEmpty()) {
            return Optional.empty();
        }
        String where = " where r.ctid = '" + row.get() + "'";
        String statement = switch (random.nextInt(6)) {
            case 0 -> "delete from dalel." + table.name() + " r" + where;
            case 1 -> putIn(table, where);
            default -> set(table, where);
        };
        return succeeds(statement) ? Optional.of(statement) : Optional.empty();
    }

    private Optional<String> anyRow(String table) {
        List<String> rows = database.sql("select ctid::text from dalel." + table).query(String.class).list();
        return rows.isEmpty() ? Optional.empty() : Optional.of(any(rows));
    }

    private String set(ProtectedTable table, String where) {
        Set<String> ignored = Set.of(table.ignored().split(","));
        Column column = any(columns(table.name()).stream()
                .filter(each -> !each.identity() && !ignored.contains(each.name()))
                .toList());
        String value = any(OTHER_VALUES.get(column.type())).formatted(column.name());
        // Empty ones are filled and full ones emptied, too.
        String other = random.nextInt(4) == 0
                ? "case when %1$s is null then any_value else null end".formatted(column.name())
                        .replace("any_value", filling(column.type()))
                : value;
        return "update dalel." + table.name() + " r set " + column.name() + " = " + other + where + " and " + column.name()
                + " is distinct from (" + other + ")";
    }

    private String putIn(ProtectedTable table, String where) {
        Column key = any(columns(table.name()).stream()
                .filter(column -> List.of(table.key().split(",")).contains(column.name()) && NEW_KEYS.contains(column.type()))
                .findFirst()
                .map(List::of)
                .orElseGet(() -> columns(table.name())));
        String other = OTHER_VALUES.get(key.type()).get(OTHER_VALUES.get(key.type()).size() - 1).formatted("r." + key.name());
        return "insert into dalel." + table.name() + " overriding system value select (jsonb_populate_record(null::dalel."
                + table.name() + ", to_jsonb(r) || jsonb_build_object('" + key.name() + "', " + other + "))).* from dalel."
                + table.name() + " r" + where;
    }

    private static String filling(String type) {
        return switch (type) {
            case "text" -> "'x'";
            case "int4", "int8", "numeric" -> "7";
            case "bool" -> "true";
            case "bytea" -> "'x'::bytea";
            case "uuid" -> "gen_random_uuid()";
            case "date", "timestamptz" -> "now()";
            case "jsonb" -> "'{}'::jsonb";
            default -> "array['x']";
        };
    }

    /** A transaction in which a statement was refused goes on from before it. */
    private boolean succeeds(String statement) {
        database.sql("savepoint before_alteration").update();
        try {
            return tampering.sql(statement) > 0;
        } catch (DataAccessException refused) {
            database.sql("rollback to savepoint before_alteration").update();
            return false;
        }
    }

    private List<Column> columns(String table) {
        return database.sql("""
                        select column_name, udt_name, is_identity = 'YES' from information_schema.columns
                        where table_schema = 'dalel' and table_name = :table and is_generated = 'NEVER' order by ordinal_position
                        """)
                .param("table", table)
                .query((row, number) -> new Column(row.getString(1), row.getString(2), row.getBoolean(3)))
                .list();
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private record Column(String name, String type, boolean identity) {}
}
