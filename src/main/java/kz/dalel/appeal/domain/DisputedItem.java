package kz.dalel.appeal.domain;

import java.util.Optional;
import kz.dalel.evidence.ItemVersion;
import kz.dalel.verification.AcceptedItem;
import kz.dalel.verification.Outcome;
import kz.dalel.verification.Verdict;
import kz.dalel.verification.VerdictRow;

/**
 * An item an appeal can change: one that was not accepted in full, or new evidence.
 *
 * @param version its current version
 * @param standing the verdict that counts now; empty for new evidence
 */
public record DisputedItem(ItemVersion version, Optional<Verdict> standing) {

    /** Whether a verdict gives the body more than what counts now. */
    boolean isImprovedBy(VerdictRow row) {
        int gain = gain(row);
        return gain > 0 || gain == 0 && row.outcome() == Outcome.PARTLY && row.quantity() > counted();
    }

    /** Whether a verdict takes from the body what counts now. */
    boolean isWorsenedBy(VerdictRow row) {
        int gain = gain(row);
        return gain < 0 || gain == 0 && row.outcome() == Outcome.PARTLY && row.quantity() < counted();
    }

    /** What would count of it under a verdict; empty if nothing. */
    public Optional<AcceptedItem> under(VerdictRow row) {
        return switch (row.outcome()) {
            case ACCEPTED -> Optional.of(new AcceptedItem(version, version.quantity(), true));
            case PARTLY -> Optional.of(new AcceptedItem(version, row.quantity(), false));
            case REJECTED, RETURNED -> Optional.empty();
        };
    }

    private int gain(VerdictRow row) {
        return rank(row.outcome()) - rank(standing.map(Verdict::outcome).orElse(Outcome.REJECTED));
    }

    private long counted() {
        return standing.map(Verdict::quantity).orElse(0L);
    }

    private static int rank(Outcome outcome) {
        return switch (outcome) {
            case REJECTED, RETURNED -> 0;
            case PARTLY -> 1;
            case ACCEPTED -> 2;
        };
    }
}
