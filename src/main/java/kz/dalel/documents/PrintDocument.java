package kz.dalel.documents;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.logging.Level;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Service;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Prints a document: its template is filled and laid out on A4 sheets with numbered pages. The fonts are in the file, and nothing
 * is fetched from anywhere; the same document gives the same bytes.
 */
@Service
public class PrintDocument {

    /** What pages without another wish are set in; the letters are those of Liberation Serif. */
    private static final String FAMILY = "serif";
    private static final int REGULAR = 400;
    private static final int BOLD = 700;
    private static final String DATA = "data:";

    /** Stands for them in the style sheet, where no other language could be told apart. */
    private static final String PAGE_NUMBERS = "page-numbers";

    private final ITemplateEngine templates;
    private final MessageSource messages;
    private final String looks = new String(read("documents/print.css"), StandardCharsets.UTF_8);
    private final byte[] regular = read("fonts/LiberationSerif-Regular.ttf");
    private final byte[] bold = read("fonts/LiberationSerif-Bold.ttf");
    private final byte[] italic = read("fonts/LiberationSerif-Italic.ttf");

    PrintDocument(ITemplateEngine templates, MessageSource messages) {
        this.templates = templates;
        this.messages = messages;
        // The library writes past the application's log, of every step of every print.
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    /**
     * @return a PDF
     * @throws org.thymeleaf.exceptions.TemplateEngineException if there is no such template, or it asks for what the document
     *     does not hold
     */
    public byte[] handle(PrintedDocument document) {
        try (PdfBoxRenderer renderer = layOut(page(document))) {
            renderer.createPDFWithoutClosing();
            PDDocument pdf = renderer.getPdfDocument();
            date(pdf, document);
            ByteArrayOutputStream written = new ByteArrayOutputStream();
            pdf.save(written);
            pdf.close();
            return written.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Document page(PrintedDocument document) {
        DocumentMark mark = document.mark();
        Context context = new Context(document.language(), document.content());
        context.setVariable("mark", mark);
        context.setVariable("qr", picture(QrCode.png(mark.checkAt().toString())));
        Document page = Jsoup.parse(templates.process(document.template(), context));
        page.outputSettings().prettyPrint(false);
        page.selectFirst("html").attr("lang", document.language().getLanguage());
        page.title(document.title());
        page.head().appendElement("meta").attr("name", "subject").attr("content", document.title());
        // Before the template's own rules, which may say otherwise.
        page.head().prependElement("style").appendText(looks.replace(PAGE_NUMBERS, pageNumbers(document.language())));
        return page;
    }

    private PdfBoxRenderer layOut(Document page) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.withW3cDocument(new W3CDom().namespaceAware(false).fromJsoup(page), null);
        builder.useFont(() -> new ByteArrayInputStream(regular), FAMILY, REGULAR, FontStyle.NORMAL, true);
        builder.useFont(() -> new ByteArrayInputStream(bold), FAMILY, BOLD, FontStyle.NORMAL, true);
        builder.useFont(() -> new ByteArrayInputStream(italic), FAMILY, REGULAR, FontStyle.ITALIC, true);
        builder.useExternalResourceAccessControl(
                (address, type) -> address != null && address.startsWith(DATA),
                ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.usePdfUaAccessibility(true);
        return builder.buildPdfRenderer();
    }

    /** PDFBox would take the clock's time and a random id. */
    private static void date(PDDocument pdf, PrintedDocument document) {
        GregorianCalendar issued =
                GregorianCalendar.from(document.mark().issuedAt().atZone(ZoneOffset.UTC));
        PDDocumentInformation information = pdf.getDocumentInformation();
        information.setTitle(document.title());
        information.setCreationDate(issued);
        information.setModificationDate(issued);
        pdf.setDocumentId(Long.parseUnsignedLong(document.mark().hash().substring(0, Long.SIZE / Byte.SIZE * 2), 16));
    }

    /** "3 из 7" at the foot of every page: the words around the numbers are the language's, the numbers the layout's. */
    private String pageNumbers(Locale language) {
        Object[] numbers = {"\" counter(page) \"", "\" counter(pages) \""};
        String words = messages.getMessage("documents.pages", numbers, language);
        return "\"" + words + "\"";
    }

    private static String picture(byte[] png) {
        return DATA + "image/png;base64," + Base64.getEncoder().encodeToString(png);
    }

    private static byte[] read(String resource) {
        try {
            return new ClassPathResource(resource).getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
