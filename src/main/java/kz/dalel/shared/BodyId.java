package kz.dalel.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * The registry's code of an assessed body. It becomes part of business keys and of the body's candidate groups, so it
 * holds letters, digits, dots, dashes and underscores only.
 *
 * @param value at most 40 characters
 */
public record BodyId(@JsonValue String value) implements Comparable<BodyId> {

    private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{Nd}][\\p{L}\\p{Nd}._-]{0,39}");

    public BodyId {
        if (value == null || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a body code: " + value);
        }
    }

    @JsonCreator
    public static BodyId of(String value) {
        return new BodyId(value);
    }

    @Override
    public int compareTo(BodyId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
