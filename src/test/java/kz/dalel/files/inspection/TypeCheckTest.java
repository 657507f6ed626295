package kz.dalel.files.inspection;

import static kz.dalel.files.inspection.GoodFiles.armoured;
import static kz.dalel.files.inspection.GoodFiles.attachment;
import static kz.dalel.files.inspection.GoodFiles.deflated;
import static kz.dalel.files.inspection.GoodFiles.docx;
import static kz.dalel.files.inspection.GoodFiles.jpeg;
import static kz.dalel.files.inspection.GoodFiles.letter;
import static kz.dalel.files.inspection.GoodFiles.pdf;
import static kz.dalel.files.inspection.GoodFiles.pdfWithPacked;
import static kz.dalel.files.inspection.GoodFiles.png;
import static kz.dalel.files.inspection.GoodFiles.signature;
import static kz.dalel.files.inspection.GoodFiles.signed;
import static kz.dalel.files.inspection.GoodFiles.xlsx;
import static kz.dalel.files.inspection.HostileFiles.bomb;
import static kz.dalel.files.inspection.HostileFiles.cut;
import static kz.dalel.files.inspection.HostileFiles.encryptedDocx;
import static kz.dalel.files.inspection.HostileFiles.encryptedMessage;
import static kz.dalel.files.inspection.HostileFiles.harmlessObject;
import static kz.dalel.files.inspection.HostileFiles.hugePng;
import static kz.dalel.files.inspection.HostileFiles.joined;
import static kz.dalel.files.inspection.HostileFiles.oldDoc;
import static kz.dalel.files.inspection.HostileFiles.packagedProgram;
import static kz.dalel.files.inspection.HostileFiles.retyped;
import static kz.dalel.files.inspection.HostileFiles.text;
import static kz.dalel.files.inspection.HostileFiles.with;
import static kz.dalel.files.inspection.HostileFiles.zip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import kz.dalel.files.FileType;
import kz.dalel.files.LimitsFor;
import kz.dalel.files.domain.Disk;
import kz.dalel.shared.Messages;
import kz.dalel.shared.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is received and what is not, whatever it is called. */
class TypeCheckTest {

    private static final Path DOCUMENT = Path.of("docs/files.md");
    private static final long MEGABYTE = 1024 * 1024;
    private static final byte[] PROGRAM = joined(text("MZ"), new byte[200]);

    @TempDir
    Path folder;

    static Stream<Arguments> received() throws Exception {
        return Stream.of(
                Arguments.of("PDF", pdf(), FileType.PDF),
                Arguments.of("PDF with packed objects", pdfWithPacked("<< /Type /Annot >>"), FileType.PDF),
                Arguments.of("PDF that mentions a password", pdf("% Encrypt, JavaScript", "(/Encryption)"), FileType.PDF),
                Arguments.of("PDF with a document inside", pdf("<< /Type /EmbeddedFile >>"), FileType.PDF),
                Arguments.of("PNG", png(), FileType.PNG),
                Arguments.of("JPEG", jpeg(), FileType.JPEG),
                Arguments.of("JPEG with what a camera adds", joined(jpeg(), new byte[5000]), FileType.JPEG),
                Arguments.of("DOCX", docx(), FileType.DOCX),
                Arguments.of("DOCX with an equation", with(docx(), "word/embeddings/oleObject1.bin", harmlessObject()), FileType.DOCX),
                Arguments.of("XLSX", xlsx(), FileType.XLSX),
                Arguments.of("letter", letter(), FileType.EML),
                Arguments.of("letter with a PDF", letter(attachment("7.pdf", pdf())), FileType.EML),
                Arguments.of("letter with a logo", letter(attachment("logo.gif", text("GIF89a..........."))), FileType.EML),
                Arguments.of("signature", signature(pdf()), FileType.SIGNED),
                Arguments.of("signature as text", armoured(signature(pdf())), FileType.SIGNED),
                Arguments.of("signature as bare text", Base64.getEncoder().encode(signature(pdf())), FileType.SIGNED),
                Arguments.of("signed PDF", signed(pdf()), FileType.SIGNED),
                Arguments.of("signed signed DOCX", signed(signed(docx())), FileType.SIGNED));
    }

