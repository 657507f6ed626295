package kz.dalel.files.inspection;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Files as people have them, made by the programs' own libraries. */
public final class GoodFiles {

    private static final KeyPair KEYS = keys();
    private static final X509Certificate CERTIFICATE = certificate();
    private static final int LINE = 76;

    private GoodFiles() {}

    /** A PDF as old programs write it, everything in the clear. */
    public static byte[] pdf(String... objects) {
        StringBuilder text = new StringBuilder("%PDF-1.7\n%âãÏÓ\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n"
                + "2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n"
                + "3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>\nendobj\n");
        List.of(objects).forEach(object -> text.append(object).append('\n'));
        return (text + "trailer\n<< /Root 1 0 R /Size 4 >>\nstartxref\n0\n%%EOF\n").getBytes(StandardCharsets.ISO_8859_1);
    }

    /** A PDF as newer programs write it, with this object packed together with others. */
    public static byte[] pdfWithPacked(String object) throws IOException {
        byte[] packed = deflated(("4 0 " + object).getBytes(StandardCharsets.ISO_8859_1));
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        pdf.writeBytes(("%PDF-1.7\n5 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length " + packed.length
                        + " >>\nstream\r\n").getBytes(StandardCharsets.ISO_8859_1));
        pdf.writeBytes(packed);
        pdf.writeBytes("\r\nendstream\nendobj\nstartxref\n0\n%%EOF".getBytes(StandardCharsets.ISO_8859_1));
        return pdf.toByteArray();
    }

    public static byte[] png() throws IOException {
        return image("png");
    }

    public static byte[] jpeg() throws IOException {
        return image("jpg");
    }

    public static byte[] docx() throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.createParagraph().createRun().setText("Протокол № 7");
            document.write(out);
            return out.toByteArray();
        }
    }

    public static byte[] xlsx() throws IOException {
        try (XSSFWorkbook table = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            table.createSheet("Список").createRow(0).createCell(0).setCellValue("Обучено");
            table.write(out);
            return out.toByteArray();
        }
    }

    public static byte[] letter() {
        return letter("");
    }

    /** A letter with this behind its own words. */
    public static byte[] letter(String part) {
        return ("Return-Path: <a@gov.kz>\r\nFrom: =?UTF-8?B?0JA=?= <a@gov.kz>\r\nTo: b@gov.kz\r\n"
                        + "Date: Thu, 1 Oct 2026 10:00:00 +0500\r\nMessage-ID: <1@gov.kz>\r\nMIME-Version: 1.0\r\n"
                        + "Content-Type: multipart/mixed; boundary=\"x\"\r\n\r\n--x\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"
                        + "<html><body>Направляем протокол</body></html>\r\n" + part + "--x--\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** A part of a letter to which a file of this name is attached. */
    public static String attachment(String name, byte[] content) {
        return "--x\r\nContent-Type: application/octet-stream\r\nContent-Transfer-Encoding: base64\r\n"
                + "Content-Disposition: attachment; filename=\"" + name + "\"\r\n\r\n"
                + Base64.getMimeEncoder(LINE, "\r\n".getBytes(StandardCharsets.US_ASCII)).encodeToString(content) + "\r\n";
    }

    /** A signature with the document around which it lies. */
    public static byte[] signed(byte[] document) {
        return signature(document, true);
    }

    /** A signature beside its document. */
    public static byte[] signature(byte[] document) {
        return signature(document, false);
    }

    /** As programs write a signature into a text. */
    public static byte[] armoured(byte[] signature) {
        return ("-----BEGIN CMS-----\n" + Base64.getMimeEncoder(LINE, "\n".getBytes(StandardCharsets.US_ASCII)).encodeToString(signature)
                        + "\n-----END CMS-----\n").getBytes(StandardCharsets.US_ASCII);
    }

    static byte[] deflated(byte[] content) {
        Deflater deflater = new Deflater();
        deflater.setInput(content);
        deflater.finish();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] piece = new byte[1024];
        while (!deflater.finished()) {
            out.write(piece, 0, deflater.deflate(piece));
        }
        deflater.end();
        return out.toByteArray();
    }

    private static byte[] image(String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(20, 10, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }

    private static byte[] signature(byte[] document, boolean around) {
        try {
            CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(
                    new JcaSimpleSignerInfoGeneratorBuilder().build("SHA256withRSA", KEYS.getPrivate(), CERTIFICATE));
            generator.addCertificates(new JcaCertStore(List.of(CERTIFICATE)));
            return generator.generate(new CMSProcessableByteArray(document), around).getEncoded();
        } catch (GeneralSecurityException | CMSException | OperatorCreationException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static X509Certificate certificate() {
        try {
            X500Name name = new X500Name("CN=Sample");
            ContentSigner signer = new JcaContentSignerBuilder("SHA256withRSA").build(KEYS.getPrivate());
            return new JcaX509CertificateConverter().getCertificate(new JcaX509v3CertificateBuilder(
                            name, BigInteger.ONE, new Date(0), new Date(4_000_000_000_000L), name, KEYS.getPublic())
                    .build(signer));
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }
}
