package kz.dalel.evidence.web;

import java.util.List;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.lang.Nullable;
import org.springframework.web.server.ResponseStatusException;

/**
 * Under which revision of a draft the caller wants to save (RFC 9110, 13.1.1). A revision is its entity tag, {@code "5"}.
 *
 * @param anything whether whatever is there may be replaced
 * @param revisions those that may be replaced; weak tags are none
 */
record IfMatch(boolean anything, List<Long> revisions) {

    private static final Pattern STRONG = Pattern.compile("(?:^|,)\\s*\"(\\d{1,18})\"");
    private static final String ANYTHING = "*";
    private static final long NONE = -1;

    /** @throws ResponseStatusException 428 if the caller names no condition (RFC 6585, 3): nobody overwrites blindly */
    static IfMatch of(@Nullable String header) {
        if (header == null || header.isBlank()) {
            throw new ResponseStatusException(HttpStatus.PRECONDITION_REQUIRED);
        }
        return new IfMatch(
                header.strip().equals(ANYTHING),
                STRONG.matcher(header).results().map(tag -> Long.valueOf(tag.group(1))).toList());
    }

    /** The revision to be replaced; one that never is if none of the named ones is the current. */
    long expected(LongSupplier current) {
        if (anything) {
            return current.getAsLong();
        }
        return switch (revisions.size()) {
            case 0 -> NONE;
            case 1 -> revisions.get(0);
            default -> revisions.contains(current.getAsLong()) ? current.getAsLong() : revisions.get(0);
        };
    }

    /** The tag of a revision, without its quotation marks. */
    static String tagOf(long revision) {
        return Long.toString(revision);
    }
}
