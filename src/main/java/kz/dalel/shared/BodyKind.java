package kz.dalel.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** The kind of an assessed body; it decides which indicators apply (A33) and in which rating the body is placed. */
public enum BodyKind {
    /** Central state body (ЦГО). */
    CGO("cgo"),
    /** Oblast: local executive body of a region (МИО). */
    OBLAST("oblast"),
    /** City of republican significance (г.р.з.), counted among the regions (A29). */
    CITY("city"),
    /** Quasi-state entity (КГС): a holding with organisations, or a single organisation. */
    KGS("kgs");

    private final String code;

    BodyKind(String code) {
        this.code = code;
    }

    /** The code used in data files. */
    @JsonValue
    public String code() {
        return code;
    }

    @JsonCreator
    public static BodyKind of(String code) {
        return Arrays.stream(values())
                .filter(kind -> kind.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not a kind of body: " + code));
    }
}
