package kz.dalel.appeal.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.dalel.appeal.Appeal;
import kz.dalel.evidence.ItemVersion;
import kz.dalel.evidence.VersionId;
import kz.dalel.shared.UserError;
import kz.dalel.verification.AcceptedItem;
import kz.dalel.verification.Outcome;
import kz.dalel.verification.VerdictRow;

/** What an appeal is about: the items it can change, beside those that count in full already. */
public final class Dispute {

    private final Map<VersionId, DisputedItem> disputed;
    private final List<AcceptedItem> counting;

    /**
     * @param disputed the items the appeal can change
     * @param counting everything of the submission that counts now
     */
    public Dispute(Collection<DisputedItem> disputed, List<AcceptedItem> counting) {
        this.disputed = disputed.stream()
                .collect(Collectors.toMap(item -> item.version().id(), Function.identity()));
        this.counting = List.copyOf(counting);
    }

    /** The versions on which the commission may decide. */
    public List<ItemVersion> versions() {
        return disputed.values().stream().map(DisputedItem::version).toList();
    }

    /**
     * Whether an outcome and the verdicts on items say the same thing. An appeal never makes a body worse off.
     *
     * @param verdicts complete verdicts on disputed items, at most one per item; an item without one stays as it is
     * @return whether the score is affected
     * @throws UserError {@code INVALID} if a verdict worsens an item; if "satisfied" changes nothing, or leaves something
     *     it decided on short of full acceptance; if "in part" changes nothing; if "refused" changes something
     */
    public boolean check(Appeal.Outcome outcome, List<VerdictRow> verdicts) {
        require(verdicts.stream().noneMatch(row -> item(row).isWorsenedBy(row)), "appeal.itemWorsened");
        boolean improved = verdicts.stream().anyMatch(row -> item(row).isImprovedBy(row));
        if (outcome == Appeal.Outcome.REFUSED) {
            require(!improved, "appeal.refusedButChanged");
            return false;
        }
        require(improved, "appeal.satisfiedButUnchanged");
        boolean inFull = verdicts.stream().allMatch(row -> row.outcome() == Outcome.ACCEPTED);
        require(outcome == Appeal.Outcome.SATISFIED_IN_PART || inFull, "appeal.satisfiedButNotInFull");
        return true;
    }

    /**
     * What would count if these verdicts were given: they replace what stands, everything else stays.
     *
     * @param verdicts also unfinished ones; those say nothing yet
     */
    public List<AcceptedItem> countingUnder(List<VerdictRow> verdicts) {
        Map<VersionId, VerdictRow> byVersion = verdicts.stream()
                .filter(row -> disputed.containsKey(row.versionId()) && isFinished(row))
                .collect(Collectors.toMap(VerdictRow::versionId, Function.identity(), (first, second) -> second));
        List<AcceptedItem> items = new ArrayList<>();
        counting.stream()
                .filter(item -> !byVersion.containsKey(item.version().id()))
                .forEach(items::add);
        byVersion.values().forEach(row -> item(row).under(row).ifPresent(items::add));
        return items;
    }

    /** What would count if everything in dispute were accepted. */
    public List<AcceptedItem> countingWithEverything() {
        return Stream.concat(
                        counting.stream()
                                .filter(item -> !disputed.containsKey(item.version().id())),
                        versions().stream().map(version -> new AcceptedItem(version, version.quantity(), true)))
                .toList();
    }

    private static boolean isFinished(VerdictRow row) {
        return row.outcome() != null && (row.outcome() != Outcome.PARTLY || row.quantity() != null);
    }

    private DisputedItem item(VerdictRow row) {
        return disputed.get(row.versionId());
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new UserError(UserError.Kind.INVALID, message);
        }
    }
}
