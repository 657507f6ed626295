package kz.dalel.evidence.domain;

import kz.dalel.evidence.ItemContent;
import kz.dalel.evidence.ItemId;
import org.springframework.lang.Nullable;

/**
 * A row that satisfies its rules.
 *
 * @param itemId the item it corrects; null for a new one
 * @param content what it says, tidied
 * @param subject what tells the item from the others, see {@link Subject}
 */
public record CheckedRow(@Nullable ItemId itemId, ItemContent content, String subject) {}
