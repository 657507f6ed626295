package kz.dalel.evidence.sheet;

import java.util.function.IntUnaryOperator;
import kz.dalel.evidence.Moments;
import kz.dalel.evidence.Submission;
import kz.dalel.evidence.SubmissionTerms;
import kz.dalel.evidence.sheet.Column.Kind;
import kz.dalel.shared.Messages;
import kz.dalel.spreadsheet.CellLook;
import kz.dalel.spreadsheet.SheetPen;
import kz.dalel.spreadsheet.WorkbookForm;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFSheet;

/** What the sheets of a workbook have in common. */
final class SheetForm {

    /** Index of the row with the headings; what stands above speaks to people alone. */
    static final int HEADING = 3;

    /** Of a line, in twentieths of a typographic point. */
    private static final int LINE_HEIGHT = 310;

    /** A row is not made higher than this: the table below it has to stay in sight. */
    private static final int MOST_LINES = 12;

    private SheetForm() {}

    /** What a workbook is, in one line: indicator, body, quarter. */
    static String titleOf(Submission submission, SubmissionTerms terms) {
        return Messages.of("evidence")
                .text("evidence.sheet.title", terms.indicator().code(), terms.assessment().bodyName(), Moments.format(submission.quarter()));
    }

    /** Width of a column in characters. */
    static int widthOf(Kind kind) {
        return switch (kind) {
            case NUMBER -> 6;
            case UNIT_CODE -> 16;
            case CATEGORY, UNIT_NAME, TEXT -> 28;
            case WHOLE -> 14;
            case MONTH, DAY, CHECKED -> 15;
            case LINK -> 36;
        };
    }

    /** A line of text that runs over the cells to its right. */
    static void line(SheetPen pen, Sheet sheet, int row, String text, boolean strong) {
        CellLook look = CellLook.line();
        pen.text(sheet.createRow(row), 0, text, strong ? look.strong() : look);
    }

    /** Makes a row as high as its longest text needs; some programs would show the first line alone. */
    static void fit(Row row, IntUnaryOperator widths) {
        int lines = 1;
        for (Cell cell : row) {
            if (cell.getCellType() == CellType.STRING) {
                lines = Math.max(lines, WorkbookForm.lines(cell.getStringCellValue(), widths.applyAsInt(cell.getColumnIndex())));
            }
        }
        if (lines > 1) {
            row.setHeight((short) (Math.min(lines, MOST_LINES) * LINE_HEIGHT));
        }
    }

    /** Locked cells cannot be changed by mistake. There is no password: who means to take the protection off may do so. */
    static void protect(SXSSFSheet sheet) {
        sheet.enableLocking();
        sheet.lockFormatColumns(false);
        sheet.lockFormatRows(false);
        sheet.lockAutoFilter(false);
    }
}
