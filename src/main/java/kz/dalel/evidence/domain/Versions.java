package kz.dalel.evidence.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.dalel.evidence.ItemContent;
import kz.dalel.evidence.ItemId;
import kz.dalel.evidence.ItemVersion;
import kz.dalel.evidence.Submission;
import kz.dalel.evidence.VersionId;
import kz.dalel.shared.PersonId;

/**
 * Makes the versions that one act of an officer brings in.
 *
 * @param submission what they are submitted for
 * @param appeal the appeal they are added in; empty for the submission itself
 * @param round the round they come in with
 * @param actor the officer
 * @param receivedAt the server's time of receipt
 */
public record Versions(Submission submission, Optional<UUID> appeal, int round, PersonId actor, Instant receivedAt) {

    private static final int FIRST = 1;

    /** The first version of a new item. */
    public ItemVersion first(ItemContent content, String subject) {
        return version(ItemId.random(), subject, FIRST, false, Optional.empty(), content);
    }

    /** The first version of the item that a row stands for. */
    public ItemVersion first(CheckedRow row) {
        return version(ItemId.random(), row.subject(), FIRST, false, Optional.ofNullable(row.carriedFrom()), row.content());
    }

    /** The version by which an item that was withdrawn is submitted again. */
    public ItemVersion again(ItemVersion withdrawn, CheckedRow row) {
        return version(
                withdrawn.itemId(),
                withdrawn.subject(),
                withdrawn.number() + 1,
                false,
                Optional.ofNullable(row.carriedFrom()),
                row.content());
    }

    /** The version that corrects another one of the same item. */
    public ItemVersion correcting(ItemVersion earlier, ItemContent content) {
        return version(earlier.itemId(), earlier.subject(), earlier.number() + 1, false, earlier.carriedFrom(), content);
    }

    /** The version that takes the item back; it says what the earlier one said. */
    public ItemVersion withdrawing(ItemVersion earlier) {
        return version(earlier.itemId(), earlier.subject(), earlier.number() + 1, true, earlier.carriedFrom(), earlier.content());
    }

    private ItemVersion version(
            ItemId item,
            String subject,
            int number,
            boolean withdrawn,
            Optional<VersionId> carriedFrom,
            ItemContent content) {
        return new ItemVersion(
                VersionId.random(),
                item,
                submission.id(),
                appeal,
                submission.quarter(),
                submission.indicator(),
                subject,
                number,
                round,
                withdrawn,
                carriedFrom,
                content,
                Contents.hashOf(content),
                actor,
                receivedAt,
                List.of());
    }
}
