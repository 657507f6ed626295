package kz.dalel.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import kz.dalel.platform.text.Sentences;
import kz.dalel.shared.Sha256;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.MessageSource;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** What comes off the press, read back from the file. */
class PrintDocumentTest {

    private static final String KAZAKH = "Әділ, Ғылым, Қазақстан, Еңбек, Өнер, Ұлт, Үкімет, шаһар, Ішкі; ә ғ қ ң ө ұ ү һ і";
    private static final int ROWS = 120;

    private final MessageSource messages = Sentences.load();
    private final PrintDocument printDocument = new PrintDocument(templates(), messages);

    @Test
    void shouldPrintKazakhLettersInFontsThatTheFileHolds() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(printDocument.handle(document(KAZAKH)))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains(KAZAKH.substring(0, KAZAKH.indexOf(';')));
            for (COSName name : pdf.getPage(0).getResources().getFontNames()) {
                PDFont font = pdf.getPage(0).getResources().getFont(name);
                assertThat(font.isEmbedded()).as(font.getName()).isTrue();
            }
        }
    }

    @Test
    void shouldNumberPagesAndRepeatTheHeadOfATable() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(printDocument.handle(document(KAZAKH)))) {
            int pages = pdf.getNumberOfPages();
            assertThat(pages).isGreaterThan(2);
            for (int page = 1; page <= pages; page++) {
                assertThat(page(pdf, page))
                        .contains(page + " из " + pages)
                        .contains("Показатель")
                        .contains("№ 17")
                        .contains(mark("17").hash());
            }
        }
    }

    @Test
    void shouldGiveTheSameBytesForTheSameDocumentAndOthersForAnother() {
        byte[] once = printDocument.handle(document(KAZAKH));

        assertThat(printDocument.handle(document(KAZAKH))).isEqualTo(once);
        assertThat(printDocument.handle(document("Иное"))).isNotEqualTo(once);
    }

    @Test
    void shouldBeDatedByItsIssueAndNamedByItsTitle() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(printDocument.handle(document(KAZAKH)))) {
            assertThat(pdf.getDocumentInformation().getCreationDate().toInstant()).isEqualTo(mark("17").issuedAt());
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Лист <баллов>");
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("ru");
        }
    }

    /** Otherwise an address that slipped into a page could make the server read its own files or call others. */
    @Test
    void shouldFetchNothing(@TempDir Path folder) throws Exception {
        Path picture = Files.write(folder.resolve("picture.png"), QrCode.png("чужое"));

        byte[] printed = printDocument.handle(document("Лист", picture.toUri().toString()));

        assertThat(pictures(printed)).as("the mark's code alone").isEqualTo(1);
        assertThat(pictures(printDocument.handle(document("Лист", inline(picture))))).isEqualTo(2);
    }

    @Test
    void shouldMakeCodesThatReadersRead() throws Exception {
        String address = mark("17").checkAt().toString();
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(QrCode.png(address)));
        int width = picture.getWidth();
        LuminanceSource seen = new RGBLuminanceSource(
                width, width, picture.getRGB(0, 0, width, width, null, 0, width));

        assertThat(new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(seen))).getText())
                .isEqualTo(address);
    }

    private static PrintedDocument document(String words) {
        return document(words, "");
    }

    private static PrintedDocument document(String words, String picture) {
        return new PrintedDocument(
                "documents/sample",
                "Лист <баллов>",
                Locale.forLanguageTag("ru"),
                mark("17"),
                Map.of("words", words, "rows", IntStream.range(0, ROWS).boxed().toList(), "picture", picture));
    }

    private static String inline(Path picture) throws Exception {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(Files.readAllBytes(picture));
    }

    private static long pictures(byte[] printed) throws Exception {
        try (PDDocument pdf = Loader.loadPDF(printed)) {
            long found = 0;
            for (PDPage page : pdf.getPages()) {
                for (COSName name : page.getResources().getXObjectNames()) {
                    found += page.getResources().isImageXObject(name) ? 1 : 0;
                }
            }
            return found;
        }
    }

    private static DocumentMark mark(String number) {
        return new DocumentMark(
                number,
                Sha256.of(number),
                Instant.parse("2026-10-20T05:30:00Z"),
                URI.create("https://dalel.example/check/" + number));
    }

    private static String page(PDDocument pdf, int number) throws Exception {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(number);
        stripper.setEndPage(number);
        return stripper.getText(pdf);
    }

    private SpringTemplateEngine templates() {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/");
        resolver.setSuffix(".html");
        resolver.setCharacterEncoding("UTF-8");
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        engine.setTemplateEngineMessageSource(messages);
        return engine;
    }
}
