package kz.dalel.registry.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import kz.dalel.registry.domain.Amendment;
import kz.dalel.registry.domain.Fact;
import kz.dalel.registry.domain.StoredFact;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A table of dated facts. Reads and writes in sets: an import of a thousand bodies is a handful of statements.
 *
 * @param <K> what a fact is about
 * @param <C> what holds
 */
public final class DatedTable<K, C> {

    private final JdbcTemplate jdbc;
    private final Mapping<K, C> mapping;
    private final String selectLatest;
    private final String insert;
    private final String close;

    /**
     * @param scope the key column by which rows are looked up
     * @param mapping gives the values of the key columns and then of the content columns
     */
    DatedTable(
            JdbcTemplate jdbc,
            String table,
            String scope,
            List<String> keyColumns,
            List<String> contentColumns,
            Mapping<K, C> mapping) {
        this.jdbc = jdbc;
        this.mapping = mapping;
        String keys = String.join(", ", keyColumns);
        List<String> columns = new ArrayList<>(keyColumns);
        columns.addAll(contentColumns);
        // A row that never held (closed before its first day) says nothing about the present state.
        this.selectLatest = """
                select distinct on (%1$s) * from %2$s
                where %3$s = any(?) and (valid_to is null or valid_to >= valid_from)
                order by %1$s, valid_from desc
                """.formatted(keys, table, scope);
        columns.add("valid_from");
        columns.add("valid_to");
        String placeholders = String.join(", ", Collections.nCopies(columns.size(), "?"));
        this.insert = "insert into %s (%s) values (%s)".formatted(table, String.join(", ", columns), placeholders);
        this.close = "update %s set valid_to = ? where id = ?".formatted(table);
    }

    /**
     * The latest row of every key.
     *
     * @param scopes the bodies (for roles: the people) whose rows are wanted
     */
    public Map<K, StoredFact<K, C>> latest(Collection<String> scopes) {
        Map<K, StoredFact<K, C>> rows = new HashMap<>();
        jdbc.query(
                selectLatest,
                statement -> TextArray.set(statement, scopes),
                row -> {
                    K key = mapping.key().read(row);
                    Fact<K, C> fact = new Fact<>(
                            key,
                            mapping.content().read(row),
                            row.getObject("valid_from", LocalDate.class),
                            row.getObject("valid_to", LocalDate.class));
                    rows.put(key, new StoredFact<>(row.getLong("id"), fact));
                });
        return rows;
    }

    /** Closes first and adds then, because two rows of one key must not overlap even for a moment. */
    public void write(Collection<Amendment<K, C>> amendments) {
        List<Object[]> closings = amendments.stream()
                .filter(amendment -> amendment.closedRow() != null)
                .map(amendment -> new Object[] {amendment.closedOn(), amendment.closedRow()})
                .toList();
        List<Object[]> additions = amendments.stream()
                .map(Amendment::added)
                .filter(Objects::nonNull)
                .map(this::values)
                .toList();
        if (!closings.isEmpty()) {
            jdbc.batchUpdate(close, closings);
        }
        if (!additions.isEmpty()) {
            jdbc.batchUpdate(insert, additions);
        }
    }

    private Object[] values(Fact<K, C> fact) {
        List<Object> values = new ArrayList<>(mapping.values().apply(fact.key(), fact.content()));
        values.add(fact.from());
        values.add(fact.to());
        return values.toArray();
    }

    /**
     * How key and content lie in the columns.
     *
     * @param values in the order of the key columns and then of the content columns
     */
    record Mapping<K, C>(Column<K> key, Column<C> content, BiFunction<K, C, List<Object>> values) {}

    /** Reads a value from a row. */
    @FunctionalInterface
    interface Column<T> {
        T read(ResultSet row) throws SQLException;
    }
}
