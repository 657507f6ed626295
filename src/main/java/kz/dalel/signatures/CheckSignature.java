package kz.dalel.signatures;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import kz.dalel.shared.UserError;
import kz.dalel.signatures.CheckedSignature.Trust;
import kz.dalel.signatures.domain.DetachedCms;
import kz.dalel.signatures.domain.SignerCertificate;
import kz.dalel.signatures.domain.TrustAnchors;
import org.springframework.stereotype.Service;

/**
 * Checks a detached CMS signature (RFC 5652) over a content: one signer, whose certificate is part of the signature and valid
 * now and at the time the signer claims, with algorithms that hold. Where trusted issuers are configured, the certificate has
 * to lead to one of them.
 */
@Service
public class CheckSignature {

    private final TrustAnchors anchors;
    private final SignatureSettings settings;
    private final Clock clock;

    CheckSignature(TrustAnchors anchors, SignatureSettings settings, Clock clock) {
        this.anchors = anchors;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * @param signature the signature as it was received: DER, PEM or Base64
     * @param content the exact bytes it has to be over
     * @throws UserError {@code TOO_LARGE} or {@code INVALID}; each thing that can be wrong has a sentence of its own
     */
    public CheckedSignature handle(byte[] signature, byte[] content) {
        if (signature.length > settings.largestSignature().toBytes()) {
            throw new UserError(
                    UserError.Kind.TOO_LARGE,
                    "signatures.tooLarge",
                    Long.toString(settings.largestSignature().toKilobytes()));
        }
        Instant now = clock.instant();
        DetachedCms cms = DetachedCms.read(signature, content);
        SignerCertificate certificate = cms.certificate();
        cms.requireStrongAlgorithms();
        cms.requireIntegrity();
        certificate.requireValidAt(now);
        Optional<Instant> claimedAt = cms.claimedAt();
        claimedAt.ifPresent(certificate::requireValidAt);
        certificate.requireForSigning();
        return new CheckedSignature(
                certificate.name(),
                certificate.organisation(),
                certificate.serial(),
                certificate.issuer(),
                certificate.validFrom(),
                certificate.validUntil(),
                claimedAt,
                cms.algorithm(),
                trust(cms, certificate, now));
    }

    private Trust trust(DetachedCms cms, SignerCertificate certificate, Instant now) {
        if (anchors.isEmpty()) {
            return Trust.NOT_CHECKED;
        }
        if (!anchors.vouchFor(certificate, cms.certificates(), now)) {
            throw new UserError(UserError.Kind.INVALID, "signatures.untrusted", certificate.issuer());
        }
        return Trust.TRUSTED;
    }
}
