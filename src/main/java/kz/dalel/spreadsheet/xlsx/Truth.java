package kz.dalel.spreadsheet.xlsx;

/** How the format writes yes and no. */
final class Truth {

    private Truth() {}

    /** False where nothing is written. */
    static boolean of(String attribute) {
        return "1".equals(attribute) || "true".equals(attribute);
    }
}
