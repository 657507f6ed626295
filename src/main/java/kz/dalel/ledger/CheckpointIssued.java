package kz.dalel.ledger;

import java.time.Instant;

/**
 * The ledger was attested. Published within the transaction that did so, so that whoever carries the checkpoint further can note it
 * there.
 *
 * @param entries how many entries it attests
 * @param at when it was issued
 * @param fileName the name of its file
 * @param content the file's text
 */
public record CheckpointIssued(long entries, Instant at, String fileName, String content) {}
