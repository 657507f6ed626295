package kz.dalel.signatures;

import java.time.Instant;
import java.util.Optional;

/**
 * What is known of a signature that is intact and over the content. Nothing of it identifies a person by number: those
 * numbers that certificates carry beside names are left out or masked.
 *
 * @param signer name in the certificate
 * @param organisation organisation in the certificate; empty if there is none
 * @param certificate serial number of the certificate, hexadecimal
 * @param issuer who issued the certificate
 * @param validFrom from when on the certificate is valid
 * @param validUntil until when
 * @param claimedAt when the signer's own clock says it was made; empty if the signature does not tell
 * @param algorithm how it was made, for example {@code SHA256withRSA}
 * @param trust what is known of the certificate's issuer
 */
public record CheckedSignature(
        String signer,
        Optional<String> organisation,
        String certificate,
        String issuer,
        Instant validFrom,
        Instant validUntil,
        Optional<Instant> claimedAt,
        String algorithm,
        Trust trust) {

    /** Whether the certificate leads to an issuer this system trusts; one that does not lead there is refused. */
    public enum Trust {
        /** No trusted issuers are configured: only the integrity was checked. */
        NOT_CHECKED,
        /** The chain of certificates ends in a configured issuer. Whether any of them was revoked is not asked anywhere. */
        TRUSTED
    }
}
