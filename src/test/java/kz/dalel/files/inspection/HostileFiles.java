package kz.dalel.files.inspection;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.bouncycastle.cms.CMSAlgorithm;
import org.bouncycastle.cms.CMSEnvelopedDataGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.PasswordRecipientInfoGenerator;
import org.bouncycastle.cms.jcajce.JceCMSContentEncryptorBuilder;
import org.bouncycastle.cms.jcajce.JcePasswordRecipientInfoGenerator;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** Files as nobody should send them, made here so that none of them lies about. */
public final class HostileFiles {

    private static final String TYPES = "[Content_Types].xml";
    private static final int PNG_HEADER_AT = 16;

    private HostileFiles() {}

    static byte[] zip(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return out.toByteArray();
    }

    /** The document with one more part. */
    static byte[] with(byte[] document, String name, byte[] content) throws IOException {
        return rewritten(document, "", "", name, content);
    }

    /** The document with another word in its list of types. */
    static byte[] retyped(byte[] document, String word, String other) throws IOException {
        return rewritten(document, word, other, null, null);
    }

    /** A part that becomes this much larger than the document. */
    public static byte[] bomb(byte[] document, long size) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream original = new ZipInputStream(new ByteArrayInputStream(document));
                ZipOutputStream copy = new ZipOutputStream(out)) {
            for (ZipEntry entry = original.getNextEntry(); entry != null; entry = original.getNextEntry()) {
                copy.putNextEntry(new ZipEntry(entry.getName()));
                original.transferTo(copy);
            }
            copy.putNextEntry(new ZipEntry("word/media/image1.bmp"));
            byte[] zeros = new byte[1024 * 1024];
            for (long written = 0; written < size; written += zeros.length) {
                copy.write(zeros);
            }
        }
        return out.toByteArray();
    }

    static byte[] encryptedDocx() throws IOException, GeneralSecurityException {
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (OutputStream content = encryptor.getDataStream(container)) {
                content.write(GoodFiles.docx());
            }
            return bytes(container);
        }
    }

    static byte[] oldDoc() throws IOException {
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            container.createDocument(new ByteArrayInputStream(new byte[5000]), "WordDocument");
            return bytes(container);
        }
    }

    /** What Office makes of a program that is dragged into a document. */
    static byte[] packagedProgram() throws IOException {
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            container.createDocument(new ByteArrayInputStream(new byte[5000]), "\u0001Ole10Native");
            return bytes(container);
        }
    }

    /** An equation or a chart: an object too, but nothing that starts. */
    static byte[] harmlessObject() throws IOException {
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            container.createDocument(new ByteArrayInputStream(new byte[5000]), "Equation Native");
            return bytes(container);
        }
    }

    static byte[] encryptedMessage() throws CMSException, IOException {
        CMSEnvelopedDataGenerator generator = new CMSEnvelopedDataGenerator();
        PasswordRecipientInfoGenerator recipient =
                new JcePasswordRecipientInfoGenerator(CMSAlgorithm.AES128_CBC, "secret".toCharArray())
                        .setProvider(new BouncyCastleProvider());
        generator.addRecipientInfoGenerator(recipient);
        return generator
                .generate(new CMSProcessableByteArray(GoodFiles.pdf()), new JceCMSContentEncryptorBuilder(CMSAlgorithm.AES128_CBC)
                        .setProvider(new BouncyCastleProvider())
                        .build())
                .getEncoded();
    }

    /** A PNG whose header promises this many pixels. */
    static byte[] hugePng(int width, int height) throws IOException {
        byte[] png = GoodFiles.png();
        ByteBuffer.wrap(png).putInt(PNG_HEADER_AT, width).putInt(PNG_HEADER_AT + Integer.BYTES, height);
        CRC32 checksum = new CRC32();
        checksum.update(png, PNG_HEADER_AT - Integer.BYTES, 17);
        ByteBuffer.wrap(png).putInt(PNG_HEADER_AT + 13, (int) checksum.getValue());
        return png;
    }

    static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] cut(byte[] file) {
        return Arrays.copyOf(file, file.length - file.length / 3);
    }

    private static byte[] rewritten(byte[] document, String word, String other, String name, byte[] content)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream original = new ZipInputStream(new ByteArrayInputStream(document));
                ZipOutputStream copy = new ZipOutputStream(out)) {
            for (ZipEntry entry = original.getNextEntry(); entry != null; entry = original.getNextEntry()) {
                copy.putNextEntry(new ZipEntry(entry.getName()));
                byte[] part = original.readAllBytes();
                copy.write(entry.getName().equals(TYPES)
                        ? text(new String(part, StandardCharsets.UTF_8).replace(word, other))
                        : part);
            }
            if (name != null) {
                copy.putNextEntry(new ZipEntry(name));
                copy.write(content);
            }
        }
        return out.toByteArray();
    }

    private static byte[] bytes(POIFSFileSystem container) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        container.writeFilesystem(out);
        return out.toByteArray();
    }
}
