package kz.dalel.ledger;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import kz.dalel.ledger.persistence.LedgerRows;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Attests what the ledger is now, in a signed file outside the database, and tells of it by {@link CheckpointIssued}. */
@Service
public class IssueCheckpoint {

    private final LedgerRows ledger;
    private final CheckpointFolder folder;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    IssueCheckpoint(LedgerRows ledger, CheckpointFolder folder, Clock clock, ApplicationEventPublisher events) {
        this.ledger = ledger;
        this.folder = folder;
        this.clock = clock;
        this.events = events;
    }

    /** @return the file; empty where no folder for checkpoints is configured */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Optional<Path> handle() {
        if (!folder.isThere()) {
            return Optional.empty();
        }
        Optional<LedgerEntry> last = ledger.last();
        long entries = last.map(LedgerEntry::sequence).orElse(0L);
        String head = last.map(LedgerEntry::hash).orElse(LedgerEntry.GENESIS);
        Instant at = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        String signature = folder.sign(Checkpoint.textOf(entries, head, at));
        Path file = folder.write(new Checkpoint(entries, head, at, signature));
        events.publishEvent(new CheckpointIssued(entries, at, file.getFileName().toString(), folder.textOf(file)));
        return Optional.of(file);
    }
}
