package kz.dalel.verification.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kz.dalel.evidence.ItemId;
import kz.dalel.evidence.ItemVersion;
import kz.dalel.evidence.VersionId;
import kz.dalel.verification.Outcome;
import kz.dalel.verification.Verdict;

/**
 * What a body made of an item that a verifier had sent back. A correction brings no new items: it corrects what was returned or
 * takes it back.
 *
 * @param now the latest version of the item
 * @param before the version that was returned
 */
public record ItemChange(ItemVersion now, ItemVersion before) {

    /**
     * @param versions every version of a submission
     * @param verdicts its verdicts that stand
     * @return a change for every item whose latest version answers a return, in the order of the versions
     */
    public static List<ItemChange> sinceReturn(Collection<ItemVersion> versions, Collection<Verdict> verdicts) {
        Set<VersionId> returned = verdicts.stream()
                .filter(verdict -> verdict.outcome() == Outcome.RETURNED)
                .map(Verdict::version)
                .collect(Collectors.toSet());
        if (returned.isEmpty()) {
            return List.of();
        }
        Map<ItemId, List<ItemVersion>> byItem = versions.stream().collect(Collectors.groupingBy(ItemVersion::itemId));
        List<ItemChange> changes = new ArrayList<>();
        for (ItemVersion version : versions) {
            List<ItemVersion> history = byItem.get(version.itemId());
            history.stream()
                    .filter(each -> each.number() < version.number())
                    .max(Comparator.comparingInt(ItemVersion::number))
                    .filter(before -> returned.contains(before.id()) && version.number() == history.size())
                    .ifPresent(before -> changes.add(new ItemChange(version, before)));
        }
        return changes;
    }

    /** Whether the body took the item back. */
    public boolean withdrawn() {
        return now.withdrawn();
    }

    /** Names, as in the draft's JSON, of the fields that say something else now; none of an item that was taken back. */
    public List<String> fields() {
        return withdrawn() ? List.of() : now.content().fieldsUnlike(before.content());
    }
}
