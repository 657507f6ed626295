package kz.dalel.snapshots;

import java.time.Instant;
import java.time.LocalDate;
import kz.dalel.evidence.VersionId;
import org.springframework.lang.Nullable;

/**
 * One look at what stood behind a link of evidence, kept as it was received and never changed since.
 *
 * @param id its key
 * @param version the version whose link it is
 * @param link which of the version's links, from 0
 * @param address the link as the officer typed it
 * @param occasion why it was looked at
 * @param takenAt when, by the server's clock
 * @param failure why there is no answer; null where there is one
 * @param server the network address that was connected to; null where it did not come to that
 * @param status the answer's HTTP status; null without an answer
 * @param location where the answer sends the reader on; null where it does not. Nobody followed
 * @param contentType what the answer says it is; null where it does not say
 * @param size of the answer's body, in bytes; null without an answer
 * @param sha256 SHA-256 over the body as received, in hexadecimal; null without an answer
 * @param textSha256 the same over the text that is compared; null where the body is no text that could be read
 * @param removedOn when the body was removed because its time was over; null while it is kept, and without an answer
 */
public record Snapshot(
        SnapshotId id,
        VersionId version,
        int link,
        String address,
        Occasion occasion,
        Instant takenAt,
        @Nullable Failure failure,
        @Nullable String server,
        @Nullable Integer status,
        @Nullable String location,
        @Nullable String contentType,
        @Nullable Long size,
        @Nullable String sha256,
        @Nullable String textSha256,
        @Nullable LocalDate removedOn) {

    private static final int FIRST_SUCCESS = 200;
    private static final int AFTER_SUCCESS = 300;
    private static final int AFTER_REDIRECTION = 400;

    /** Whether the page itself came back. */
    public boolean opened() {
        return status != null && status >= FIRST_SUCCESS && status < AFTER_SUCCESS;
    }

    /** Whether the answer was to look elsewhere. */
    public boolean redirected() {
        return status != null && status >= AFTER_SUCCESS && status < AFTER_REDIRECTION;
    }

    /** Whether what came back now says the same as this earlier one; of pages that are no text, every byte counts. */
    public boolean saysTheSameAs(Snapshot later) {
        return textSha256 != null && later.textSha256 != null
                ? textSha256.equals(later.textSha256)
                : sha256 != null && sha256.equals(later.sha256);
    }
}
