package kz.dalel.shared;

import java.util.List;

/**
 * A refusal that a person can act on. Its code is a key of the message files ({@code messages.properties}), so that the
 * sentence comes out in the person's language; the edge turns it into a 4xx answer and never into a 500.
 */
public class UserError extends RuntimeException {

    private final Kind kind;
    private final String code;
    private final transient List<Object> arguments;

    public UserError(Kind kind, String code, Object... arguments) {
        super(code + " " + List.of(arguments));
        this.kind = kind;
        this.code = code;
        this.arguments = List.of(arguments);
    }

    public Kind kind() {
        return kind;
    }

    /** Key of the sentence in the message files. */
    public String code() {
        return code;
    }

    /** Values for the sentence's placeholders. */
    public List<Object> arguments() {
        return arguments;
    }

    /** Why the act was refused; decides the HTTP status. */
    public enum Kind {
        /** The input breaks a rule that the sentence names: 422. */
        INVALID,
        /** The person may not do this: 403. */
        FORBIDDEN,
        /** There is no such thing, or none that the person may know of: 404. */
        NOT_FOUND,
        /** Somebody or something was faster, or the deadline has passed: 409. */
        CONFLICT,
        /** What was sent is more than is received: 413. */
        TOO_LARGE,
        /** What was sent is of a type that is not received: 415. */
        UNSUPPORTED,
        /** The person, or everybody together, asks for too much at once: 429. */
        TOO_MANY,
        /** Something this depends on does not answer at present; later it may: 503. */
        UNAVAILABLE,
        /** There is no place left to keep it: 507. */
        NO_SPACE
    }
}
