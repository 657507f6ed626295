package kz.dalel.rating.domain;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import kz.dalel.ledger.AttestEntry.Attestation;
import kz.dalel.ledger.Checkpoint;
import kz.dalel.ledger.CheckpointSignature;
import kz.dalel.ledger.LedgerAct;
import kz.dalel.ledger.LedgerEntry;
import kz.dalel.shared.CanonicalJson;

/**
 * A package as a file: its content with a checksum, the ledger's entry of the publication with a checkpoint of it, and one signature over
 * all of that.
 */
public final class PackageFile {

    private static final String FORMAT = "dalel-rating-package/1";

    private PackageFile() {}

    /** The file's bytes. */
    public static byte[] write(PackageContent content, LedgerEntry publication, Attestation attestation) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("format", FORMAT);
        members.put("content", content.members());
        members.put("checksum", CanonicalJson.hashOf(content.members()));
        members.put("entry", publication.members());
        members.put("checkpoint", attestation.checkpoint().members());
        members.put("key", attestation.publicKey());
        members.put("signature", attestation.sign(CanonicalJson.of(members)));
        return CanonicalJson.of(members).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Makes sure that the file is whole and signed; what its content says is still to be computed.
     *
     * @return the file's parts
     * @throws DoesNotHold naming the first thing that does not hold
     */
    public static Parts read(byte[] file) {
        PackageNode root = PackageNode.root(StrictJson.read(file).orElseThrow(() -> new DoesNotHold("notJson")));
        root.allowing("format", "content", "checksum", "entry", "checkpoint", "key", "signature");
        if (!root.member("format").text().equals(FORMAT)) {
            throw new DoesNotHold("format", root.member("format").text(), FORMAT);
        }
        if (!Arrays.equals(CanonicalJson.of(root.plain()).getBytes(StandardCharsets.UTF_8), file)) {
            throw new DoesNotHold("notCanonical");
        }
        PackageNode content = root.member("content");
        String checksum = root.member("checksum").text();
        if (!CanonicalJson.hashOf(content.plain()).equals(checksum)) {
            throw new DoesNotHold("checksum");
        }
        CheckpointSignature key = key(root.member("key"));
        Map<Object, Object> signed = new LinkedHashMap<>(root.members());
        signed.remove("signature");
        if (!key.holds(CanonicalJson.of(signed), root.member("signature").text())) {
            throw new DoesNotHold("signature");
        }
        checkPublication(root.member("entry"), root.member("checkpoint"), key, content.member("quarter").text());
        return new Parts(content, checksum, key);
    }

    private static CheckpointSignature key(PackageNode member) {
        try {
            CheckpointSignature key = CheckpointSignature.by(member.text());
            if (key.pem().equals(member.text())) {
                return key;
            }
        } catch (IllegalArgumentException e) {
            throw member.wrong();
        }
        throw member.wrong();
    }

    private static void checkPublication(PackageNode entry, PackageNode checkpoint, CheckpointSignature key, String quarter) {
        Map<Object, Object> sealed = new LinkedHashMap<>(entry.members());
        sealed.remove("hash");
        String hash = entry.member("hash").text();
        if (!CanonicalJson.hashOf(sealed).equals(hash)
                || !entry.member("act").text().equals(LedgerAct.RATING_PUBLISHED.name())
                || !entry.member("matter").text().equals(quarter)) {
            throw new DoesNotHold("entry");
        }
        checkpoint.allowing("entries", "head", "at", "signature");
        Map<Object, Object> attested = new LinkedHashMap<>(checkpoint.members());
        attested.remove("signature");
        if (!checkpoint.member("head").text().equals(hash)
                || checkpoint.member("entries").whole() != entry.member("sequence").whole()
                || !key.holds(CanonicalJson.of(attested), checkpoint.member("signature").text())) {
            throw new DoesNotHold("checkpoint");
        }
    }

    /**
     * What a whole and signed file has.
     *
     * @param content what it says
     * @param checksum SHA-256 over that
     * @param key the key it is signed with
     */
    public record Parts(PackageNode content, String checksum, CheckpointSignature key) {

        /**
         * @param pem the key that its publisher is known by
         * @throws DoesNotHold if it is another than the file's
         * @throws IllegalArgumentException if it is no key
         */
        public void requireKey(String pem) {
            CheckpointSignature known = CheckpointSignature.by(pem);
            if (!known.fingerprint().equals(key.fingerprint())) {
                throw new DoesNotHold("otherKey", key.fingerprint(), known.fingerprint());
            }
        }
    }
}
