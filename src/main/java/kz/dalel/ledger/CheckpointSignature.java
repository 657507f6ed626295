package kz.dalel.ledger;

import java.security.PublicKey;
import java.util.Base64;
import kz.dalel.ledger.domain.CheckpointKey;
import kz.dalel.shared.Sha256;

/**
 * A public key and what it says of signatures; needs neither database nor folder. There is one way only to write a key and a signature
 * down, so that no letter of either can be changed unseen.
 */
public final class CheckpointSignature {

    private final PublicKey key;

    private CheckpointSignature(PublicKey key) {
        this.key = key;
    }

    /** @throws IllegalArgumentException if the text is no Ed25519 public key in PEM */
    public static CheckpointSignature by(String pem) {
        return new CheckpointSignature(CheckpointKey.publicKey(pem));
    }

    /** The key in PEM, as it is given out. */
    public String pem() {
        return CheckpointKey.pem(key);
    }

    /** SHA-256 over the key itself, for people to compare. */
    public String fingerprint() {
        return Sha256.of(key.getEncoded());
    }

    /** Whether the signature is the key's under this very text. */
    public boolean holds(String text, String base64) {
        return CheckpointKey.isSigned(key, text, base64) && isWrittenInTheOneWay(base64);
    }

    /** The last letter of Base64 has bits that a decoder leaves out. */
    private static boolean isWrittenInTheOneWay(String base64) {
        return Base64.getEncoder().encodeToString(Base64.getDecoder().decode(base64)).equals(base64);
    }
}
