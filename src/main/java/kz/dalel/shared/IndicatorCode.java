package kz.dalel.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Comparator;
import java.util.regex.Pattern;

/**
 * The code of an indicator as numbered in the regulation: project.task.subtask, for example {@code 1.3.3}; or
 * {@code 1.EXT}, which replaces project 1 in the year after an external analysis (A16).
 *
 * @param value the code in the regulation's numbering
 */
public record IndicatorCode(@JsonValue String value) implements Comparable<IndicatorCode> {

    private static final Pattern FORM = Pattern.compile("[1-9]\\d*\\.(?:[1-9]\\d*\\.[1-9]\\d*|EXT)");
    private static final Comparator<IndicatorCode> NUMBERING =
            Comparator.comparing(IndicatorCode::sortKey).thenComparing(IndicatorCode::value);

    public IndicatorCode {
        if (value == null || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not an indicator code: " + value);
        }
    }

    @JsonCreator
    public static IndicatorCode of(String value) {
        return new IndicatorCode(value);
    }

    /** The number of the project the indicator belongs to. */
    public int project() {
        return Integer.parseInt(value.substring(0, value.indexOf('.')));
    }

    @Override
    public int compareTo(IndicatorCode other) {
        return NUMBERING.compare(this, other);
    }

    @Override
    public String toString() {
        return value;
    }

    /** Numbers padded so that 3.10.1 follows 3.9.1; EXT sorts behind every numbered task of its project. */
    private String sortKey() {
        StringBuilder key = new StringBuilder();
        for (String part : value.split("\\.")) {
            key.append("EXT".equals(part) ? "EXT" : String.format("%05d", Integer.parseInt(part))).append('.');
        }
        return key.toString();
    }
}
