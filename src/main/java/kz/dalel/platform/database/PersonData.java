package kz.dalel.platform.database;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kz.dalel.ledger.Ledger;
import kz.dalel.ledger.LedgerAct;
import kz.dalel.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is held about one person: every row of every table, the engine's too, that names the person by login or address. Tables are found in
 * the database's catalogue, so that none can be forgotten.
 */
@Component
public class PersonData {

    /** What proves that somebody is who he is; not even he gets it. */
    private static final Set<String> SECRETS = Set.of("pwd_", "salt_", "key");

    private static final String COLUMNS = """
            select n.nspname || '.' || quote_ident(c.relname) as table_name, a.attname as column_name, t.typname as type
            from pg_attribute a
            join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace join pg_type t on t.oid = a.atttypid
            where n.nspname in ('dalel', 'public') and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
            and c.relname <> 'flyway_schema_history' and t.typname in ('text', 'varchar', '_text', 'json', 'jsonb', 'bytea')
            order by 1, a.attnum
            """;

    private final JdbcClient jdbc;
    private final Ledger ledger;

    PersonData(JdbcClient jdbc, Ledger ledger) {
        this.jdbc = jdbc;
        this.ledger = ledger;
    }

    /** @return the rows as JSON, by the names of their tables; only tables that have some. That it was asked for stands in the ledger */
    @Transactional
    public Map<String, List<String>> of(PersonId person) {
        ledger.record(Ledger.OPERATOR, LedgerAct.PERSON_DATA_EXPORTED, person.value());
        String email = jdbc.sql("select email from dalel.person where login = :login")
                .param("login", person.value())
                .query(String.class)
                .optional()
                .orElse(person.value());
        Map<String, List<String>> found = new LinkedHashMap<>();
        columns().forEach((table, columns) -> {
            List<String> rows = rows(table, columns, person.value(), email);
            if (!rows.isEmpty()) {
                found.put(table, rows);
            }
        });
        return found;
    }

    private Map<String, List<Column>> columns() {
        return jdbc.sql(COLUMNS).query(Column.class).list().stream()
                .collect(Collectors.groupingBy(Column::tableName, LinkedHashMap::new, Collectors.toList()));
    }

    private List<String> rows(String table, List<Column> columns, String login, String email) {
        String names = columns.stream().flatMap(column -> column.condition().stream()).collect(Collectors.joining(" or "));
        String hidden = columns.stream()
                .filter(column -> column.isBinary() || SECRETS.contains(column.columnName()))
                .map(column -> "'" + column.columnName() + "'")
                .collect(Collectors.joining(", "));
        if (names.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select (to_jsonb(t) - array[%s]::text[])::text from %s t where %s".formatted(hidden, table, names))
                .param("login", login)
                .param("email", email)
                .param("quoted", "\"" + login + "\"")
                .query(String.class)
                .list();
    }

    /** A column that may name somebody. */
    private record Column(String tableName, String columnName, String type) {

        private boolean isBinary() {
            return type.equals("bytea");
        }

        private Optional<String> condition() {
            String column = "t.\"" + columnName + "\"";
            return Optional.ofNullable(
                    switch (type) {
                        case "text", "varchar" -> column + " in (:login, :email)";
                        case "_text" -> ":login = any(" + column + ")";
                        case "json", "jsonb" -> "position(:quoted in " + column + "::text) > 0";
                        default -> null;
                    });
        }
    }
}
