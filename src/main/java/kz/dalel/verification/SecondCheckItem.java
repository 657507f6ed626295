package kz.dalel.verification;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import kz.dalel.evidence.ItemId;

/**
 * An item that was drawn for a second check.
 *
 * @param verdictId key of the first verdict
 * @param item the item
 * @param first the first verdict
 * @param second the second one; empty until it is given
 */
public record SecondCheckItem(UUID verdictId, ItemId item, Verdict first, Optional<Verdict> second) {

    /** Whether both are given and one counts more than the other; other words for the same are no disagreement. */
    public boolean isDisputed() {
        return second.filter(verdict -> verdict.outcome() != first.outcome()
                        || !Objects.equals(verdict.quantity(), first.quantity()))
                .isPresent();
    }
}
