package kz.dalel.evidence.domain;

import kz.dalel.evidence.ItemContent;
import kz.dalel.evidence.ItemId;
import kz.dalel.evidence.VersionId;
import org.springframework.lang.Nullable;

/**
 * A row that satisfies its rules.
 *
 * @param itemId the item it corrects; null for a new one
 * @param content what it says, tidied
 * @param subject what tells the item from the others, see {@link Subject}
 * @param carriedFrom the version of an earlier quarter it was taken over from; null for what was typed anew
 */
public record CheckedRow(
        @Nullable ItemId itemId, ItemContent content, String subject, @Nullable VersionId carriedFrom) {}
