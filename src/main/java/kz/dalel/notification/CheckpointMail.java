package kz.dalel.notification;

import java.time.Instant;

/**
 * A checkpoint of the ledger on its way to somebody who keeps it.
 *
 * @param id its key
 * @param address where it goes
 * @param entries how many entries of the ledger it attests
 * @param issuedAt when it was issued
 * @param fileName the name of its file
 * @param content the file's text
 * @param attempts how often it has been tried, the try under way included
 */
public record CheckpointMail(
        MailId id, String address, long entries, Instant issuedAt, String fileName, String content, int attempts) {}
