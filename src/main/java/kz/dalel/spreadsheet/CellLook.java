package kz.dalel.spreadsheet;

import kz.dalel.shared.Language;

/**
 * How a written cell looks and behaves.
 *
 * @param format the spreadsheet's own format code, for example {@code dd.mm.yyyy}
 * @param bold whether its text stands out
 * @param fill its ground
 * @param locked whether it cannot be changed while its sheet is protected
 * @param quoted whether a text that begins like a formula stays a text when somebody edits it
 * @param wrapped whether a long text goes on below instead of beside
 */
public record CellLook(String format, boolean bold, Fill fill, boolean locked, boolean quoted, boolean wrapped) {

    /** Grounds of cells. */
    public enum Fill {
        NONE,
        /** The heading of what must be filled in. */
        REQUIRED,
        /** Any other heading. */
        HEADING,
        /** Given; not to be filled in. */
        GIVEN
    }

    private static final String AS_TYPED = "@";
    private static final String WHOLE = "0";
    private static final String DECIMAL = "General";

    /** Text as it was typed: codes such as 01 or 1-2 stay what they are. */
    public static CellLook text() {
        return of(AS_TYPED);
    }

    /** A day as the reader's language writes it. */
    public static CellLook day() {
        return of(Language.current().spreadsheetDay());
    }

    /** A number without a fraction. */
    public static CellLook whole() {
        return of(WHOLE);
    }

    /** A number with as many decimals as it has. */
    public static CellLook decimal() {
        return of(DECIMAL);
    }

    /** A heading; one of a column that every row must fill in stands out. */
    public static CellLook heading(boolean required) {
        return new CellLook(AS_TYPED, true, required ? Fill.REQUIRED : Fill.HEADING, true, false, true);
    }

    /** The heading of a column of numbers, which stands above them. */
    public static CellLook headingOfNumbers() {
        return new CellLook(WHOLE, true, Fill.HEADING, true, false, true);
    }

    /** A line that runs over the empty cells to its right. */
    public static CellLook line() {
        return new CellLook(AS_TYPED, false, Fill.NONE, true, false, false);
    }

    /** The look with its cells given, not to be filled in; or open for typing. */
    public CellLook given(boolean isGiven) {
        return new CellLook(format, bold, isGiven ? Fill.GIVEN : Fill.NONE, isGiven, quoted, wrapped);
    }

    /** The look with text that stands out. */
    public CellLook strong() {
        return new CellLook(format, true, fill, locked, quoted, wrapped);
    }

    /** Whether its cells hold text, not numbers or days. */
    boolean isText() {
        return format.equals(AS_TYPED);
    }

    /** Whether its cells hold numbers, which are compared digit below digit. */
    boolean isNumber() {
        return format.equals(WHOLE) || format.equals(DECIMAL);
    }

    CellLook asQuoted() {
        return new CellLook(format, bold, fill, locked, true, wrapped);
    }

    private static CellLook of(String format) {
        return new CellLook(format, false, Fill.NONE, false, false, true);
    }
}
