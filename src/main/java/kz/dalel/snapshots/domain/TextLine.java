package kz.dalel.snapshots.domain;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A line of a page's text.
 *
 * @param text as it is read
 * @param isOfThePageItself false where the line is navigation or does nothing but lead elsewhere
 */
record TextLine(String text, boolean isOfThePageItself) {

    /** A counter, a clock or a rate has fewer words around its numbers than a sentence has. */
    private static final int WORDS_OF_A_SENTENCE = 6;

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    /** Also with what stands between figures: 10 482, 12:30, 11.10.2026. */
    private static final Pattern NUMBERS = Pattern.compile("\\p{Nd}+([ .,:/-]\\p{Nd}+)*");

    /** Without regard to case, kinds of letters and blanks; a short line without its numbers. */
    String comparable() {
        String plain = BLANKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
        long words = BLANKS.splitAsStream(plain).filter(word -> word.chars().anyMatch(Character::isLetter)).count();
        return words < WORDS_OF_A_SENTENCE ? NUMBERS.matcher(plain).replaceAll("0") : plain;
    }
}
