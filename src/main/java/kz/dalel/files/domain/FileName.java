package kz.dalel.files.domain;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import kz.dalel.files.FileType;
import org.springframework.lang.Nullable;

/** What people call a file: a label that is shown, and proposed to whoever saves the file. Nothing ever lies at such a place. */
public final class FileName {

    /** Longest label, in characters. */
    public static final int LONGEST = 200;

    private static final String NAMELESS = "файл";

    /** Control signs, signs that cannot be seen or turn the direction of writing, halves of signs, and signs that are none. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]");

    private static final Pattern BLANKS = Pattern.compile("[\\p{Z}\\s]+");

    /** What file systems do not take. */
    private static final Pattern FORBIDDEN = Pattern.compile("[<>:\"|?*]");

    private static final Pattern AROUND = Pattern.compile("^[\\s.]+|[\\s.]+$");

    /** Several accents on a letter are enough for any language; a tower of them covers what stands above. */
    private static final Pattern ACCENTS = Pattern.compile("(\\p{M}{4})\\p{M}+");

    /** Names that Windows keeps for devices, whatever ending follows. */
    private static final Pattern DEVICE = Pattern.compile("(?i)(CON|PRN|AUX|NUL|COM\\d|LPT\\d)(\\..*)?");

    private FileName() {}

    /** The label of a file of this type; it ends as such files do, so that nobody's computer takes it for another. */
    public static String label(@Nullable String name, FileType type) {
        String text = clean(name);
        String lower = text.toLowerCase(Locale.ROOT);
        String[] endings = type.endings();
        String ending = Arrays.stream(endings).filter(lower::endsWith).findFirst().orElse("");
        String base = clean(text.substring(0, text.length() - ending.length()));
        String shown = text.substring(text.length() - ending.length());
        String nonEmpty = base.isEmpty() ? NAMELESS : base;
        return shortened(nonEmpty, LONGEST - endings[0].length() - 1) + (shown.isEmpty() ? endings[0] : shown);
    }

    /** The label of something whose type does not matter. */
    public static String label(@Nullable String name) {
        String text = clean(name);
        return text.isEmpty() ? NAMELESS : shortened(text, LONGEST);
    }

    /** The last part of the name, on one line, without what cannot be seen or saved. */
    private static String clean(@Nullable String name) {
        String text = name == null ? "" : Normalizer.normalize(name, Normalizer.Form.NFC);
        text = text.substring(Math.max(text.lastIndexOf('/'), text.lastIndexOf('\\')) + 1);
        text = BLANKS.matcher(text).replaceAll(" ");
        text = UNSEEN.matcher(text).replaceAll("");
        text = ACCENTS.matcher(text).replaceAll("$1");
        text = FORBIDDEN.matcher(text).replaceAll("_");
        text = AROUND.matcher(text).replaceAll("");
        return DEVICE.matcher(text).matches() ? "_" + text : text;
    }

    /** No sign is cut in two. */
    private static String shortened(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
        return text.substring(0, end).strip();
    }
}
