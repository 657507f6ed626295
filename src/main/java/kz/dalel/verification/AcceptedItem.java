package kz.dalel.verification;

import kz.dalel.evidence.ItemVersion;

/**
 * An item that counts.
 *
 * @param version the accepted version
 * @param quantity how much of it counts: what was submitted, or less where it was accepted in part
 * @param inFull whether it was accepted as submitted
 */
public record AcceptedItem(ItemVersion version, long quantity, boolean inFull) {}
