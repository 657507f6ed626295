package kz.dalel.ledger;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import kz.dalel.ledger.persistence.LedgerReader.RowOfEntry;

/** Follows the chain from its first entry and holds each against the one before it and against the rows it sealed. */
final class Chain {

    private final Iterator<LedgerEntry> entries;
    private final Iterator<RowOfEntry> rows;
    private RowOfEntry nextRow;
    private long length;
    private String head = LedgerEntry.GENESIS;

    Chain(Iterator<LedgerEntry> entries, Iterator<RowOfEntry> rows) {
        this.entries = entries;
        this.rows = rows;
        this.nextRow = rows.hasNext() ? rows.next() : null;
    }

    /** The first entry that does not hold. */
    Optional<Finding> firstFinding() {
        while (entries.hasNext()) {
            Optional<Finding> finding = check(entries.next());
            if (finding.isPresent()) {
                return finding;
            }
        }
        return nextRow == null ? Optional.empty() : Optional.of(strayRow());
    }

    /** How many entries held. */
    long length() {
        return length;
    }

    /** Hash of the last entry that held. */
    String head() {
        return head;
    }

    private Optional<Finding> check(LedgerEntry entry) {
        long expected = length + 1;
        if (entry == null) {
            return Optional.of(Finding.of("ledger.finding.unreadable", expected));
        }
        if (entry.sequence() != expected) {
            return Optional.of(Finding.of("ledger.finding.missing", expected));
        }
        if (!entry.previous().equals(head) || !entry.hash().equals(entry.expectedHash())) {
            return Optional.of(Finding.of("ledger.finding.altered", expected, entry.recordedAt(), entry.matter()));
        }
        if (nextRow != null && nextRow.entry() < expected) {
            return Optional.of(strayRow());
        }
        if (!SealedRow.hashOf(rowsOf(expected)).equals(entry.rowsHash())) {
            return Optional.of(Finding.of("ledger.finding.rowsAltered", expected, entry.recordedAt(), entry.matter()));
        }
        length = expected;
        head = entry.hash();
        return Optional.empty();
    }

    private List<SealedRow> rowsOf(long sequence) {
        List<SealedRow> ofEntry = new ArrayList<>();
        while (nextRow != null && nextRow.entry() == sequence) {
            ofEntry.add(nextRow.row());
            nextRow = rows.hasNext() ? rows.next() : null;
        }
        return ofEntry;
    }

    private Finding strayRow() {
        return Finding.of("ledger.finding.strayRow", nextRow.entry(), nextRow.row().table(), nextRow.row().key());
    }
}
