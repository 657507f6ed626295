package kz.dalel.ledger;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Attests the ledger as it was when one entry was its last, and signs with the same key what is given out about that act. Nothing is
 * written: whoever asks keeps both.
 */
@Service
public class AttestEntry {

    private final CheckpointFolder folder;
    private final Clock clock;

    AttestEntry(CheckpointFolder folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /** @return what is signed in the entry's name; empty where no folder for checkpoints is configured */
    public Optional<Attestation> handle(LedgerEntry entry) {
        if (!folder.isThere()) {
            return Optional.empty();
        }
        Instant at = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        String signature = folder.sign(Checkpoint.textOf(entry.sequence(), entry.hash(), at));
        return Optional.of(new Attestation(new Checkpoint(entry.sequence(), entry.hash(), at, signature), folder));
    }

    /** A checkpoint of an entry, and the key it is signed with. */
    public static final class Attestation {

        private final Checkpoint checkpoint;
        private final CheckpointFolder folder;

        private Attestation(Checkpoint checkpoint, CheckpointFolder folder) {
            this.checkpoint = checkpoint;
            this.folder = folder;
        }

        public Checkpoint checkpoint() {
            return checkpoint;
        }

        /** The public key in PEM. */
        public String publicKey() {
            return folder.publicKey();
        }

        /** The signature of a text by the same key, in Base64. */
        public String sign(String text) {
            return folder.sign(text);
        }
    }
}
