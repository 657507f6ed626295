package kz.dalel.signatures;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/** Makes keys, certificates and detached signatures for tests, sound ones and others. */
public final class Signing {

    public static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();

    private static final KeyPair RSA = keys("RSA", 2_048);
    private static final KeyPair CA_KEYS = keys("RSA", 2_048);

    private KeyPair pair = RSA;
    private String certificateAlgorithm = "SHA256withRSA";
    private String algorithm = "SHA256withRSA";
    private String subject = "CN=АХМЕТОВ АСКАР,SERIALNUMBER=IIN800101300123,O=Министерство цифровых ремёсел,OU=BIN123456789012,C=KZ";
    private Instant validFrom;
    private Instant validUntil;
    private Instant signedAt;
    private Integer keyUsage = KeyUsage.digitalSignature | KeyUsage.nonRepudiation;
    private boolean attributes = true;
    private boolean certificate = true;
    private boolean encapsulated;
    private int signers = 1;
    private boolean selfSigned;

    /** A sound signature made at this moment. */
    public static Signing at(Instant moment) {
        Signing signing = new Signing();
        signing.signedAt = moment;
        signing.validFrom = moment.minus(Duration.ofDays(30));
        signing.validUntil = moment.plus(Duration.ofDays(30));
        return signing;
    }

    public static KeyPair keys(String algorithm, int bits) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm, PROVIDER);
            generator.initialize(bits);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public static KeyPair curveKeys(String curve) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", PROVIDER);
            generator.initialize(new ECGenParameterSpec(curve));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public Signing with(KeyPair keys, String signatureAlgorithm) {
        this.pair = keys;
        this.algorithm = signatureAlgorithm;
        return this;
    }

    public Signing algorithm(String signatureAlgorithm) {
        return with(RSA, signatureAlgorithm);
    }

    /** How the issuer signed the certificate. */
    public Signing certified(String signatureAlgorithm) {
        this.certificateAlgorithm = signatureAlgorithm;
        return this;
    }

    public Signing subject(String name) {
        this.subject = name;
        return this;
    }

    public Signing valid(Instant from, Instant until) {
        this.validFrom = from;
        this.validUntil = until;
        return this;
    }

    public Signing claiming(Instant moment) {
        this.signedAt = moment;
        return this;
    }

    public Signing keyUsage(Integer usage) {
        this.keyUsage = usage;
        return this;
    }

    public Signing withoutAttributes() {
        this.attributes = false;
        return this;
    }

    public Signing withoutCertificate() {
        this.certificate = false;
        return this;
    }

    public Signing encapsulated() {
        this.encapsulated = true;
        return this;
    }

    public Signing signers(int number) {
        this.signers = number;
        return this;
    }

    public Signing selfSigned() {
        this.selfSigned = true;
        return this;
    }

    /** The signature, DER. */
    public byte[] over(byte[] content) {
        try {
            CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
            for (int number = 1; number <= signers; number++) {
                X509Certificate own = certificateOf(number);
                JcaSignerInfoGeneratorBuilder signer = new JcaSignerInfoGeneratorBuilder(
                        new JcaDigestCalculatorProviderBuilder().setProvider(PROVIDER).build());
                signer.setDirectSignature(!attributes);
                if (attributes) {
                    signer.setSignedAttributeGenerator(new DefaultSignedAttributeTableGenerator(signingTime()));
                }
                generator.addSignerInfoGenerator(signer.build(
                        new JcaContentSignerBuilder(algorithm).setProvider(PROVIDER).build(pair.getPrivate()), own));
                if (certificate) {
                    generator.addCertificate(new JcaX509CertificateHolder(own));
                }
            }
            return generator.generate(new CMSProcessableByteArray(content), encapsulated).getEncoded();
        } catch (GeneralSecurityException | OperatorCreationException | CMSException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The issuer's certificate at the time of the certificate, PEM. */
    public static String issuerPem(Instant moment) {
        try {
            X509Certificate issuer = certificate(
                    new X500Name("CN=Удостоверяющий центр,O=Испытательный центр,C=KZ"),
                    BigInteger.ONE,
                    moment.minus(Duration.ofDays(3_650)),
                    moment.plus(Duration.ofDays(3_650)),
                    CA_KEYS,
                    true,
                    KeyUsage.keyCertSign,
                    "SHA256withRSA",
                    CA_KEYS);
            return pem("CERTIFICATE", issuer.getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String pem(String what, byte[] der) {
        return "-----BEGIN " + what + "-----\n"
                + Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII)).encodeToString(der)
                + "\n-----END " + what + "-----\n";
    }

    private AttributeTable signingTime() {
        ASN1EncodableVector vector = new ASN1EncodableVector();
        vector.add(new Attribute(CMSAttributes.signingTime, new DERSet(new Time(Date.from(signedAt)))));
        return new AttributeTable(vector);
    }

    private X509Certificate certificateOf(int number) {
        return certificate(
                new X500Name(subject),
                BigInteger.valueOf(0xABC000L + number),
                validFrom,
                validUntil,
                pair,
                false,
                keyUsage,
                certificateAlgorithm,
                selfSigned ? pair : CA_KEYS);
    }

    private static X509Certificate certificate(
            X500Name subject,
            BigInteger serial,
            Instant from,
            Instant until,
            KeyPair keys,
            boolean authority,
            Integer usage,
            String algorithm,
            KeyPair issuerKeys) {
        try {
            boolean self = issuerKeys.equals(keys);
            X500Name issuer = self ? subject : new X500Name("CN=Удостоверяющий центр,O=Испытательный центр,C=KZ");
            X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                    issuer, serial, Date.from(from), Date.from(until), subject, keys.getPublic());
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
            if (usage != null) {
                builder.addExtension(Extension.keyUsage, true, new KeyUsage(usage));
            }
            return new JcaX509CertificateConverter()
                    .setProvider(PROVIDER)
                    .getCertificate(builder.build(
                            new JcaContentSignerBuilder(algorithm).setProvider(PROVIDER).build(issuerKeys.getPrivate())));
        } catch (IOException | GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }
}
