package kz.dalel.evidence;

import java.time.Instant;

/**
 * What the automatic checks noticed about a version. A mark asks the verifier to look; it never decides.
 *
 * @param code what was noticed
 * @param detail the date, address or place it was noticed at, in words that fit the mark's sentence
 * @param notedAt when
 */
public record Mark(Code code, String detail, Instant notedAt) {

    /** What can be noticed. */
    public enum Code {
        /** The event did not happen in the assessed quarter. */
        EVENT_OUTSIDE_QUARTER(true),
        /** The document is dated after the event it belongs to. */
        DOCUMENT_AFTER_EVENT(true),
        /** A document is named without its number. */
        DOCUMENT_NUMBER_MISSING(true),
        /** The document was no longer in force on the quarter's last day. */
        DOCUMENT_EXPIRED(true),
        /** The certificate was issued in another quarter; it counts once, in its own (A26). */
        CERTIFICATE_OF_ANOTHER_QUARTER(true),
        /** The body used the same address for another item. */
        SAME_LINK(true),
        /** Another body used the same address. */
        SAME_LINK_OF_ANOTHER_BODY(false),
        /** The body presented the same fact in an earlier quarter. */
        SAME_FACT_EARLIER(true);

        private final boolean forOfficers;

        Code(boolean forOfficers) {
            this.forOfficers = forOfficers;
        }

        /** Whether the body's own officers may see it: what other bodies submitted is none of their business. */
        public boolean isForOfficers() {
            return forOfficers;
        }
    }
}
