package kz.dalel.rating;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/**
 * One computed ranking of a quarter, by its key.
 *
 * @param value the key
 */
public record RatingId(@JsonValue UUID value) {

    public RatingId {
        if (value == null) {
            throw new IllegalArgumentException("a key must be given");
        }
    }

    public static RatingId random() {
        return new RatingId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException if the text is no UUID */
    @JsonCreator
    public static RatingId of(String text) {
        return new RatingId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
