package kz.dalel.appeal.domain;

import kz.dalel.appeal.domain.ItemRuling.Outcome;
import kz.dalel.evidence.VersionId;

/**
 * An item an appeal can change: one that was not accepted in full, or new evidence.
 *
 * @param versionId its current version
 * @param isNew whether it came with the appeal, so that no verdict stands on it yet
 * @param standing what counts of it now
 * @param accepted how much counts of it now, 0 for rejected and for new ones
 */
public record DisputedItem(VersionId versionId, boolean isNew, Outcome standing, long accepted) {

    /** Whether a ruling gives the body more than what counts now. */
    boolean isImprovedBy(ItemRuling ruling) {
        int gain = ruling.outcome().compareTo(standing);
        return gain > 0 || gain == 0 && standing == Outcome.PARTLY && ruling.quantity() > accepted;
    }

    /** Whether a ruling takes from the body what counts now. */
    boolean isWorsenedBy(ItemRuling ruling) {
        int gain = ruling.outcome().compareTo(standing);
        return gain < 0 || gain == 0 && standing == Outcome.PARTLY && ruling.quantity() < accepted;
    }
}
