package kz.dalel.ledger;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import kz.dalel.shared.CanonicalJson;
import kz.dalel.shared.PersonId;

/**
 * One act in the ledger.
 *
 * @param sequence its place, counted from 1 without gaps
 * @param recordedAt when it was recorded, to the microsecond
 * @param actor who did it; {@link Ledger#SYSTEM} where a deadline or the computation did
 * @param act what was done
 * @param matter what it was about, as people call it: {@code 2026-Q3/BODY/1.1.3}, {@code 2026-Q3/BODY}, a login …
 * @param reason why, in the words of who did it; empty where none is asked for
 * @param rowsHash hash over the rows the act wrote, see {@link SealedRow#hashOf}
 * @param previous hash of the entry before it; {@link #GENESIS} for the first
 * @param hash hash over everything above
 */
public record LedgerEntry(
        long sequence,
        Instant recordedAt,
        PersonId actor,
        LedgerAct act,
        String matter,
        Optional<String> reason,
        String rowsHash,
        String previous,
        String hash) {

    /** What the first entry follows. */
    public static final String GENESIS = "0".repeat(64);

    /**
     * The entry that follows another.
     *
     * @param last the entry before it; empty for the first one
     */
    static LedgerEntry after(Optional<LedgerEntry> last, Instant at, Deed deed, String rowsHash) {
        LedgerEntry unsealed = new LedgerEntry(
                last.map(LedgerEntry::sequence).orElse(0L) + 1,
                at,
                deed.actor(),
                deed.act(),
                deed.matter(),
                deed.reason(),
                rowsHash,
                last.map(LedgerEntry::hash).orElse(GENESIS),
                "");
        return unsealed.withHash(unsealed.expectedHash());
    }

    /** What {@link #hash} must be: SHA-256 over the canonical form of all other fields, by the rules of {@link CanonicalJson}. */
    public String expectedHash() {
        return CanonicalJson.hashOf(sealedMembers());
    }

    /** The entry for those outside, by name: whoever leaves out {@code hash} can compute it again. */
    public Map<String, Object> members() {
        Map<String, Object> members = sealedMembers();
        members.put("hash", hash);
        return members;
    }

    private Map<String, Object> sealedMembers() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("sequence", sequence);
        members.put("recordedAt", recordedAt);
        members.put("actor", actor);
        members.put("act", act.name());
        members.put("matter", matter);
        members.put("reason", reason.orElse(null));
        members.put("rowsHash", rowsHash);
        members.put("previous", previous);
        return members;
    }

    private LedgerEntry withHash(String sealed) {
        return new LedgerEntry(sequence, recordedAt, actor, act, matter, reason, rowsHash, previous, sealed);
    }

    /** What somebody did, before it has its place in the chain. */
    record Deed(PersonId actor, LedgerAct act, String matter, Optional<String> reason) {}
}
