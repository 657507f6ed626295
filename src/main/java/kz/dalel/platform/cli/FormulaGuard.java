package kz.dalel.platform.cli;

/** Keeps a spreadsheet from taking text of others for a formula. */
final class FormulaGuard {

    private static final String STARTS_A_FORMULA = "=+-@\t\r";

    private FormulaGuard() {}

    /** The text, behind an apostrophe if a spreadsheet would otherwise calculate it. For columns of text only. */
    static String text(String text) {
        return !text.isEmpty() && STARTS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
