package kz.dalel.registry;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Key of a sign-in. It opens nothing: a session knows its sign-in, and nobody gets a session by the key. */
public record SignInId(UUID value) {

    static SignInId random() {
        return new SignInId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException if this is no such key */
    @JsonCreator
    public static SignInId of(String text) {
        return new SignInId(UUID.fromString(text));
    }

    @JsonValue
    @Override
    public String toString() {
        return value.toString();
    }
}
