package kz.dalel.evidence;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/**
 * One version of an item of evidence, by its key.
 *
 * @param value the key
 */
public record VersionId(@JsonValue UUID value) {

    public VersionId {
        if (value == null) {
            throw new IllegalArgumentException("a key must be given");
        }
    }

    public static VersionId random() {
        return new VersionId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException if the text is no UUID */
    @JsonCreator
    public static VersionId of(String text) {
        return new VersionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