    static Stream<Arguments> refused() throws Exception {
        return Stream.of(
                Arguments.of("text", text("Просто текст"), "unsupported"),
                Arguments.of("one byte", new byte[1], "unsupported"),
                Arguments.of("zeros", new byte[100_000], "unsupported"),
                Arguments.of("GIF", text("GIF89a..........."), "unsupported"),
                Arguments.of("RTF", text("{\\rtf1\\ansi Протокол}"), "unsupported"),
                Arguments.of("page", text("<!DOCTYPE html><html><script>alert(1)</script></html>"), "page"),
                Arguments.of("page without a beginning", text("<script>alert(1)</script>"), "unsupported"),
                Arguments.of("SVG", text("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>"), "page"),
                Arguments.of("XML", text("<?xml version=\"1.0\"?><a/>"), "page"),
                Arguments.of("program", PROGRAM, "program"),
                Arguments.of("program for Linux", joined(text("\u007fELF\u0002\u0001\u0001"), new byte[100]), "program"),
                Arguments.of("shell script", text("#!/bin/sh\nrm -rf /\n"), "program"),
                Arguments.of("zip", zip(Map.of("a.pdf", pdf())), "archive"),
                Arguments.of("gzip", gzip(pdf()), "archive"),
                Arguments.of("7z", joined(new byte[] {'7', 'z', (byte) 0xBC, (byte) 0xAF, 0x27, 0x1C, 0, 4}, new byte[50]), "archive"),
                Arguments.of("jar", zip(Map.of("META-INF/MANIFEST.MF", text("Manifest-Version: 1.0\n"))), "archive"),
                Arguments.of("zip that calls itself a document", zip(Map.of("word/document.xml", text("<a/>"))), "archive"),
                Arguments.of("DOC", oldDoc(), "oldOffice"),
                Arguments.of("broken container of old Office", cut(oldDoc()), "oldOffice"),

                Arguments.of("DOCX with a password", encryptedDocx(), "encrypted"),
                Arguments.of("PDF with a password", pdf("trailer << /Encrypt 9 0 R >>"), "encrypted"),
                Arguments.of("PDF that hides its password", pdf("trailer << /E#6ecr#79pt<</Filter/Standard>> >>"), "encrypted"),
                Arguments.of("message for one reader", encryptedMessage(), "encrypted"),

                Arguments.of("DOCM", retyped(docx(), "vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
                        "vnd.ms-word.document.macroEnabled.main+xml"), "macros"),
                Arguments.of("DOCX with a project of macros", with(docx(), "word/vbaProject.bin", new byte[10]), "macros"),
                Arguments.of("XLSX with a sheet of macros", with(xlsx(), "xl/macrosheets/sheet1.xml", text("<a/>")), "macros"),
                Arguments.of("DOCX with a control", with(docx(), "word/activeX/activeX1.xml", text("<a/>")), "macros"),
                Arguments.of("DOCX with a program", with(docx(), "word/embeddings/oleObject1.bin", packagedProgram()), "embedded"),
                Arguments.of("PDF with a script", pdf("4 0 obj << /S /JavaScript /JS (app.alert(1)) >> endobj"), "pdfScript"),
                Arguments.of("PDF that starts a program", pdf("4 0 obj << /S /Launch /F (cmd.exe) >> endobj"), "pdfScript"),
                Arguments.of("PDF with a script in disguise", pdf("<< /S /J#61va#53cript >>"), "pdfScript"),
                Arguments.of("PDF with a packed script", pdfWithPacked("<< /S /JavaScript /JS (x) >>"), "pdfScript"),

                Arguments.of("PDF behind a program", joined(PROGRAM, pdf()), "program"),
                Arguments.of("PDF behind a page", joined(text("<html>"), pdf()), "page"),
                Arguments.of("PDF behind other bytes", joined(text("\n\n\n"), pdf()), "twoFaced"),
                Arguments.of("PDF and archive", joined(pdf(), zip(Map.of("a.exe", PROGRAM))), "twoFaced"),
                Arguments.of("JPEG and archive", joined(jpeg(), zip(Map.of("a.exe", PROGRAM))), "twoFaced"),
                Arguments.of("JPEG, archive and more", joined(joined(jpeg(), zip(Map.of("a.exe", PROGRAM))), new byte[9]), "twoFaced"),
                Arguments.of("PNG and page", joined(png(), text("<script>alert(1)</script>")), "twoFaced"),
                Arguments.of("JPEG with a page in its remark", jpegWithRemark("<html><script>alert(1)</script>"), "twoFaced"),
                Arguments.of("JPEG with a PDF in its remark", jpegWithRemark("%PDF-1.7"), "twoFaced"),
                Arguments.of("letter and archive", joined(letter(), zip(Map.of("a.exe", PROGRAM))), "twoFaced"),
                Arguments.of("signature and archive", joined(signature(pdf()), zip(Map.of("a.exe", PROGRAM))), "twoFaced"),
                Arguments.of("DOCX and something more", joined(docx(), new byte[200_000]), "damaged"),
                Arguments.of("DOCX with a part twice", with(docx(), "WORD/document.xml", text("<a/>")), "twoFaced"),

                Arguments.of("DOCX that bursts", bomb(docx(), 400 * MEGABYTE), "tooDense"),
                Arguments.of("PDF that bursts", pdfBomb(), "tooDense"),
                Arguments.of("PNG that bursts", hugePng(60_000, 60_000), "tooDense"),
                Arguments.of("PNG beyond all measures", hugePng(-1, -1), "tooDense"),
                Arguments.of("letter in letters", nestedSignatures(9), "inContainer"),

                Arguments.of("half a DOCX", cut(docx()), "damaged"),
                Arguments.of("half a PNG", cut(png()), "damaged"),
                Arguments.of("beginning of a JPEG", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0}, "damaged"),
                Arguments.of("half a signature", cut(signature(pdf())), "damaged"),
                Arguments.of("text of a signature that is none", text("-----BEGIN CMS-----\nMIIабв\n-----END CMS-----\n"), "damaged"),

                Arguments.of("letter with a program", letter(attachment("счёт.pdf.exe", PROGRAM)), "inLetter"),
                Arguments.of("letter with an archive", letter(attachment("a.zip", zip(Map.of("a", PROGRAM)))), "inLetter"),
                Arguments.of("letter with a page", letter(attachment("a.htm", text("<html><script>1</script></html>"))), "inLetter"),
                Arguments.of("letter with a locked DOCX", letter(attachment("a.docx", encryptedDocx())), "inLetter"),
                Arguments.of("signed program", signed(PROGRAM), "inContainer"),
                Arguments.of("signed text of a signed program", armoured(signed(PROGRAM)), "inContainer"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("received")
    void shouldKnowWhatItIs(String what, byte[] content, FileType expected) throws IOException {
        assertThat(check(content)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void shouldRefuseWithASentenceOfItsOwn_thatIsInTheDocument(String what, byte[] content, String reason) throws IOException {
        UserError refusal = catchThrowableOfType(UserError.class, () -> check(content));

        assertThat(refusal).as("is received").isNotNull();
        assertThat(refusal.code()).isEqualTo("files." + reason);
        assertThat(refusal.kind()).isEqualTo(UserError.Kind.UNSUPPORTED);
        assertThat(Messages.sentence(refusal)).doesNotContain("{", "'");
        assertThat(Files.readAllLines(DOCUMENT)).contains("| %s | %s |".formatted(what, Messages.sentence(refusal)));
    }

    @Test
    void shouldSayWhatIsWrongInside_andWhere() {
        UserError refusal = catchThrowableOfType(
                UserError.class, () -> check(letter(attachment("../../счёт\u202Efdp.exe", PROGRAM))));

        assertThat(Messages.sentence(refusal)).isEqualTo("К письму приложен файл «счётfdp.exe». Программы и сценарии не принимаются.");
    }

    @Test
    void shouldLeaveNothingBehind() throws IOException {
        check(letter(attachment("7.pdf", pdf())));
        check(armoured(signed(docx())));
        catchThrowableOfType(UserError.class, () -> check(letter(attachment("a.exe", PROGRAM))));

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("upload"));
        }
    }

    private FileType check(byte[] content) throws IOException {
        Path file = Files.write(folder.resolve("upload"), content);
        return new TypeCheck(new Disk(LimitsFor.spool(folder))).of(file);
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        }
        return out.toByteArray();
    }

    private static byte[] jpegWithRemark(String remark) throws IOException {
        byte[] text = text(remark);
        byte[] jpeg = jpeg();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        out.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xFE, 0, (byte) (text.length + 2)});
        out.writeBytes(text);
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    private static byte[] pdfBomb() throws IOException {
        byte[] packed = deflated(new byte[(int) (150 * MEGABYTE)]);
        return joined(joined(text("%PDF-1.7\n5 0 obj<</Type/ObjStm/Filter/FlateDecode>>stream\n"), packed), text("\nendstream"));
    }

    private static byte[] nestedSignatures(int levels) {
        byte[] content = pdf();
        for (int level = 0; level < levels; level++) {
            content = signed(content);
        }
        return content;
    }
}
