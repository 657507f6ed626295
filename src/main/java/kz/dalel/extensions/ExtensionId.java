package kz.dalel.extensions;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Key of an extension. */
public record ExtensionId(UUID value) {

    static ExtensionId random() {
        return new ExtensionId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException if this is no such key */
    @JsonCreator
    public static ExtensionId of(String text) {
        return new ExtensionId(UUID.fromString(text));
    }

    @JsonValue
    @Override
    public String toString() {
        return value.toString();
    }
}
