package kz.dalel.evidence;

import java.util.Optional;

/**
 * What came of submitting: evidence was received, or, where heads approve, it was put before the head of the body.
 *
 * @param receipt the receipt; empty while the head has not approved
 * @param handOver the hand-over to the head; empty where nobody has to approve
 */
public record Submitted(Optional<Receipt> receipt, Optional<HandOver> handOver) {

    static Submitted received(Receipt receipt) {
        return new Submitted(Optional.of(receipt), Optional.empty());
    }

    static Submitted handedOver(HandOver handOver) {
        return new Submitted(Optional.empty(), Optional.of(handOver));
    }

    /** Whether the head of the body has to approve before anything counts as received. */
    public boolean awaitsApproval() {
        return handOver.isPresent();
    }
}
