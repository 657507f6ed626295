package kz.dalel.spreadsheet.xlsx;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import kz.dalel.spreadsheet.Cell;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.NumberToTextConverter;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;

/** Makes cells of what a workbook's sheets write for them. */
public final class CellReader {

    private static final Cell ERROR = new Cell.Unusable("spreadsheet.cell.error");

    private final SharedTexts texts;
    private final StylesTable styles;
    private final boolean since1904;
    private final Map<Integer, Boolean> dateStyles = new HashMap<>();

    public CellReader(SharedTexts texts, StylesTable styles, boolean since1904) {
        this.texts = texts;
        this.styles = styles;
        this.since1904 = since1904;
    }

    /**
     * @param type as the sheet writes it; "" where it writes none
     * @param style index of the cell's style
     * @param value as written; a text of the cell's own is the text itself
     * @return empty if the cell holds nothing visible
     */
    Optional<Cell> read(String type, int style, String value) {
        if ("inlineStr".equals(type) || "str".equals(type)) {
            return TextCells.of(value);
        }
        if (value.isEmpty()) {
            return Optional.empty();
        }
        return switch (type) {
            case "s" -> TextCells.of(texts.get(Integer.parseInt(value)));
            case "b" -> Optional.of(new Cell.Flag(Truth.of(value)));
            case "d" -> Optional.of(isoDay(value));
            case "", "n" -> Optional.of(number(style, value));
            default -> Optional.of(ERROR);
        };
    }

    private Cell number(int style, String value) {
        try {
            double number = Double.parseDouble(value);
            return DateUtil.isValidExcelDate(number) && dateStyles.computeIfAbsent(style, this::isDate)
                    ? day(DateUtil.getLocalDateTime(number, since1904))
                    : new Cell.Number(NumberToTextConverter.toText(number));
        } catch (NumberFormatException | DateTimeException e) {
            return ERROR;
        }
    }

    private boolean isDate(int style) {
        XSSFCellStyle known = style < styles.getNumCellStyles() ? styles.getStyleAt(style) : null;
        return known != null && DateUtil.isADateFormat(known.getDataFormat(), known.getDataFormatString());
    }

    private static Cell isoDay(String value) {
        try {
            return value.indexOf('T') < 0 ? new Cell.Day(LocalDate.parse(value)) : day(LocalDateTime.parse(value));
        } catch (DateTimeException e) {
            return ERROR;
        }
    }

    private static Cell day(LocalDateTime moment) {
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? new Cell.Day(moment.toLocalDate())
                : new Cell.Unusable("spreadsheet.cell.time");
    }
}
