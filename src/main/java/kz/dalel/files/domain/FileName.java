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

    /** The longest ending there is, and as much again. */
    private static final int LONGEST_ENDING = 10;

    private static final String NAMELESS = "файл";

    /** Control signs, signs that cannot be seen or turn the direction of writing, halves of signs, and signs that are none. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]");

    private static final Pattern BLANKS = Pattern.compile("[\\p{Z}\\s]+");

    /** What file systems do not take. */
    private static final Pattern FORBIDDEN = Pattern.compile("[<>:\"|?*]");

    /** A dot in front hides a file on some systems, one behind is lost on others. */
    private static final Pattern BEFORE = Pattern.compile("^[\\s.]+");

    private static final Pattern BEHIND = Pattern.compile("[\\s.]+$");

    /** Several accents on a letter are enough for any language; a tower of them covers what stands above. */
    private static final Pattern ACCENTS = Pattern.compile("(\\p{M}{4})\\p{M}+");

    /** Names that Windows keeps for devices, whatever ending follows. */
    private static final Pattern DEVICE = Pattern.compile("(?i)(CON|PRN|AUX|NUL|COM\\d|LPT\\d)(\\..*)?");

    private FileName() {}

    /** The label of a file of this type; it ends as such files do, so that nobody's computer takes it for another. */
    public static String label(@Nullable String name, FileType type) {
        String text = readable(name);
        String lower = text.toLowerCase(Locale.ROOT);
        String usual = type.endings()[0];
        int ending = Arrays.stream(type.endings()).filter(lower::endsWith).mapToInt(String::length).findFirst().orElse(0);
        String base = named(text.substring(0, text.length() - ending));
        return shortened(base, LONGEST - LONGEST_ENDING) + (ending == 0 ? usual : text.substring(text.length() - ending));
    }

    /** The label of something whose type does not matter. */
    public static String label(@Nullable String name) {
        return shortened(named(readable(name)), LONGEST);
    }

    /** The last part of the name, on one line, without what cannot be seen or saved. */
    private static String readable(@Nullable String name) {
        String text = name == null ? "" : Normalizer.normalize(name, Normalizer.Form.NFC);
        text = text.substring(Math.max(text.lastIndexOf('/'), text.lastIndexOf('\\')) + 1);
        text = BLANKS.matcher(text).replaceAll(" ");
        text = UNSEEN.matcher(text).replaceAll("");
        text = ACCENTS.matcher(text).replaceAll("$1");
        text = FORBIDDEN.matcher(text).replaceAll("_");
        return BEHIND.matcher(text).replaceAll("");
    }

    private static String named(String text) {
        String name = BEHIND.matcher(BEFORE.matcher(text).replaceAll("")).replaceAll("");
        if (name.isEmpty()) {
            return NAMELESS;
        }
        return DEVICE.matcher(name).matches() ? "_" + name : name;
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
