package kz.dalel.scoresheet.print;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.Set;
import kz.dalel.shared.Language;
import kz.dalel.shared.Messages;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.IRunBody;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSimpleField;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTabStop;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;

/** A text document as officials write it: A4, the usual margins and letters, numbered pages. */
final class OfficialLetter implements AutoCloseable {

    private static final String LETTERS = "Times New Roman";
    private static final Set<String> FIELDS = Set.of("PAGE", "NUMPAGES");
    /** Known to every word processor, as ru-KZ is not. */
    private static final String SPELLED_RUSSIAN = "ru-RU";

    private static final int TITLE = 14;
    private static final int TEXT = 11;
    private static final int SMALL = 9;
    /** In twentieths of a point. */
    private static final int AFTER_PARAGRAPH = 100;

    private static final int BEFORE_HEADING = 240;
    /** A4 and margins in twentieths of a point: left 30 mm, else 15 and 20. */
    private static final long WIDTH = 11_906;

    private static final long HEIGHT = 16_838;
    private static final long LEFT = 1_701;
    private static final long RIGHT = 850;
    private static final long UPRIGHT = 1_134;

    private final XWPFDocument document = new XWPFDocument();

    /**
     * @param title as the file names itself
     * @param createdAt what the file says of its own making
     * @param foot what stands at the foot of every page, beside its number
     */
    OfficialLetter(String title, Instant createdAt, String foot) {
        CoreProperties properties = document.getProperties().getCoreProperties();
        properties.setTitle(title);
        properties.setCreated(Optional.of(Date.from(createdAt)));
        speak(properties);
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(WIDTH));
        size.setH(BigInteger.valueOf(HEIGHT));
        CTPageMar margins = section.addNewPgMar();
        margins.setLeft(BigInteger.valueOf(LEFT));
        margins.setRight(BigInteger.valueOf(RIGHT));
        margins.setTop(BigInteger.valueOf(UPRIGHT));
        margins.setBottom(BigInteger.valueOf(UPRIGHT));
        foot(foot);
    }

    void title(String text) {
        XWPFParagraph paragraph = paragraph(text, TITLE, true);
        outline(paragraph, 0);
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        paragraph.setKeepNext(true);
    }

    void centred(String text) {
        paragraph(text, TEXT, false).setAlignment(ParagraphAlignment.CENTER);
    }

    void headingOnNewPage(String text) {
        headed(text).setPageBreak(true);
    }

    void heading(String text) {
        headed(text);
    }

    private XWPFParagraph headed(String text) {
        XWPFParagraph paragraph = paragraph(text, TEXT, true);
        outline(paragraph, 1);
        paragraph.setSpacingBefore(BEFORE_HEADING);
        paragraph.setKeepNext(true);
        return paragraph;
    }

    void paragraph(String text) {
        paragraph(text, TEXT, false);
    }

    void small(String text) {
        paragraph(text, SMALL, false);
    }

    /** @param widths of its columns, see {@link OfficialTable} */
    OfficialTable table(int... widths) {
        return new OfficialTable(document, widths);
    }

    void write(OutputStream out) throws IOException {
        document.write(out);
    }

    @Override
    public void close() throws IOException {
        document.close();
    }

    static void say(XWPFParagraph paragraph, String text, int size, boolean bold) {
        XWPFRun run = paragraph.createRun();
        run.setFontFamily(LETTERS);
        run.setBold(bold);
        run.setFontSize(size);
        run.setText(text);
    }

    private XWPFParagraph paragraph(String text, int size, boolean bold) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setSpacingAfter(AFTER_PARAGRAPH);
        say(paragraph, text, size, bold);
        return paragraph;
    }

    /** Headings are found in the list of them, and said as such by programs that read aloud. */
    private static void outline(XWPFParagraph paragraph, int level) {
        paragraph.getCTP().getPPr().addNewOutlineLvl().setVal(BigInteger.valueOf(level));
    }

    /** In which language it is spelled and read aloud. */
    private void speak(CoreProperties properties) {
        String language = Language.current() == Language.RUSSIAN ? SPELLED_RUSSIAN : Language.current().locale().toLanguageTag();
        XWPFStyles styles = document.createStyles();
        styles.setSpellingLanguage(language);
        // What the word processor fills in by itself, such as numbers of pages, looks like the rest.
        CTFonts letters = CTFonts.Factory.newInstance();
        letters.setAscii(LETTERS);
        letters.setHAnsi(LETTERS);
        letters.setCs(LETTERS);
        styles.setDefaultFonts(letters);
        properties.getUnderlyingProperties().setLanguageProperty(Optional.of(language));
    }

    /** At the right "3 из 7", which the program that shows it fills in. */
    private void foot(String text) {
        XWPFParagraph foot = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        CTTabStop right = foot.getCTP().addNewPPr().addNewTabs().addNewTab();
        right.setVal(STTabJc.RIGHT);
        right.setPos(BigInteger.valueOf(WIDTH - LEFT - RIGHT));
        say(foot, text, SMALL, false);
        foot.createRun().addTab();
        // Which of the two comes first is the language's matter.
        for (String part : Messages.of("documents").text("documents.pages", "|PAGE|", "|NUMPAGES|").split("\\|")) {
            if (FIELDS.contains(part)) {
                field(foot, part);
            } else if (!part.isEmpty()) {
                say(foot, part, SMALL, false);
            }
        }
    }

    private static void field(XWPFParagraph paragraph, String instruction) {
        CTSimpleField field = paragraph.getCTP().addNewFldSimple();
        field.setInstr(instruction);
        XWPFRun shown = new XWPFRun(field.addNewR(), (IRunBody) paragraph);
        shown.setFontSize(SMALL);
        shown.setText("1");
    }
}
