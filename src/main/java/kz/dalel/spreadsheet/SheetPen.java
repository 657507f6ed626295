package kz.dalel.spreadsheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.FontFamily;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;

/** Writes into one workbook. A text is never calculated, however it begins, and comes back as it was written. */
public final class SheetPen {

    private static final Map<CellLook.Fill, byte[]> COLOURS = Map.of(
            CellLook.Fill.REQUIRED, new byte[] {(byte) 0xFF, (byte) 0xF2, (byte) 0xCC},
            CellLook.Fill.HEADING, new byte[] {(byte) 0xE8, (byte) 0xF0, (byte) 0xF6},
            CellLook.Fill.GIVEN, new byte[] {(byte) 0xF0, (byte) 0xF2, (byte) 0xF4});
    /** Widths are counted in 1/256 of a character. */
    private static final int CHARACTER = 256;
    /** What the format itself would take for an escaped character. */
    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");
    private static final String ESCAPED_UNDERSCORE = "_x005F_";

    private final Workbook workbook;
    private final Map<CellLook, CellStyle> styles = new HashMap<>();

    public SheetPen(Workbook workbook) {
        this.workbook = workbook;
    }

    /** Writes a text; null leaves the cell empty, but gives it its look. */
    public Cell text(Row row, int column, String text, CellLook look) {
        boolean likeAFormula = text != null && FormulaGuard.isNeeded(text);
        Cell cell = cell(row, column, likeAFormula ? look.asQuoted() : look);
        if (text != null) {
            cell.setCellValue(ESCAPE.matcher(text).replaceAll(ESCAPED_UNDERSCORE));
        }
        return cell;
    }

    /** Writes a whole number of at most 15 digits: more a spreadsheet does not hold. */
    public void whole(Row row, int column, long number, CellLook look) {
        cell(row, column, look).setCellValue(number);
    }

    /** Writes a number of at most 15 digits. The format itself knows binary fractions only, of which these digits come back as they were. */
    public void decimal(Row row, int column, BigDecimal number, CellLook look) {
        cell(row, column, look).setCellValue(number.doubleValue());
    }

    public void day(Row row, int column, LocalDate day, CellLook look) {
        cell(row, column, look).setCellValue(day);
    }

    /** The width of a column in characters, and the look of its cells that nothing is written into. */
    public void column(Sheet sheet, int column, int width, CellLook look) {
        sheet.setColumnWidth(column, width * CHARACTER);
        sheet.setDefaultColumnStyle(column, style(look));
    }

    /** Lets the cells of a column take nothing but one of these words, as many as fit the format's 255 characters. */
    public void choice(Sheet sheet, int column, int firstRow, int lastRow, List<String> words) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        add(sheet, column, firstRow, lastRow, helper.createExplicitListConstraint(words.toArray(String[]::new)));
    }

    /** Lets the cells of a column take nothing but one of the words of a list, see {@link #list}. */
    public void choice(Sheet sheet, int column, int firstRow, int lastRow, String list) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        add(sheet, column, firstRow, lastRow, helper.createFormulaListConstraint(list));
    }

    /** Asks whoever types anything else into the cells of a column whether it is meant. */
    public void expect(
            Sheet sheet, int column, int firstRow, int lastRow, DataValidationConstraint constraint, String remark) {
        DataValidation validation = sheet.getDataValidationHelper()
                .createValidation(constraint, new CellRangeAddressList(firstRow, lastRow, column, column));
        validation.setErrorStyle(DataValidation.ErrorStyle.WARNING);
        validation.createErrorBox("", remark);
        validation.setShowErrorBox(true);
        sheet.addValidationData(validation);
    }

    /** Gives a name to a list of words that stand below each other in a sheet. */
    public void list(String name, Sheet sheet, int column, int words) {
        String letter = CellReference.convertNumToColString(column);
        Name named = workbook.createName();
        named.setNameName(name);
        named.setRefersToFormula("'%s'!$%s$1:$%s$%d".formatted(sheet.getSheetName(), letter, letter, words));
    }

    private static void add(
            Sheet sheet, int column, int firstRow, int lastRow, DataValidationConstraint constraint) {
        DataValidation validation = sheet.getDataValidationHelper()
                .createValidation(constraint, new CellRangeAddressList(firstRow, lastRow, column, column));
        validation.setShowErrorBox(true);
        sheet.addValidationData(validation);
    }

    private Cell cell(Row row, int column, CellLook look) {
        Cell cell = row.createCell(column);
        cell.setCellStyle(style(look));
        return cell;
    }

    private CellStyle style(CellLook look) {
        return styles.computeIfAbsent(look, this::make);
    }

    private CellStyle make(CellLook look) {
        XSSFCellStyle style = (XSSFCellStyle) workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(look.format()));
        style.setWrapText(look.wrapped());
        style.setVerticalAlignment(VerticalAlignment.TOP);
        if (look.isNumber()) {
            style.setAlignment(HorizontalAlignment.RIGHT);
            // At the very edge it would touch the text of the next column.
            style.setIndention((short) 1);
        } else if (!look.isText()) {
            style.setAlignment(HorizontalAlignment.CENTER);
        }
        style.setLocked(look.locked());
        style.setQuotePrefixed(look.quoted());
        if (look.bold()) {
            XSSFFont bold = (XSSFFont) workbook.createFont();
            bold.setBold(true);
            bold.setFamily(FontFamily.SWISS);
            style.setFont(bold);
        }
        if (look.fill() != CellLook.Fill.NONE) {
            style.setFillForegroundColor(new XSSFColor(COLOURS.get(look.fill())));
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
        return style;
    }
}
