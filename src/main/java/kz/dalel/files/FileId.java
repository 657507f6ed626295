package kz.dalel.files;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/**
 * An uploaded file, by its key. It is drawn by the server and says nothing of the file.
 *
 * @param value the key
 */
public record FileId(@JsonValue UUID value) {

    public FileId {
        if (value == null) {
            throw new IllegalArgumentException("a key must be given");
        }
    }

    public static FileId random() {
        return new FileId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException if the text is no UUID */
    @JsonCreator
    public static FileId of(String text) {
        return new FileId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
