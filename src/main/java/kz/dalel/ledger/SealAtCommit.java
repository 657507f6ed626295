package kz.dalel.ledger;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.dalel.ledger.LedgerEntry.Deed;
import kz.dalel.ledger.persistence.LedgerRows;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Makes the entries of one transaction just before it commits. Whatever the transaction wrote to protected tables is sealed by the
 * last of them.
 */
final class SealAtCommit implements TransactionSynchronization {

    private final Factory tools;
    private final List<Deed> deeds = new ArrayList<>();

    private SealAtCommit(Factory tools) {
        this.tools = tools;
    }

    void add(Deed deed) {
        deeds.add(deed);
    }

    /** After everything else that has still something to write. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        List<SealedRow> rows = tools.ledger.takePending();
        Instant now = tools.clock.instant().truncatedTo(ChronoUnit.MICROS);
        tools.ledger.lockChain();
        Optional<LedgerEntry> last = tools.ledger.last();
        for (int index = 0; index < deeds.size(); index++) {
            boolean seals = index == deeds.size() - 1;
            LedgerEntry entry =
                    LedgerEntry.after(last, now, deeds.get(index), SealedRow.hashOf(seals ? rows : List.of()));
            tools.ledger.insert(entry);
            last = Optional.of(entry);
        }
        tools.ledger.insert(last.orElseThrow(), rows);
    }

    /** Finds the one of the running transaction. */
    @Component
    static class Factory {

        private final LedgerRows ledger;
        private final Clock clock;

        Factory(LedgerRows ledger, Clock clock) {
            this.ledger = ledger;
            this.clock = clock;
        }

        SealAtCommit ofThisTransaction() {
            return TransactionSynchronizationManager.getSynchronizations().stream()
                    .filter(SealAtCommit.class::isInstance)
                    .map(SealAtCommit.class::cast)
                    .findFirst()
                    .orElseGet(this::registered);
        }

        private SealAtCommit registered() {
            SealAtCommit seal = new SealAtCommit(this);
            TransactionSynchronizationManager.registerSynchronization(seal);
            return seal;
        }
    }
}
