package kz.dalel.signatures.domain;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.dalel.shared.UserError;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignerDigestMismatchException;
import org.bouncycastle.cms.DefaultCMSSignatureAlgorithmNameGenerator;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;

/** A detached signature of one signer, with the content it is meant to be over. */
public final class DetachedCms {

    /** Used as it is and never registered, so that nothing else of the application changes its ways. */
    private static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();

    private static final Pattern PEM = Pattern.compile("-----BEGIN (?:CMS|PKCS7)-----(.*?)-----END (?:CMS|PKCS7)-----", Pattern.DOTALL);
    private static final int DER_SEQUENCE = 0x30;

    private final CMSSignedData signed;
    private final SignerInformation signer;
    private final X509CertificateHolder holder;

    private DetachedCms(CMSSignedData signed, SignerInformation signer, X509CertificateHolder holder) {
        this.signed = signed;
        this.signer = signer;
        this.holder = holder;
    }

    /**
     * @param received DER, PEM, or Base64 of the DER
     * @param content the bytes the signature is meant to be over
     * @throws UserError {@code INVALID} if it is no CMS signature, holds a document of its own, has no signer or several, or the
     *     signer's certificate is missing
     */
    public static DetachedCms read(byte[] received, byte[] content) {
        return guarded(() -> parsed(received, content));
    }

    /** @throws UserError {@code INVALID} if any algorithm is weak or unknown */
    public void requireStrongAlgorithms() {
        guarded(() -> {
            Algorithms.requireStrong(signer, holder);
            return null;
        });
    }

    /** @throws UserError {@code INVALID} if the signature is over another content, or is broken */
    public void requireIntegrity() {
        try {
            boolean intact = signer.verify(new JcaSimpleSignerInfoVerifierBuilder()
                    .setProvider(PROVIDER)
                    .build(certificate().certificate().getPublicKey()));
            if (!intact) {
                // Without signed attributes the two cannot be told apart.
                throw refusal(signer.getSignedAttributes() == null ? "brokenOrOther" : "broken");
            }
        } catch (CMSSignerDigestMismatchException e) {
            throw refusal("otherContent");
        } catch (CMSException | OperatorCreationException | RuntimeException e) {
            throw e instanceof UserError refusal ? refusal : refusal("broken");
        }
    }

    /** The signer's certificate. */
    public SignerCertificate certificate() {
        return new SignerCertificate(converted(holder));
    }

    /** Every certificate that came with the signature. */
    public List<X509Certificate> certificates() {
        return guarded(
                () -> holders(signed).stream().map(DetachedCms::converted).toList());
    }

    /** When the signer's own clock says it was made. */
    public Optional<Instant> claimedAt() {
        return guarded(() -> Optional.ofNullable(signer.getSignedAttributes())
                .map(attributes -> attributes.get(CMSAttributes.signingTime))
                .map(Attribute::getAttributeValues)
                .filter(values -> values.length > 0)
                .map(values -> Time.getInstance(values[0]).getDate().toInstant()));
    }

    /** How it was made, for example {@code SHA256withRSA}. */
    public String algorithm() {
        return new DefaultCMSSignatureAlgorithmNameGenerator()
                .getSignatureName(signer.getDigestAlgorithmID(), signer.toASN1Structure().getDigestEncryptionAlgorithm());
    }

    private static DetachedCms parsed(byte[] received, byte[] content) {
        CMSSignedData signed = signedData(der(received), content);
        Collection<SignerInformation> signers = signed.getSignerInfos().getSigners();
        if (signers.isEmpty()) {
            throw refusal("noSigner");
        }
        if (signers.size() > 1) {
            throw refusal("severalSigners", Integer.toString(signers.size()));
        }
        SignerInformation signer = signers.iterator().next();
        X509CertificateHolder holder = holders(signed).stream()
                .filter(each -> signer.getSID().match(each))
                .findFirst()
                .orElseThrow(() -> refusal("noCertificate"));
        return new DetachedCms(signed, signer, holder);
    }

    private static CMSSignedData signedData(byte[] der, byte[] content) {
        try {
            ContentInfo info = ContentInfo.getInstance(ASN1Primitive.fromByteArray(der));
            if (!CMSObjectIdentifiers.signedData.equals(info.getContentType())) {
                throw refusal("notASignature");
            }
            if (new CMSSignedData(info).getSignedContent() != null) {
                throw refusal("notDetached");
            }
            return new CMSSignedData(new CMSProcessableByteArray(content), info);
        } catch (IOException | CMSException e) {
            throw refusal("notASignature");
        }
    }

    /** What is read was made by somebody else, and the library fails in many ways over what is malformed. */
    private static <T> T guarded(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (UserError refusal) {
            throw refusal;
        } catch (RuntimeException malformed) {
            throw refusal("notASignature");
        }
    }

    private static byte[] der(byte[] received) {
        if (received.length == 0) {
            throw refusal("empty");
        }
        if (received[0] == DER_SEQUENCE) {
            return received;
        }
        String text = new String(received, StandardCharsets.US_ASCII);
        Matcher pem = PEM.matcher(text);
        try {
            return Base64.getMimeDecoder().decode(pem.find() ? pem.group(1) : text);
        } catch (IllegalArgumentException e) {
            throw refusal("notASignature");
        }
    }

    private static Collection<X509CertificateHolder> holders(CMSSignedData signed) {
        return signed.getCertificates().getMatches(null);
    }

    private static X509Certificate converted(X509CertificateHolder holder) {
        try {
            return new JcaX509CertificateConverter().setProvider(PROVIDER).getCertificate(holder);
        } catch (CertificateException e) {
            throw refusal("certificateUnreadable");
        }
    }

    static UserError refusal(String code, Object... arguments) {
        return new UserError(UserError.Kind.INVALID, "signatures." + code, arguments);
    }
}
