package kz.dalel.evidence;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/**
 * What one body owes for one indicator in one cycle, by its key.
 *
 * @param value the key
 */
public record SubmissionId(@JsonValue UUID value) {

    public SubmissionId {
        if (value == null) {
            throw new IllegalArgumentException("a key must be given");
        }
    }

    public static SubmissionId random() {
        return new SubmissionId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException if the text is no UUID */
    @JsonCreator
    public static SubmissionId of(String text) {
        return new SubmissionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
