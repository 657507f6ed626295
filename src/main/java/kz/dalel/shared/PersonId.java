package kz.dalel.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * A person's login: who did, decided or is due to do something. A login never changes hands.
 *
 * @param value Latin letters, digits, dots, dashes, underscores and the at sign, at most 64 characters
 */
public record PersonId(@JsonValue String value) implements Comparable<PersonId> {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@-]{0,63}");

    public PersonId {
        if (value == null || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a login: " + value);
        }
    }

    @JsonCreator
    public static PersonId of(String value) {
        return new PersonId(value);
    }

    @Override
    public int compareTo(PersonId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
