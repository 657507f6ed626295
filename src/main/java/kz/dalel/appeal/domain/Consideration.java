package kz.dalel.appeal.domain;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.dalel.appeal.Appeal;
import kz.dalel.evidence.VersionId;
import kz.dalel.shared.UserError;

/**
 * Whether the outcome of an appeal and the rulings on its items say the same thing. An appeal never makes a body worse
 * off than it was.
 */
public final class Consideration {

    private final Map<VersionId, DisputedItem> disputed;

    /** @param disputed the items the appeal can change */
    public Consideration(Collection<DisputedItem> disputed) {
        this.disputed = disputed.stream().collect(Collectors.toMap(DisputedItem::versionId, Function.identity()));
    }

    /**
     * Checks the rulings against each other and against the outcome.
     *
     * @param rulings at most one per item; an item without one stays as it is
     * @return whether the score is affected
     * @throws UserError {@code INVALID} if a ruling has no outcome, speaks of an item that is not disputed, or worsens
     *     it; if "satisfied" changes nothing or leaves something it ruled on short of full acceptance; if "in part"
     *     changes nothing; if "refused" changes something
     */
    public boolean check(Appeal.Outcome outcome, List<ItemRuling> rulings) {
        requireSound(rulings);
        boolean improved = rulings.stream().anyMatch(ruling -> item(ruling).isImprovedBy(ruling));
        if (outcome == Appeal.Outcome.REFUSED) {
            require(!improved, "appeal.refusedButChanged");
            return false;
        }
        require(improved, "appeal.satisfiedButUnchanged");
        boolean inFull = rulings.stream().allMatch(ruling -> ruling.outcome() == ItemRuling.Outcome.ACCEPTED);
        require(outcome == Appeal.Outcome.SATISFIED_IN_PART || inFull, "appeal.satisfiedButNotInFull");
        return true;
    }

    /**
     * Checks the rulings without regard to an outcome.
     *
     * @throws UserError {@code INVALID} as in {@link #check}
     */
    public void requireSound(List<ItemRuling> rulings) {
        Set<VersionId> seen = new HashSet<>();
        for (ItemRuling ruling : rulings) {
            require(disputed.containsKey(ruling.versionId()), "appeal.itemNotDisputed");
            require(seen.add(ruling.versionId()), "appeal.itemRuledTwice");
            require(ruling.outcome() != null, "appeal.rulingWithoutOutcome");
            require((ruling.outcome() == ItemRuling.Outcome.PARTLY) == (ruling.quantity() != null), "appeal.rulingQuantity");
            require(!item(ruling).isWorsenedBy(ruling), "appeal.itemWorsened");
        }
    }

    private DisputedItem item(ItemRuling ruling) {
        return disputed.get(ruling.versionId());
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new UserError(UserError.Kind.INVALID, message);
        }
    }
}
