package kz.dalel.scoring;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/**
 * One computed score of a body, by its key.
 *
 * @param value the key
 */
public record ScoreVersionId(@JsonValue UUID value) {

    public ScoreVersionId {
        if (value == null) {
            throw new IllegalArgumentException("a key must be given");
        }
    }

    public static ScoreVersionId random() {
        return new ScoreVersionId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException if the text is no UUID */
    @JsonCreator
    public static ScoreVersionId of(String text) {
        return new ScoreVersionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
