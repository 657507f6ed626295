package kz.dalel.evidence;

import java.util.List;

/**
 * Everything by which anybody can see for themselves that a receipt stands for what was submitted.
 *
 * @param receipt the receipt
 * @param submission what it was issued for
 * @param content the canonical text whose SHA-256 the receipt bears; it names the hash of each item
 * @param items the canonical texts of the items that came in with it, in the order of the content
 */
public record ReceiptProof(Receipt receipt, Submission submission, String content, List<Item> items) {

    public ReceiptProof {
        items = List.copyOf(items);
    }

    /**
     * An item.
     *
     * @param contentHash its hash in the receipt's content
     * @param content the canonical text whose SHA-256 that is
     */
    public record Item(String contentHash, String content) {}
}
