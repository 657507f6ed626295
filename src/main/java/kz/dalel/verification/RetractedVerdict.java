package kz.dalel.verification;

import java.time.Instant;

/**
 * A verdict that its verifier took back.
 *
 * @param verdict what had been decided
 * @param reason why it was taken back
 * @param at when
 */
public record RetractedVerdict(Verdict verdict, String reason, Instant at) {}
