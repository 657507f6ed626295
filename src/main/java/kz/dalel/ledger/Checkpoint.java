package kz.dalel.ledger;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import kz.dalel.shared.CanonicalJson;

/**
 * What the ledger was at a moment, signed and kept outside the database: a chain can be cut at its end or written anew as a whole
 * without showing it, but not so that it agrees with a checkpoint.
 *
 * @param entries how many entries there were
 * @param head hash of the last of them; {@link LedgerEntry#GENESIS} when there was none
 * @param at when it was issued
 * @param signature Ed25519 over {@link #signedText()}, in Base64
 */
public record Checkpoint(long entries, String head, Instant at, String signature) {

    /** The text that is signed: the canonical JSON of everything but the signature. */
    public String signedText() {
        return textOf(entries, head, at);
    }

    /** The checkpoint for those outside, by name, as its file has it. */
    public Map<String, Object> members() {
        Map<String, Object> members = signedMembers(entries, head, at);
        members.put("signature", signature);
        return members;
    }

    static String textOf(long entries, String head, Instant at) {
        return CanonicalJson.of(signedMembers(entries, head, at));
    }

    private static Map<String, Object> signedMembers(long entries, String head, Instant at) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("entries", entries);
        members.put("head", head);
        members.put("at", at);
        return members;
    }

    /** Whether the entry is the one that was last when the checkpoint was issued. */
    boolean attests(LedgerEntry entry) {
        return entry.sequence() == entries && entry.hash().equals(head);
    }
}
