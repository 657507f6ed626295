package kz.dalel.snapshots.domain;

import java.util.Optional;
import kz.dalel.evidence.Mark;
import kz.dalel.snapshots.Snapshot;

/** What a verifier should be told about a page. */
public final class Comparison {

    private Comparison() {}

    /** What is noticed about a page at the first look. A page that sends its reader on has not failed to open. */
    public static Optional<Mark.Code> of(Snapshot first) {
        return first.opened() || first.redirected() ? Optional.empty() : Optional.of(Mark.Code.LINK_NOT_OPENED);
    }

    /** What is noticed when a page is looked at again; nothing where there was no page to lose. */
    public static Optional<Mark.Code> between(Snapshot first, Snapshot later) {
        if (first.redirected() && later.redirected()) {
            return first.location() == null || first.location().equals(later.location())
                    ? Optional.empty()
                    : Optional.of(Mark.Code.LINK_CHANGED);
        }
        if (!first.opened()) {
            return Optional.empty();
        }
        if (!later.opened()) {
            return Optional.of(Mark.Code.LINK_GONE);
        }
        return first.saysTheSameAs(later) ? Optional.empty() : Optional.of(Mark.Code.LINK_CHANGED);
    }
}
