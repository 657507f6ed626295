package kz.dalel.evidence;

import java.time.Instant;
import kz.dalel.shared.Messages;

/**
 * What the automatic checks noticed about a version. A mark asks the verifier to look; it never decides.
 *
 * @param code what was noticed
 * @param detail the date, address or place it was noticed at, in words that fit the mark's sentence
 * @param notedAt when
 */
public record Mark(Code code, String detail, Instant notedAt) {

    private static final Messages MESSAGES = Messages.of("evidence");

    /** The mark as people read it. */
    public String text() {
        return MESSAGES.text("evidence.mark." + code, detail);
    }

    /** Whether it says the same as another one, whenever that was noted. */
    boolean saysTheSameAs(Mark other) {
        return code == other.code && detail.equals(other.detail);
    }

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
        /** The body shows a file of the same content for another item. */
        SAME_FILE(true),
        /** Another body shows a file of the same content. */
        SAME_FILE_OF_ANOTHER_BODY(false),
        /** The body presented the same fact in an earlier quarter. */
        SAME_FACT_EARLIER(true),
        /** The certificate was issued in another year than the assessed one (A26). */
        CERTIFICATE_OF_ANOTHER_YEAR(true),
        /** The address is not on the body's own site, where the edition asks for that. */
        NOT_ON_OWN_SITE(true),
        /** Whether the address is on the organisation's own site is unknown: the registry has no site of it. */
        OWN_SITE_UNKNOWN(true),
        /** Another body presented an organisation of the same name for the same indicator. */
        SAME_ORGANISATION_OF_ANOTHER_BODY(false),
        /** The submission has another item about the same thing. */
        SAME_SUBJECT(true),
        /** When the evidence came in, the page behind a link could not be opened. */
        LINK_NOT_OPENED(true),
        /** Before the verdict a page no longer said what it said when the evidence came in. */
        LINK_CHANGED(true),
        /** Before the verdict a page could no longer be opened that could when the evidence came in. */
        LINK_GONE(true);

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
