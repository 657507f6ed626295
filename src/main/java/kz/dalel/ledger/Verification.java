package kz.dalel.ledger;

import java.util.Optional;

/**
 * The outcome of {@link VerifyLedger}.
 *
 * @param entries how many entries the chain has, as far as it was read
 * @param head hash of the last entry; {@link LedgerEntry#GENESIS} when there is none
 * @param finding the first thing that does not hold; empty when everything does
 */
public record Verification(long entries, String head, Optional<Finding> finding) {}
