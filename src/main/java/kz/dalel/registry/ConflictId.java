package kz.dalel.registry;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Key of a declared conflict of interest. */
public record ConflictId(UUID value) {

    static ConflictId random() {
        return new ConflictId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException if this is no such key */
    @JsonCreator
    public static ConflictId of(String text) {
        return new ConflictId(UUID.fromString(text));
    }

    @JsonValue
    @Override
    public String toString() {
        return value.toString();
    }
}
