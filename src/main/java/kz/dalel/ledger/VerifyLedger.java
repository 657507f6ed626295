package kz.dalel.ledger;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;
import kz.dalel.ledger.domain.ProtectedTable;
import kz.dalel.ledger.persistence.LedgerReader;
import kz.dalel.ledger.persistence.LedgerReader.RowOfEntry;
import kz.dalel.shared.UserError;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * Finds out whether everything recorded still stands as it was recorded: the chain, every sealed row, a checkpoint kept outside the
 * database, and what the rooms can compute again. The process engine's tables are not asked.
 */
@Service
public class VerifyLedger {

    private final LedgerReader reader;
    private final List<Audit> audits;

    VerifyLedger(LedgerReader reader, List<Audit> audits) {
        this.reader = reader;
        this.audits = audits;
    }

    /**
     * @param checkpoint what an earlier state of the ledger was attested as; a chain that was cut or written anew as a whole shows
     *     only against it
     */
    @Transactional(readOnly = true)
    public Verification handle(Optional<Checkpoint> checkpoint) {
        reader.readInUtc();
        try (Stream<LedgerEntry> entries = reader.entries();
                Stream<RowOfEntry> rows = reader.sealedRows()) {
            Watched watched = new Watched(entries.iterator(), checkpoint);
            Chain chain = new Chain(watched, rows.iterator());
            Optional<Finding> finding = chain.firstFinding()
                    .or(watched::checkpointFinding)
                    .or(this::rowFinding)
                    .or(this::contentFinding)
                    .or(() -> audits.stream().flatMap(audit -> finding(audit).stream()).findFirst());
            return new Verification(chain.length(), chain.head(), finding);
        }
    }

    /** Who forges the ledger too may leave behind what no room can read. */
    private static Optional<Finding> finding(Audit audit) {
        try {
            return audit.firstFinding();
        } catch (UserError | IllegalArgumentException | IllegalStateException | NoSuchElementException e) {
            // Its use case has given the transaction up; nothing was written that could be lost.
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return Optional.of(Finding.of("ledger.finding.incomputable", String.valueOf(e.getMessage())));
        }
    }

    private Optional<Finding> rowFinding() {
        return ProtectedTable.ALL.stream().flatMap(table -> firstFinding(table).stream()).findFirst();
    }

    private Optional<Finding> contentFinding() {
        return ProtectedTable.CONTENTS.stream()
                .flatMap(table -> reader.firstDistorted(table)
                        .map(sha256 -> Finding.of("ledger.finding.content", table, sha256))
                        .stream())
                .findFirst();
    }

    private Optional<Finding> firstFinding(ProtectedTable table) {
        try (Stream<RowOfEntry> seals = reader.lastSeals(table.name());
                Stream<SealedRow> rows = reader.rowsNow(table)) {
            return new RowComparison(seals.iterator(), rows.iterator()).firstFinding();
        }
    }

    /** Looks out for the checkpoint's entry while the chain passes by. */
    private static final class Watched implements Iterator<LedgerEntry> {

        private final Iterator<LedgerEntry> entries;
        private final Optional<Checkpoint> checkpoint;
        private boolean met;

        private Watched(Iterator<LedgerEntry> entries, Optional<Checkpoint> checkpoint) {
            this.entries = entries;
            this.checkpoint = checkpoint;
        }

        @Override
        public boolean hasNext() {
            return entries.hasNext();
        }

        @Override
        public LedgerEntry next() {
            LedgerEntry entry = entries.next();
            met |= entry != null && checkpoint.filter(attested -> attested.attests(entry)).isPresent();
            return entry;
        }

        private Optional<Finding> checkpointFinding() {
            return checkpoint
                    .filter(attested -> !met && attested.entries() > 0)
                    .map(attested -> Finding.of("ledger.finding.checkpoint", attested.entries(), attested.at()));
        }
    }
}
