package kz.dalel.spreadsheet.xlsx;

import java.util.Optional;
import kz.dalel.spreadsheet.Cell;

/** Makes a cell of typed text. */
public final class TextCells {

    /** The longest text a spreadsheet cell can hold. */
    private static final int MAX_LENGTH = 32_767;

    private TextCells() {}

    /** Empty if nothing visible was typed. */
    public static Optional<Cell> of(String typed) {
        String text = typed == null ? "" : strip(typed);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (text.length() > MAX_LENGTH) {
            return Optional.of(new Cell.Unusable("spreadsheet.cell.tooLong"));
        }
        if (text.chars().anyMatch(TextCells::isHidden)) {
            return Optional.of(new Cell.Unusable("spreadsheet.cell.control"));
        }
        return Optional.of(new Cell.Text(text));
    }

    /** Spreadsheets love no-break spaces, which {@link String#strip()} leaves. */
    private static String strip(String typed) {
        int start = 0;
        int end = typed.length();
        while (start < end && isBlank(typed.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(typed.charAt(end - 1))) {
            end--;
        }
        return typed.substring(start, end);
    }

    private static boolean isBlank(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    /** Control characters other than a line break or tab within a cell, which would hide in names and codes. */
    private static boolean isHidden(int character) {
        return Character.isISOControl(character) && character != '\n' && character != '\r' && character != '\t';
    }
}
