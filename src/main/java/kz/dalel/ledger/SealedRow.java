package kz.dalel.ledger;

import java.util.Comparator;
import java.util.List;
import kz.dalel.shared.CanonicalJson;

/**
 * A row of a protected table as an entry sealed it.
 *
 * @param table its table
 * @param key its key within the table
 * @param hash SHA-256 over its content
 */
public record SealedRow(String table, String key, String hash) {

    private static final Comparator<SealedRow> ORDER =
            Comparator.comparing(SealedRow::table).thenComparing(SealedRow::key);

    /** What an entry's {@code rowsHash} must be: SHA-256 over the canonical list of its rows, ordered by table and key. */
    static String hashOf(List<SealedRow> rows) {
        return CanonicalJson.hashOf(rows.stream()
                .sorted(ORDER)
                .map(row -> List.of(row.table(), row.key(), row.hash()))
                .toList());
    }
}
