package kz.dalel.ledger;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import kz.dalel.ledger.AttestEntry.Attestation;
import kz.dalel.ledger.LedgerEntry.Deed;

/** Signs what is given out of a quarter with a key of a folder's own, without a ledger. */
public final class Attesting {

    private static final Instant PUBLISHED_AT = Instant.parse("2024-05-20T05:00:00Z");

    private Attesting() {}

    /** An entry of a quarter's publication as it would stand at the beginning of a ledger. */
    public static LedgerEntry publicationOf(String quarter) {
        Deed deed = new Deed(Ledger.SYSTEM, LedgerAct.RATING_PUBLISHED, quarter, Optional.empty());
        return LedgerEntry.after(Optional.empty(), PUBLISHED_AT, deed, "0".repeat(64));
    }

    public static Attestation by(Path folder, LedgerEntry entry) {
        Clock clock = Clock.fixed(PUBLISHED_AT, ZoneOffset.UTC);
        return new AttestEntry(new CheckpointFolder(folder.toString()), clock).handle(entry).orElseThrow();
    }
}
