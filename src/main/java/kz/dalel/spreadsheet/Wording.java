package kz.dalel.spreadsheet;

import java.util.Locale;
import java.util.regex.Pattern;

/** Headings and words of tables as people spell them. */
public final class Wording {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0]+");

    private Wording() {}

    /** Case, runs of spaces and the letter Ё make no difference. */
    public static String normal(String word) {
        return BLANKS.matcher(word.strip()).replaceAll(" ").toLowerCase(Locale.ROOT).replace('ё', 'е');
    }

    public static boolean same(String left, String right) {
        return normal(left).equals(normal(right));
    }

    /** As a list in a sentence. */
    public static String quoted(Iterable<String> words) {
        return "«" + String.join("», «", words) + "»";
    }
}
