package kz.dalel.registry;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Key of a deputyship. */
public record DeputyId(UUID value) {

    static DeputyId random() {
        return new DeputyId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException if this is no such key */
    @JsonCreator
    public static DeputyId of(String text) {
        return new DeputyId(UUID.fromString(text));
    }

    @JsonValue
    @Override
    public String toString() {
        return value.toString();
    }
}
