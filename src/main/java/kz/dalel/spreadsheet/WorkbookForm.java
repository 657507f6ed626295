package kz.dalel.spreadsheet;

import java.util.Optional;
import kz.dalel.shared.Language;
import kz.dalel.shared.Messages;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.ss.usermodel.Footer;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** What every workbook of ours has: it says what it is, and comes out on paper so that a loose page can still be placed. */
public final class WorkbookForm {

    private static final Messages MESSAGES = Messages.of("spreadsheet");
    private static final String PAGE = "&P";
    private static final String PAGES = "&N";

    /** In inches: a centimetre. */
    private static final double MARGIN = 0.4;

    private WorkbookForm() {}

    /** What programs show of the file without opening it: title, author and language. */
    public static void describe(XSSFWorkbook workbook, String title) {
        CoreProperties properties = workbook.getProperties().getCoreProperties();
        properties.setTitle(title);
        properties.setCreator(MESSAGES.text("spreadsheet.author"));
        properties.getUnderlyingProperties().setLanguageProperty(Optional.of(Language.current().locale().toLanguageTag()));
    }

    /**
     * A4 across, with lines between the cells and numbered pages.
     *
     * @param what stands at the foot of every page
     * @param across over how many pages side by side its columns go
     */
    public static void paper(Sheet sheet, String what, int across) {
        PrintSetup paper = sheet.getPrintSetup();
        paper.setPaperSize(PrintSetup.A4_PAPERSIZE);
        paper.setLandscape(true);
        sheet.setFitToPage(true);
        paper.setFitWidth((short) across);
        paper.setFitHeight((short) 0);
        sheet.setPrintGridlines(true);
        sheet.setMargin(PageMargin.LEFT, MARGIN);
        sheet.setMargin(PageMargin.RIGHT, MARGIN);
        Footer foot = sheet.getFooter();
        // A single one would begin an order to the program that prints.
        foot.setLeft(what.replace("&", "&&"));
        foot.setRight(MESSAGES.text("spreadsheet.pages", PAGE, PAGES));
    }

    /** How many lines a text takes in a cell: not every spreadsheet program finds out by itself how high a row has to be. */
    public static int lines(String text, int width) {
        return Math.max(1, text.lines().mapToInt(line -> wrapped(line, width)).sum());
    }

    private static int wrapped(String line, int width) {
        int lines = 1;
        int used = 0;
        for (String word : line.split(" ")) {
            if (used > 0 && used + 1 + word.length() > width) {
                lines++;
                used = 0;
            }
            used += word.length() + (used > 0 ? 1 : 0);
            lines += Math.max(0, used - 1) / width;
            used = used > width ? (used - 1) % width + 1 : used;
        }
        return lines;
    }
}
