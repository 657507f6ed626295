package kz.dalel.evidence.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.dalel.evidence.Act;
import kz.dalel.evidence.ItemVersion;
import kz.dalel.evidence.Receipt;
import kz.dalel.evidence.Receipt.Approved;
import kz.dalel.evidence.Submission;
import kz.dalel.shared.CanonicalJson;
import kz.dalel.shared.PersonId;

/**
 * What a receipt's hash is computed over: who submitted what, for which body, quarter and indicator, in which round, when,
 * who approved it in which list, where heads approve, and the hash of every item's content with whether it was withdrawn,
 * items ordered by their ids. Anybody who holds the submitted contents can compute it again by the rules of
 * {@link CanonicalJson}.
 */
public final class ReceiptContent {

    private ReceiptContent() {}

    /**
     * @param number the receipt's number
     * @param approved by whom it was approved; empty where heads approve nothing
     * @param versions what was submitted in the round; empty when the body had nothing to submit
     * @return the canonical text whose SHA-256 the receipt bears
     */
    public static String of(
            String number,
            Submission submission,
            int round,
            Act act,
            PersonId receivedBy,
            Instant receivedAt,
            Optional<Approved> approved,
            List<ItemVersion> versions) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("number", number);
        members.put("body", submission.body());
        members.put("quarter", submission.quarter());
        members.put("indicator", submission.indicator());
        members.put("round", round);
        members.put("act", act.name());
        members.put("receivedBy", receivedBy);
        members.put("receivedAt", receivedAt);
        members.put("approvedBy", approved.map(Approved::by).orElse(null));
        members.put("approvalHash", approved.map(Approved::contentHash).orElse(null));
        members.put(
                "items",
                versions.stream()
                        .sorted(Comparator.comparing(version -> version.itemId().toString()))
                        .map(ReceiptContent::item)
                        .toList());
        return CanonicalJson.of(members);
    }

    /** SHA-256 of the text, 64 hexadecimal digits. */
    public static String hashOf(
            String number,
            Submission submission,
            int round,
            Act act,
            PersonId receivedBy,
            Instant receivedAt,
            Optional<Approved> approved,
            List<ItemVersion> versions) {
        return CanonicalJson.hashOfText(
                of(number, submission, round, act, receivedBy, receivedAt, approved, versions));
    }

    /** The text of a receipt that was issued, from what came in with it. */
    public static String of(Receipt receipt, Submission submission, List<ItemVersion> versions) {
        return of(
                receipt.number(),
                submission,
                receipt.round(),
                receipt.act(),
                receipt.receivedBy(),
                receipt.receivedAt(),
                receipt.approved(),
                versions);
    }

    private static Map<String, Object> item(ItemVersion version) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("item", version.itemId());
        item.put("number", version.number());
        item.put("withdrawn", version.withdrawn());
        item.put("contentHash", version.contentHash());
        return item;
    }
}
