package kz.dalel.evidence;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A downloaded workbook in the hands of an officer. */
public final class SheetEditor {

    /** The first row below the headings, as a spreadsheet program numbers rows. */
    public static final int FIRST = 5;

    private static final int HEADING = 3;

    private final XSSFWorkbook workbook;
    private final XSSFSheet sheet;
    private final Map<String, Integer> columns = new HashMap<>();

    private SheetEditor(XSSFWorkbook workbook) {
        this.workbook = workbook;
        this.sheet = workbook.getSheetAt(0);
        sheet.getRow(HEADING).forEach(cell ->
                columns.put(cell.getStringCellValue().replace(" *", ""), cell.getColumnIndex()));
    }

    public static SheetEditor open(byte[] content) {
        try {
            return new SheetEditor(new XSSFWorkbook(new ByteArrayInputStream(content)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Types a text, number or day into a cell; null empties it. */
    public SheetEditor type(int row, String heading, Object value) {
        Cell cell = cell(row, heading);
        if (value == null) {
            cell.setBlank();
        } else if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else if (value instanceof LocalDate day) {
            cell.setCellValue(day);
            var style = workbook.createCellStyle();
            style.setDataFormat(workbook.createDataFormat().getFormat("dd.mm.yyyy"));
            cell.setCellStyle(style);
        } else {
            cell.setCellValue(value.toString());
        }
        return this;
    }

    /** A cell, made if it is not there. */
    public Cell cell(int row, String heading) {
        Integer column = columns.get(heading);
        if (column == null) {
            throw new IllegalArgumentException("no column " + heading + " among " + columns.keySet());
        }
        Row cells = sheet.getRow(row - 1) == null ? sheet.createRow(row - 1) : sheet.getRow(row - 1);
        return cells.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }

    public boolean has(String heading) {
        return columns.containsKey(heading);
    }

    public XSSFSheet sheet() {
        return sheet;
    }

    public XSSFWorkbook workbook() {
        return workbook;
    }

    public byte[] save() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            workbook.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
