package kz.dalel.signatures.domain;

import java.io.IOException;
import java.math.BigInteger;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSASSAPSSparams;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.RSAKeyParameters;
import org.bouncycastle.crypto.util.PublicKeyFactory;
import org.bouncycastle.operator.DefaultAlgorithmNameFinder;

/** Which algorithms a signature may rest on. What is not known to hold is refused, like what is known not to. */
final class Algorithms {

    private static final Set<ASN1ObjectIdentifier> STRONG_DIGESTS = Set.of(
            NISTObjectIdentifiers.id_sha256,
            NISTObjectIdentifiers.id_sha384,
            NISTObjectIdentifiers.id_sha512,
            NISTObjectIdentifiers.id_sha3_256,
            NISTObjectIdentifiers.id_sha3_384,
            NISTObjectIdentifiers.id_sha3_512);
    private static final Set<ASN1ObjectIdentifier> WEAK_DIGESTS = Set.of(
            PKCSObjectIdentifiers.md2, PKCSObjectIdentifiers.md4, PKCSObjectIdentifiers.md5, OIWObjectIdentifiers.idSHA1);
    private static final Set<ASN1ObjectIdentifier> WEAK_SIGNATURES = Set.of(
            PKCSObjectIdentifiers.md2WithRSAEncryption,
            PKCSObjectIdentifiers.md4WithRSAEncryption,
            PKCSObjectIdentifiers.md5WithRSAEncryption,
            PKCSObjectIdentifiers.sha1WithRSAEncryption,
            OIWObjectIdentifiers.sha1WithRSA,
            X9ObjectIdentifiers.ecdsa_with_SHA1);

    private static final int SHORTEST_RSA_KEY_BITS = 2_048;
    private static final int SHORTEST_EC_KEY_BITS = 256;

    private Algorithms() {}

    static void requireStrong(SignerInformation signer, X509CertificateHolder certificate) {
        requireKnownKey(certificate.getSubjectPublicKeyInfo());
        digest(signer.getDigestAlgorithmID().getAlgorithm());
        signature(signer.toASN1Structure().getDigestEncryptionAlgorithm());
        signature(certificate.getSignatureAlgorithm());
    }

    private static void digest(ASN1ObjectIdentifier digest) {
        if (WEAK_DIGESTS.contains(digest)) {
            throw DetachedCms.refusal("weakAlgorithm", nameOf(digest));
        }
        if (!STRONG_DIGESTS.contains(digest)) {
            throw DetachedCms.refusal("unknownAlgorithm", nameOf(digest));
        }
    }

    private static void signature(AlgorithmIdentifier algorithm) {
        if (WEAK_SIGNATURES.contains(algorithm.getAlgorithm())) {
            throw DetachedCms.refusal("weakAlgorithm", nameOf(algorithm.getAlgorithm()));
        }
        if (PKCSObjectIdentifiers.id_RSASSA_PSS.equals(algorithm.getAlgorithm())) {
            digest(RSASSAPSSparams.getInstance(algorithm.getParameters()).getHashAlgorithm().getAlgorithm());
        }
    }

    private static void requireKnownKey(SubjectPublicKeyInfo key) {
        Optional<AsymmetricKeyParameter> parameters = read(key);
        if (parameters.orElse(null) instanceof RSAKeyParameters rsa) {
            requireLength("RSA", rsa.getModulus(), SHORTEST_RSA_KEY_BITS);
        } else if (X9ObjectIdentifiers.id_ecPublicKey.equals(key.getAlgorithm().getAlgorithm())
                && parameters.orElse(null) instanceof ECPublicKeyParameters curve) {
            requireLength("EC", curve.getParameters().getN(), SHORTEST_EC_KEY_BITS);
        } else {
            throw DetachedCms.refusal("unknownAlgorithm", nameOf(key.getAlgorithm().getAlgorithm()));
        }
    }

    private static Optional<AsymmetricKeyParameter> read(SubjectPublicKeyInfo key) {
        try {
            return Optional.of(PublicKeyFactory.createKey(key));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static void requireLength(String name, BigInteger size, int shortest) {
        if (size.bitLength() < shortest) {
            throw DetachedCms.refusal("weakAlgorithm", name + "-" + size.bitLength());
        }
    }

    private static String nameOf(ASN1ObjectIdentifier algorithm) {
        return new DefaultAlgorithmNameFinder().getAlgorithmName(algorithm);
    }
}
