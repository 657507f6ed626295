package kz.dalel.snapshots;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/**
 * One look at what stood behind a link, by its key.
 *
 * @param value the key
 */
public record SnapshotId(@JsonValue UUID value) {

    public SnapshotId {
        if (value == null) {
            throw new IllegalArgumentException("a key must be given");
        }
    }

    public static SnapshotId random() {
        return new SnapshotId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException if the text is no UUID */
    @JsonCreator
    public static SnapshotId of(String text) {
        return new SnapshotId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
