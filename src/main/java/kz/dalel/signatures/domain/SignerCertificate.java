package kz.dalel.signatures.domain;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import kz.dalel.shared.Language;
import kz.dalel.shared.UserError;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;

/**
 * The certificate of whoever made a signature.
 *
 * @param certificate the certificate
 */
public record SignerCertificate(X509Certificate certificate) {

    private static final ZoneId ZONE = ZoneId.of("Asia/Almaty");

    /** An individual's or an organisation's number; the certificates of Kazakhstan carry them beside the names. */
    private static final Pattern NUMBER_OF_A_PERSON = Pattern.compile("(?<!\\d)\\d{12}(?!\\d)");

    private static final String MASK = "************";
    private static final int DIGITAL_SIGNATURE = 0;
    private static final int NON_REPUDIATION = 1;

    /** @throws UserError {@code INVALID} unless the certificate is valid at that moment */
    public void requireValidAt(Instant moment) {
        if (moment.isBefore(validFrom())) {
            throw new UserError(UserError.Kind.INVALID, "signatures.notYetValid", written(validFrom()), written(moment));
        }
        if (moment.isAfter(validUntil())) {
            throw new UserError(UserError.Kind.INVALID, "signatures.expired", written(validUntil()), written(moment));
        }
    }

    private static String written(Instant moment) {
        return Language.current().writeMinute(moment.atZone(ZONE));
    }

    /** @throws UserError {@code INVALID} if the certificate says what it is for, and signing is not it */
    public void requireForSigning() {
        boolean[] uses = certificate.getKeyUsage();
        if (uses != null && !uses[DIGITAL_SIGNATURE] && !uses[NON_REPUDIATION]) {
            throw new UserError(UserError.Kind.INVALID, "signatures.notForSigning");
        }
    }

    /** The common name; the organisation, or the serial number, where there is none. */
    public String name() {
        return of(subject(), BCStyle.CN).or(this::organisation).orElseGet(this::serial);
    }

    public Optional<String> organisation() {
        return of(subject(), BCStyle.O);
    }

    /** Serial number, hexadecimal. */
    public String serial() {
        return certificate.getSerialNumber().toString(16).toUpperCase(Locale.ROOT);
    }

    /** The issuer's common name and organisation. */
    public String issuer() {
        X500Name issuer = X500Name.getInstance(certificate.getIssuerX500Principal().getEncoded());
        Optional<String> name = of(issuer, BCStyle.CN);
        Optional<String> organisation = of(issuer, BCStyle.O).filter(each -> !name.equals(Optional.of(each)));
        return name.map(each -> organisation.map(of -> each + ", " + of).orElse(each)).or(() -> organisation).orElse("—");
    }

    public Instant validFrom() {
        return certificate.getNotBefore().toInstant();
    }

    public Instant validUntil() {
        return certificate.getNotAfter().toInstant();
    }

    private X500Name subject() {
        return X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
    }

    private static Optional<String> of(X500Name name, ASN1ObjectIdentifier attribute) {
        return Arrays.stream(name.getRDNs(attribute))
                .map(RDN::getTypesAndValues)
                .flatMap(Arrays::stream)
                .filter(each -> each.getType().equals(attribute))
                .map(each -> IETFUtils.valueToString(each.getValue()))
                .map(text -> NUMBER_OF_A_PERSON.matcher(text).replaceAll(MASK).strip())
                .filter(text -> !text.isEmpty())
                .findFirst();
    }
}
