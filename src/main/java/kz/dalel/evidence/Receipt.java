package kz.dalel.evidence;

import java.time.Instant;
import kz.dalel.shared.PersonId;

/**
 * The body's proof that it submitted.
 *
 * @param number running number within the cycle's quarter, for example {@code 2026-Q3-000123}
 * @param submission what was submitted
 * @param round 1 for the first submission, one more for each correction
 * @param act what was done
 * @param contentHash SHA-256, in hexadecimal, over the canonical content (see {@code domain.ReceiptContent})
 * @param receivedBy the officer
 * @param receivedAt the server's time of receipt
 */
public record Receipt(
        String number,
        SubmissionId submission,
        int round,
        Act act,
        String contentHash,
        PersonId receivedBy,
        Instant receivedAt) {}
