package kz.dalel.verification;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Key of a second check. */
public record SecondCheckId(UUID value) {

    static SecondCheckId random() {
        return new SecondCheckId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException if this is no such key */
    @JsonCreator
    public static SecondCheckId of(String text) {
        return new SecondCheckId(UUID.fromString(text));
    }

    @JsonValue
    @Override
    public String toString() {
        return value.toString();
    }
}
