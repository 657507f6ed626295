package kz.dalel.signatures.domain;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kz.dalel.shared.Messages;
import kz.dalel.signatures.InvalidTrustAnchors;

/** The certificates of issuers this system trusts. */
public final class TrustAnchors {

    private static final Messages MESSAGES = Messages.of("signatures");

    private final Set<TrustAnchor> anchors;

    private TrustAnchors(Set<TrustAnchor> anchors) {
        this.anchors = anchors;
    }

    /**
     * @param files PEM files with one certificate or several
     * @throws InvalidTrustAnchors if one of them cannot be read or holds no certificate
     */
    public static TrustAnchors read(List<Path> files) {
        Set<TrustAnchor> anchors = new HashSet<>();
        for (Path file : files) {
            try (InputStream pem = Files.newInputStream(file)) {
                Collection<? extends Certificate> certificates =
                        CertificateFactory.getInstance("X.509").generateCertificates(pem);
                if (certificates.isEmpty()) {
                    throw new CertificateException("no certificate in " + file);
                }
                certificates.forEach(each -> anchors.add(new TrustAnchor((X509Certificate) each, null)));
            } catch (IOException | CertificateException e) {
                throw new InvalidTrustAnchors(MESSAGES.text("signatures.anchors", file.toString()), e);
            }
        }
        return new TrustAnchors(anchors);
    }

    /** Whether no issuer is trusted, so that there is nothing to check against. */
    public boolean isEmpty() {
        return anchors.isEmpty();
    }

    /**
     * Whether a chain leads from the signer's certificate to a trusted one. Revocation is not asked for: that would be asking an
     * outside host.
     *
     * @param others certificates that came with the signature, among them those in between
     * @param now when the whole chain has to be valid
     */
    public boolean vouchFor(SignerCertificate signer, Collection<X509Certificate> others, Instant now) {
        try {
            X509CertSelector target = new X509CertSelector();
            target.setCertificate(signer.certificate());
            PKIXBuilderParameters parameters = new PKIXBuilderParameters(anchors, target);
            parameters.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(others)));
            parameters.setRevocationEnabled(false);
            parameters.setDate(Date.from(now));
            CertPathBuilder.getInstance("PKIX").build(parameters);
            return true;
        } catch (CertPathBuilderException noPath) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java builds certification paths", e);
        }
    }
}
