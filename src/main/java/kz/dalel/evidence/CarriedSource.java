package kz.dalel.evidence;

import kz.dalel.shared.QuarterId;

/**
 * Where an item was taken over from.
 *
 * @param version the version of the earlier quarter
 * @param quarter the quarter it was submitted for
 * @param record what people call it: the receipt's number and the item's place in the receipt's content, where items are
 *     ordered by their keys, for example {@code 2026-Q2-000123/7}; the appeal's day for what was added in one
 * @param contentHash see {@link ItemVersion#contentHash()}
 */
public record CarriedSource(VersionId version, QuarterId quarter, String record, String contentHash) {}
