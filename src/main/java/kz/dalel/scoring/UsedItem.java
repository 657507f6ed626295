package kz.dalel.scoring;

import kz.dalel.evidence.VersionId;

/**
 * An item that a fact rests on.
 *
 * @param versionId the accepted version
 * @param quantity how much of it was counted
 */
public record UsedItem(VersionId versionId, long quantity) {}
