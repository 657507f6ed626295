package kz.dalel.spreadsheet;

/** Keeps a spreadsheet from taking text of others for a formula. */
public final class FormulaGuard {

    /** Also as they are typed where letters are wide: a spreadsheet there takes them for the same. */
    private static final String STARTS_A_FORMULA = "=+-@\t\r\n＝＋－＠";

    private FormulaGuard() {}

    /** Whether a spreadsheet would calculate the text. */
    static boolean isNeeded(String text) {
        return !text.isEmpty() && STARTS_A_FORMULA.indexOf(text.charAt(0)) >= 0;
    }

    /** The text, behind an apostrophe if a spreadsheet would otherwise calculate it. For columns of text in CSV only. */
    public static String text(String text) {
        return isNeeded(text) ? "'" + text : text;
    }
}
