package kz.dalel.spreadsheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.dalel.shared.Language;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * A table to take along, as a workbook or as CSV, with dates and decimals as the reader's language writes them. Nothing in it is ever
 * calculated.
 *
 * @param title the sheet's name, at most 31 characters
 * @param columns its columns
 * @param rows as many values as there are columns in each: a {@link String}, a {@link Number} without a fraction, a
 *     {@link BigDecimal}, a {@link LocalDate}, or null for an empty cell
 */
public record TableFile(String title, List<Column> columns, List<List<Object>> rows) {

    private static final int ROWS_IN_MEMORY = 100;

    /** What a page of A4 holds across in letters that can still be read. */
    private static final int CHARACTERS_ACROSS = 230;

    /** In characters. */
    private static final int BOLD_IS_WIDER = 2;

    /** The height of a line of the usual 11 points. */
    private static final int LINE_POINTS = 15;

    /** A row is no higher than 409 points. */
    private static final int MOST_LINES = 27;

    /** Without it spreadsheet programs take UTF-8 for something else. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** @param width in characters */
    public record Column(String heading, int width) {}

    /** Separated, and with dates and decimals written, as spreadsheet programs of the reader's language expect it. */
    public byte[] csv() {
        StringBuilder text = new StringBuilder().append(BYTE_ORDER_MARK);
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180.builder().setDelimiter(Language.current().valueSeparator()).get())) {
            printer.printRecord(columns.stream().map(Column::heading));
            for (List<Object> row : rows) {
                printer.printRecord(row.stream().map(TableFile::plain));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * A workbook of one sheet, whose heading stays in sight and can be filtered by.
     *
     * @param what the file says it is, also at the foot of every page of paper
     */
    public byte[] xlsx(String what) {
        return xlsx(what, List.of(this));
    }

    /** A workbook of several sheets, each as that of {@link #xlsx(String)}. */
    public static byte[] xlsx(String what, List<TableFile> sheets) {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(null, ROWS_IN_MEMORY, false, true);
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            WorkbookForm.describe(workbook.getXSSFWorkbook(), what);
            for (TableFile each : sheets) {
                SXSSFSheet sheet = workbook.createSheet(each.title());
                each.write(workbook, sheet);
                WorkbookForm.paper(sheet, what, each.pagesAcross());
            }
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(SXSSFWorkbook workbook, SXSSFSheet sheet) {
        SheetPen pen = new SheetPen(workbook);
        Row heading = sheet.createRow(0);
        for (int at = 0; at < columns.size(); at++) {
            pen.column(sheet, at, width(at), CellLook.text());
            pen.text(heading, at, columns.get(at).heading(), holdsNumbers(at) ? CellLook.headingOfNumbers() : CellLook.heading(false));
        }
        heading.setHeightInPoints(height(columns.stream().<Object>map(Column::heading).toList(), BOLD_IS_WIDER));
        for (int number = 0; number < rows.size(); number++) {
            Row cells = sheet.createRow(number + 1);
            List<Object> values = rows.get(number);
            for (int at = 0; at < values.size(); at++) {
                write(pen, cells, at, values.get(at));
            }
            cells.setHeightInPoints(height(values, 0));
        }
        sheet.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
        if (pagesAcross() > 1) {
            // Else nobody would know on the second page, or at the right end of the screen, whose figures these are.
            sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, 0));
        }
        sheet.createFreezePane(pagesAcross() > 1 ? 1 : 0, 1);
        sheet.setAutoFilter(new CellRangeAddress(0, rows.size(), 0, columns.size() - 1));
    }

    /** As wide as was wished for, and never so narrow that a word of the heading is broken. */
    private int width(int at) {
        Column column = columns.get(at);
        int longest = Stream.of(column.heading().split(" ")).mapToInt(String::length).max().orElse(0);
        return Math.max(column.width(), longest + BOLD_IS_WIDER);
    }

    private boolean holdsNumbers(int at) {
        return rows.stream().map(row -> row.get(at)).filter(Objects::nonNull).findFirst().filter(Number.class::isInstance).isPresent();
    }

    private int pagesAcross() {
        int whole = IntStream.range(0, columns.size()).map(this::width).sum();
        return (whole + CHARACTERS_ACROSS - 1) / CHARACTERS_ACROSS;
    }

    /**
     * High enough for the longest text.
     *
     * @param lost characters by which a line holds fewer than the column is wide
     */
    private float height(List<Object> values, int lost) {
        int lines = 1;
        for (int at = 0; at < values.size(); at++) {
            if (values.get(at) instanceof String text) {
                int width = width(at) - lost;
                lines = Math.max(lines, WorkbookForm.lines(text, width));
            }
        }
        return (float) LINE_POINTS * Math.min(lines, MOST_LINES);
    }

    private static void write(SheetPen pen, Row cells, int at, Object value) {
        if (value instanceof BigDecimal decimal) {
            pen.decimal(cells, at, decimal, CellLook.decimal());
        } else if (value instanceof Number number) {
            pen.whole(cells, at, number.longValue(), CellLook.whole());
        } else if (value instanceof LocalDate day) {
            pen.day(cells, at, day, CellLook.day());
        } else if (value != null) {
            pen.text(cells, at, value.toString(), CellLook.text());
        }
    }

    private static String plain(Object value) {
        if (value instanceof LocalDate day) {
            return Language.current().write(day);
        }
        if (value instanceof BigDecimal decimal) {
            return Language.current().typeDecimal(decimal.toPlainString());
        }
        if (value == null) {
            return "";
        }
        return value instanceof Number ? value.toString() : FormulaGuard.text(value.toString());
    }
}
