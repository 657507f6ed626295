package kz.dalel.spreadsheet.xlsx;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import kz.dalel.spreadsheet.Cell;
import kz.dalel.spreadsheet.Table;
import kz.dalel.spreadsheet.TableLimits;
import kz.dalel.spreadsheet.UnreadableFile;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Takes the filled rows of one sheet as it is read. */
public final class SheetHandler extends DefaultHandler {

    private static final SpreadsheetVersion FORMAT = SpreadsheetVersion.EXCEL2007;
    private static final int LONGEST_COLUMN = FORMAT.getLastColumnName().length();

    /** Every cell is compared with every merged region: more than a careless hand leaves would stall the reader. */
    private static final int MAX_MERGED = 200;

    private static final Cell FORMULA = new Cell.Unusable("spreadsheet.cell.formula");
    private static final Cell MERGED = new Cell.Unusable("spreadsheet.cell.merged");

    private final String sheet;
    private final CellReader reader;
    private final TableLimits limits;
    private final int mostCells;
    private final List<Table.Row> rows = new ArrayList<>();
    private final List<CellRangeAddress> merged = new ArrayList<>();
    private final TextRuns runs = new TextRuns();
    private final StringBuilder value = new StringBuilder();

    private int filled;
    private int rowNumber;
    private boolean hidden;
    private SortedMap<Integer, Cell> cells = new TreeMap<>();
    private int column;
    private String type = "";
    private int style;
    private boolean formula;
    private boolean inValue;

    /**
     * @param sheet its name
     * @param mostCells filled cells that may still be read
     */
    public SheetHandler(String sheet, CellReader reader, TableLimits limits, int mostCells) {
        this.sheet = sheet;
        this.reader = reader;
        this.limits = limits;
        this.mostCells = mostCells;
    }

    /** Rows with at least one filled cell, once the sheet is read. */
    public List<Table.Row> rows() {
        return rows;
    }

    /** How many cells hold something. */
    public int filledCells() {
        return filled;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        switch (name) {
            case "row" -> startRow(attributes);
            case "c" -> startCell(attributes);
            case "v" -> inValue = true;
            case "f" -> formula = true;
            case "mergeCell" -> merge(attributes.getValue("ref"));
            default -> runs.start(name);
        }
    }

    @Override
    public void characters(char[] text, int start, int length) {
        if (inValue) {
            value.append(text, start, length);
        }
        runs.characters(text, start, length);
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        switch (name) {
            case "row" -> endRow();
            case "c" -> endCell();
            case "v" -> inValue = false;
            default -> runs.end(name);
        }
    }

    @Override
    public void endDocument() {
        for (Table.Row row : rows) {
            row.cells().replaceAll((at, cell) -> isMerged(row.number(), at) ? MERGED : cell);
        }
    }

    /** A row that does not tell its number follows the one before; the same goes for cells. */
    private void startRow(Attributes attributes) {
        String number = attributes.getValue("r");
        rowNumber = within(FORMAT.getMaxRows() + 1, number == null ? rowNumber + 1 : Integer.parseInt(number));
        hidden = Truth.of(attributes.getValue("hidden"));
        cells = new TreeMap<>();
        column = -1;
    }

    private void startCell(Attributes attributes) {
        String place = attributes.getValue("r");
        column = within(FORMAT.getMaxColumns(), place == null ? column + 1 : columnOf(place));
        type = Objects.requireNonNullElse(attributes.getValue("t"), "");
        String index = attributes.getValue("s");
        style = index == null ? 0 : Integer.parseInt(index);
        formula = false;
        value.setLength(0);
    }

    private void endCell() {
        String own = runs.take();
        Optional<Cell> cell = formula
                ? Optional.of(FORMULA)
                : reader.read(type, style, "inlineStr".equals(type) ? own : value.toString());
        if (cell.isPresent()) {
            filled++;
            if (filled > mostCells) {
                throw new UnreadableFile("spreadsheet.file.manyCells", Integer.toString(limits.cells()));
            }
            cells.put(column, cell.get());
        }
    }

    private void endRow() {
        if (cells.isEmpty()) {
            return;
        }
        if (rows.size() == limits.rows()) {
            throw new UnreadableFile("spreadsheet.file.manyRows", sheet, Integer.toString(limits.rows()));
        }
        rows.add(new Table.Row(rowNumber, hidden, cells));
    }

    private void merge(String region) {
        if (merged.size() == MAX_MERGED) {
            throw new UnreadableFile("spreadsheet.file.manyMerged", sheet);
        }
        merged.add(CellRangeAddress.valueOf(region));
    }

    /** Of an address such as AB17. */
    private static int columnOf(String address) {
        int digits = 0;
        while (digits < address.length() && !Character.isDigit(address.charAt(digits))) {
            digits++;
        }
        if (digits > LONGEST_COLUMN) {
            throw new IllegalArgumentException("no address of a cell: " + address);
        }
        return CellReference.convertColStringToIndex(address.substring(0, digits));
    }

    private static int within(int bound, int place) {
        if (place < 0 || place >= bound) {
            throw new IllegalArgumentException("no spreadsheet has so many rows or columns: " + place);
        }
        return place;
    }

    private boolean isMerged(int number, int at) {
        return merged.stream().anyMatch(region -> region.isInRange(number - 1, at));
    }
}
