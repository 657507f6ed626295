package kz.dalel.registry;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import kz.dalel.shared.Messages;

/** What makes somebody partial about a body. */
public enum ConflictKind {
    /** Works there. */
    OWN_BODY("own-body"),
    /** Worked there; holds for {@link ConflictTerms#formerBodyYears()} after the last day unless said otherwise. */
    FORMER_EMPLOYER("former-employer"),
    /** A relative works there. */
    RELATIVE("relative"),
    /** Anything else, said in the grounds. */
    OTHER("other");

    private final String code;

    ConflictKind(String code) {
        this.code = code;
    }

    @JsonValue
    public String code() {
        return code;
    }

    /** @throws IllegalArgumentException if there is no such kind */
    @JsonCreator
    public static ConflictKind of(String code) {
        return Arrays.stream(values())
                .filter(kind -> kind.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no kind of conflict " + code));
    }

    /** The kind as people read it. */
    public String title() {
        return Messages.of("registry").text("registry.conflict.kind." + code);
    }
}
