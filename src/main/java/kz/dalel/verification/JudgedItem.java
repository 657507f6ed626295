package kz.dalel.verification;

import java.util.Optional;
import kz.dalel.evidence.ItemVersion;

/**
 * A current version of an item and the verdict that counts.
 *
 * @param version the version
 * @param verdict the verdict; empty while there is none
 */
public record JudgedItem(ItemVersion version, Optional<Verdict> verdict) {

    public boolean isUndecided() {
        return verdict.isEmpty();
    }

    /** Whether it was returned for correction, and neither corrected nor lapsed since. */
    public boolean isReturned() {
        return verdict.filter(given -> given.outcome() == Outcome.RETURNED).isPresent();
    }

    /** What counts of it; empty unless accepted in full or in part. */
    public Optional<AcceptedItem> accepted() {
        return verdict.filter(Verdict::isAccepted).map(given -> {
            boolean inFull = given.outcome() == Outcome.ACCEPTED;
            return new AcceptedItem(version, inFull ? version.quantity() : given.quantity(), inFull);
        });
    }

    /** What would count of it if it were accepted as submitted. */
    public AcceptedItem inFull() {
        return new AcceptedItem(version, version.quantity(), true);
    }
}
