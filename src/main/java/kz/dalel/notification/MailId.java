package kz.dalel.notification;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/**
 * One mail, by its key.
 *
 * @param value the key
 */
public record MailId(@JsonValue UUID value) {

    public MailId {
        if (value == null) {
            throw new IllegalArgumentException("a key must be given");
        }
    }

    public static MailId random() {
        return new MailId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException if the text is no UUID */
    @JsonCreator
    public static MailId of(String text) {
        return new MailId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
