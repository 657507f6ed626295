package kz.dalel.appeal;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/**
 * An appeal, by its key.
 *
 * @param value the key
 */
public record AppealId(@JsonValue UUID value) {

    public AppealId {
        if (value == null) {
            throw new IllegalArgumentException("a key must be given");
        }
    }

    public static AppealId random() {
        return new AppealId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException if the text is no UUID */
    @JsonCreator
    public static AppealId of(String text) {
        return new AppealId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
