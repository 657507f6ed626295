package kz.dalel.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** Which headcount of a body a registry figure states, in persons. */
public enum HeadcountKind {
    /** Actual staff (фактическая штатная численность): the whole of 4.2.1 (L448, A09). */
    ACTUAL_STAFF("actual-staff"),
    /** Civil servants in position at the quarter's end, newcomers included: the whole of 4.2.2 (A30). */
    CIVIL_SERVANTS("civil-servants");

    private final String code;

    HeadcountKind(String code) {
        this.code = code;
    }

    /** The code used in data files. */
    @JsonValue
    public String code() {
        return code;
    }

    @JsonCreator
    public static HeadcountKind of(String code) {
        return Arrays.stream(values())
                .filter(kind -> kind.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not a kind of headcount: " + code));
    }
}
