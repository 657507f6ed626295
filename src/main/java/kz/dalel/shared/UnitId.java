package kz.dalel.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Comparator;
import java.util.regex.Pattern;

/**
 * A unit of an assessed body, written {@code BODY/UNIT}: the same unit code may occur in two bodies.
 *
 * @param body the body the unit belongs to
 * @param code the unit's code within the body: letters, digits, dots, dashes and underscores, at most 60 characters
 */
public record UnitId(BodyId body, String code) implements Comparable<UnitId> {

    private static final char SEPARATOR = '/';
    private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{Nd}][\\p{L}\\p{Nd}._-]{0,59}");
    private static final Comparator<UnitId> ORDER = Comparator.comparing(UnitId::body).thenComparing(UnitId::code);

    public UnitId {
        if (body == null) {
            throw new IllegalArgumentException("a unit belongs to a body");
        }
        if (code == null || !FORM.matcher(code).matches()) {
            throw new IllegalArgumentException("not a unit code: " + code);
        }
    }

    /** Reads what {@link #toString()} writes. */
    @JsonCreator
    public static UnitId of(String text) {
        int separator = text == null ? -1 : text.indexOf(SEPARATOR);
        if (separator < 0) {
            throw new IllegalArgumentException("not a unit: " + text);
        }
        return new UnitId(BodyId.of(text.substring(0, separator)), text.substring(separator + 1));
    }

    @Override
    public int compareTo(UnitId other) {
        return ORDER.compare(this, other);
    }

    @JsonValue
    @Override
    public String toString() {
        return body.value() + SEPARATOR + code;
    }
}
