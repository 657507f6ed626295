package kz.dalel.quarter;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies one correction of a snapshot's units. */
public record UnitCorrectionId(@JsonValue UUID value) {

    public static UnitCorrectionId random() {
        return new UnitCorrectionId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException if the text is no UUID */
    @JsonCreator
    public static UnitCorrectionId of(String text) {
        return new UnitCorrectionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
