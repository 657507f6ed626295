package kz.dalel.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;
import kz.dalel.ledger.persistence.LedgerReader.RowOfEntry;

/** Holds the rows a table has against what the ledger says of them last; both come in the order of their keys. */
final class RowComparison {

    private final Iterator<RowOfEntry> seals;
    private final Iterator<SealedRow> rows;

    RowComparison(Iterator<RowOfEntry> seals, Iterator<SealedRow> rows) {
        this.seals = seals;
        this.rows = rows;
    }

    Optional<Finding> firstFinding() {
        RowOfEntry seal = next(seals);
        SealedRow row = next(rows);
        while (seal != null || row != null) {
            int order = order(seal, row);
            if (order < 0) {
                return Optional.of(finding("rowGone", seal));
            }
            if (order > 0) {
                return Optional.of(Finding.of("ledger.finding.rowUnsealed", row.table(), row.key()));
            }
            if (!seal.row().hash().equals(row.hash())) {
                return Optional.of(finding("rowChanged", seal));
            }
            seal = next(seals);
            row = next(rows);
        }
        return Optional.empty();
    }

    private static int order(RowOfEntry seal, SealedRow row) {
        if (seal == null) {
            return 1;
        }
        return row == null ? -1 : Arrays.compareUnsigned(bytes(seal.row().key()), bytes(row.key()));
    }

    /** The database orders by these; Java's own order of strings differs from it for rare letters. */
    private static byte[] bytes(String key) {
        return key.getBytes(StandardCharsets.UTF_8);
    }

    private static Finding finding(String code, RowOfEntry seal) {
        return Finding.of("ledger.finding." + code, seal.row().table(), seal.row().key(), seal.entry());
    }

    private static <T> T next(Iterator<T> iterator) {
        return iterator.hasNext() ? iterator.next() : null;
    }
}
