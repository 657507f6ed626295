package kz.dalel.files.domain;

import java.text.Normalizer;
import org.springframework.lang.Nullable;

/** What people call a file: a label that is shown and never a place where anything lies. */
public final class FileName {

    /** Longest label, in characters. */
    public static final int LONGEST = 200;

    private static final String NAMELESS = "файл";

    private FileName() {}

    /** The last part of the name, on one line, without signs that cannot be seen; what is too long loses its middle. */
    public static String label(@Nullable String name) {
        String text = name == null ? "" : Normalizer.normalize(name, Normalizer.Form.NFC);
        text = text.substring(Math.max(text.lastIndexOf('/'), text.lastIndexOf('\\')) + 1);
        text = text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]", "").replaceAll("\\p{Zs}+", " ").strip();
        if (text.length() > LONGEST) {
            int ending = Math.min(LONGEST / 2, text.length() - Math.max(0, text.lastIndexOf('.')));
            text = text.substring(0, LONGEST - ending) + text.substring(text.length() - ending);
        }
        return text.isEmpty() ? NAMELESS : text;
    }
}
