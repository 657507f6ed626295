package kz.dalel.evidence.web;

import java.time.Instant;
import kz.dalel.shared.Messages;
import kz.dalel.signatures.CheckedSignature;

/**
 * An electronic signature.
 *
 * @param name what the file was called
 * @param organisation organisation in the certificate; null if there is none
 * @param certificate serial number of the certificate
 * @param claimedAt when the signer's own clock says it was made; null if the signature does not tell
 * @param checked what was checked and what was not, in a sentence
 */
record SignatureView(
        String name,
        String signer,
        String organisation,
        String certificate,
        String issuer,
        Instant validFrom,
        Instant validUntil,
        Instant claimedAt,
        String algorithm,
        String checked) {

    private static final Messages MESSAGES = Messages.of("evidence");

    static SignatureView of(String name, CheckedSignature signature) {
        return new SignatureView(
                name,
                signature.signer(),
                signature.organisation().orElse(null),
                signature.certificate(),
                signature.issuer(),
                signature.validFrom(),
                signature.validUntil(),
                signature.claimedAt().orElse(null),
                signature.algorithm(),
                MESSAGES.text("evidence.signature." + signature.trust()));
    }
}
