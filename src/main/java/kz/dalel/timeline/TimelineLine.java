package kz.dalel.timeline;

import java.time.Instant;
import java.util.Optional;
import kz.dalel.evidence.ItemVersion;
import kz.dalel.ledger.LedgerAct;
import kz.dalel.shared.IndicatorCode;
import kz.dalel.shared.PersonId;
import kz.dalel.verification.Verdict;

/**
 * One line of a timeline.
 *
 * @param at when
 * @param who who did it; empty where the reader is not to know
 * @param kind what kind of line it is
 * @param act what was done; empty unless it is an act of the ledger
 * @param indicator about which indicator; empty for the whole body or quarter
 * @param reason why, in the words of who did it; empty where none is asked for
 * @param version the version of the item that came in; empty for everything else
 * @param verdict what was decided about the item; empty for everything else
 */
public record TimelineLine(
        Instant at,
        Optional<PersonId> who,
        Kind kind,
        Optional<LedgerAct> act,
        Optional<IndicatorCode> indicator,
        Optional<String> reason,
        Optional<ItemVersion> version,
        Optional<Verdict> verdict) {

    /** Kinds of lines. */
    public enum Kind {
        /** An act of the ledger. */
        ACT,
        /** A version of the item came in. */
        VERSION,
        /** A version of the item was decided on. */
        VERDICT
    }

    static TimelineLine of(ItemVersion version, IndicatorCode indicator) {
        return new TimelineLine(
                version.submittedAt(),
                Optional.of(version.submittedBy()),
                Kind.VERSION,
                Optional.empty(),
                Optional.of(indicator),
                Optional.ofNullable(version.content().comment()),
                Optional.of(version),
                Optional.empty());
    }

    static TimelineLine of(Verdict verdict, IndicatorCode indicator) {
        return new TimelineLine(
                verdict.decidedAt(),
                Optional.of(verdict.decidedBy()),
                Kind.VERDICT,
                Optional.empty(),
                Optional.of(indicator),
                Optional.ofNullable(verdict.comment()),
                Optional.empty(),
                Optional.of(verdict));
    }
}
