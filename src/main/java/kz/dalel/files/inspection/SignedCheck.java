package kz.dalel.files.inspection;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import kz.dalel.files.domain.Disk;
import kz.dalel.shared.UserError;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetStringParser;
import org.bouncycastle.asn1.ASN1SequenceParser;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.ASN1SetParser;
import org.bouncycastle.asn1.ASN1StreamParser;
import org.bouncycastle.asn1.BERTags;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfoParser;
import org.bouncycastle.asn1.cms.SignedDataParser;

/**
 * Reads a signature (CMS, RFC 5652) far enough to know that it is one. A document inside it has to be what could be uploaded by
 * itself. Whether the signature is good is not asked here: the container is evidence as it is.
 */
final class SignedCheck {

    private static final Set<ASN1ObjectIdentifier> ENCRYPTED = Set.of(
            CMSObjectIdentifiers.envelopedData, CMSObjectIdentifiers.encryptedData, CMSObjectIdentifiers.authEnvelopedData);

    /** Certificates and signatures are read into memory; those of any document's signers are a fraction of this. */
    private static final long LARGEST_WITHOUT_CONTENT = 2L * 1024 * 1024;

    private final TypeCheck types;
    private final Disk disk;

    SignedCheck(TypeCheck types, Disk disk) {
        this.types = types;
        this.disk = disk;
    }

    /** @throws UserError if it is encrypted, no signature, damaged, or around something that is not received */
    void check(Path file, Depth depth) throws IOException {
        if (!SignedText.isText(file)) {
            checkBinary(file, depth);
            return;
        }
        Path binary = decoded(file);
        try {
            checkBinary(binary, depth);
        } finally {
            disk.remove(binary);
        }
    }

    private Path decoded(Path file) {
        try {
            return SignedText.decode(file, disk);
        } catch (IOException e) {
            throw Refused.damaged();
        }
    }

    private void checkBinary(Path file, Depth depth) throws IOException {
        long size = Files.size(file);
        try (InputStream content = new BufferedInputStream(Files.newInputStream(file))) {
            ASN1Encodable outermost = new ASN1StreamParser(content, Math.toIntExact(size)).readObject();
            ContentInfoParser container = new ContentInfoParser(require(outermost, ASN1SequenceParser.class));
            if (ENCRYPTED.contains(container.getContentType())) {
                throw Refused.encrypted();
            }
            if (!CMSObjectIdentifiers.signedData.equals(container.getContentType())) {
                throw Refused.unsupported();
            }
            SignedDataParser signed = SignedDataParser.getInstance(container.getContent(BERTags.SEQUENCE));
            signed.getDigestAlgorithms().toASN1Primitive();
            long inside = inside(signed, depth);
            if (size - inside > LARGEST_WITHOUT_CONTENT) {
                throw Refused.tooDense();
            }
            requireSigners(signed);
        } catch (IOException | IllegalArgumentException | IllegalStateException | ClassCastException e) {
            throw Refused.damaged();
        }
    }

    /** Checks the document inside, if there is one, and tells its size. */
    private long inside(SignedDataParser signed, Depth depth) throws IOException {
        ASN1Encodable document = signed.getEncapContentInfo().getContent(BERTags.OCTET_STRING);
        if (document == null) {
            return 0;
        }
        Path unpacked = disk.keep(require(document, ASN1OctetStringParser.class).getOctetStream());
        try {
            types.of(unpacked, depth.inner());
            return Files.size(unpacked);
        } catch (UserError e) {
            throw Refused.inside("inContainer", e, "");
        } finally {
            disk.remove(unpacked);
        }
    }

    /** The same container carries mere certificates as well; those prove nothing. */
    private static void requireSigners(SignedDataParser signed) throws IOException {
        read(signed.getCertificates());
        read(signed.getCrls());
        ASN1Set signers = read(signed.getSignerInfos());
        if (signers == null || signers.size() == 0) {
            throw Refused.unsupported();
        }
    }

    private static ASN1Set read(ASN1SetParser set) {
        return set == null ? null : (ASN1Set) set.toASN1Primitive();
    }

    private static <T> T require(Object read, Class<T> kind) {
        if (!kind.isInstance(read)) {
            throw Refused.damaged();
        }
        return kind.cast(read);
    }
}
