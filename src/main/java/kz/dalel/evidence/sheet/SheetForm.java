package kz.dalel.evidence.sheet;

import kz.dalel.evidence.sheet.Column.Kind;
import kz.dalel.spreadsheet.CellLook;
import kz.dalel.spreadsheet.SheetPen;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFSheet;

/** What the sheets of a workbook have in common. */
final class SheetForm {

    /** Index of the row with the headings; what stands above speaks to people alone. */
    static final int HEADING = 3;

    private SheetForm() {}

    /** Width of a column in characters. */
    static int widthOf(Kind kind) {
        return switch (kind) {
            case NUMBER -> 6;
            case UNIT_CODE -> 16;
            case CATEGORY, UNIT_NAME, TEXT -> 30;
            case WHOLE -> 14;
            case MONTH, DAY, CHECKED -> 15;
            case LINK -> 40;
        };
    }

    /** A line of text that runs over the cells to its right. */
    static void line(SheetPen pen, Sheet sheet, int row, String text, boolean strong) {
        CellLook look = CellLook.line();
        pen.text(sheet.createRow(row), 0, text, strong ? look.strong() : look);
    }

    /** Locked cells cannot be changed by mistake. There is no password: who means to take the protection off may do so. */
    static void protect(SXSSFSheet sheet) {
        sheet.enableLocking();
        sheet.lockFormatColumns(false);
        sheet.lockFormatRows(false);
        sheet.lockAutoFilter(false);
    }

    /** All columns on one page in width. */
    static void printWide(Sheet sheet) {
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
    }
}
