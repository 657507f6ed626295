package kz.dalel.supervision.web;

import java.util.Arrays;
import java.util.List;
import java.util.MissingResourceException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.dalel.shared.Messages;

/**
 * What a step failed with, told to somebody who is no programmer.
 *
 * @param cause what kind of failure it is, which decides what to do
 * @param sentence what went wrong
 */
record FailureWords(Cause cause, String sentence) {

    /** A refusal as it stands in logs: its code, and the values of its sentence. */
    private static final Pattern REFUSAL = Pattern.compile("(([a-z]+)\\.[\\w.]+) \\[(.*)]", Pattern.DOTALL);

    /** What PostgreSQL says of itself, behind the statement that is told first. */
    private static final Pattern REFUSED_BY_DATABASE = Pattern.compile("ERROR: ([^\\n]+)");

    /** What passes by itself: the database or another server did not answer, or two did something at once. */
    private static final List<String> PASSING = List.of(
            "deadlock",
            "OptimisticLocking",
            "could not serialize",
            "Connection",
            "connection",
            "timed out",
            "timeout",
            "terminating",
            "Unable to acquire");

    private static final Messages MESSAGES = Messages.of("supervision");

    /** Kinds of failures. */
    enum Cause {
        /** A rule of the application refused it. */
        RULE,
        /** It will probably go well next time. */
        PASSING,
        /** A fault of the application or its database. */
        FAULT
    }

    static FailureWords of(String error) {
        Matcher refusal = REFUSAL.matcher(error);
        if (refusal.matches()) {
            try {
                Object[] values = Arrays.stream(refusal.group(3).split(", ")).toArray();
                return new FailureWords(Cause.RULE, Messages.of(refusal.group(2)).text(refusal.group(1), values));
            } catch (MissingResourceException e) {
                return fault(error);
            }
        }
        return PASSING.stream().anyMatch(error::contains)
                ? new FailureWords(Cause.PASSING, MESSAGES.text("supervision.error.passing"))
                : fault(error);
    }

    /** One line is the one that tells; the rest is for programmers, who have the log. */
    private static FailureWords fault(String error) {
        Matcher refused = REFUSED_BY_DATABASE.matcher(error);
        return new FailureWords(
                Cause.FAULT,
                refused.find()
                        ? MESSAGES.text("supervision.error.database", refused.group(1))
                        : MESSAGES.text("supervision.error.fault", error.lines().findFirst().orElse("")));
    }
}
