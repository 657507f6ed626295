package kz.dalel.methodology;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * The name of a methodology edition, also the name of its data file without the ending: {@code tbn4-2024}.
 *
 * @param value lower-case letters, digits, dots and dashes, at most 40 characters
 */
public record EditionId(@JsonValue String value) implements Comparable<EditionId> {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9.-]{0,39}");

    public EditionId {
        if (value == null || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not an edition's name: " + value);
        }
    }

    @JsonCreator
    public static EditionId of(String value) {
        return new EditionId(value);
    }

    @Override
    public int compareTo(EditionId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
