package kz.dalel.evidence;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import kz.dalel.shared.PersonId;

/**
 * The body's proof that it submitted.
 *
 * @param number running number within the cycle's quarter, for example {@code 2026-Q3-000123}
 * @param submission what was submitted
 * @param round 1 for the first submission, one more for each correction and for each submission after a withdrawal
 * @param act what was done
 * @param contentHash SHA-256, in hexadecimal, over the canonical content (see {@code domain.ReceiptContent})
 * @param receivedBy the officer
 * @param receivedAt the server's time of receipt
 * @param approved by whom it was approved; empty where heads approve nothing
 * @param withdrawn whether the body took the submission back later; the receipt itself stays as it was issued
 */
public record Receipt(
        String number,
        SubmissionId submission,
        int round,
        Act act,
        String contentHash,
        PersonId receivedBy,
        Instant receivedAt,
        Optional<Approved> approved,
        Optional<Withdrawn> withdrawn) {

    /** Whether it still proves a submission. */
    public boolean stands() {
        return withdrawn.isEmpty();
    }

    /**
     * The act of the body's head by which it was received, at the time of receipt.
     *
     * @param approval the act
     * @param contentHash SHA-256, in hexadecimal, over the list that was approved
     * @param by the head
     * @param signer name in the certificate of the electronic signature that was put to it; empty if there is none
     */
    public record Approved(UUID approval, String contentHash, PersonId by, Optional<String> signer) {}

    /**
     * The withdrawal of what was received.
     *
     * @param by the officer
     * @param at when
     */
    public record Withdrawn(PersonId by, Instant at) {}
}
