package kz.dalel.evidence;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/**
 * An item of evidence, by its key; its versions share it.
 *
 * @param value the key
 */
public record ItemId(@JsonValue UUID value) {

    public ItemId {
        if (value == null) {
            throw new IllegalArgumentException("a key must be given");
        }
    }

    public static ItemId random() {
        return new ItemId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException if the text is no UUID */
    @JsonCreator
    public static ItemId of(String text) {
        return new ItemId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
