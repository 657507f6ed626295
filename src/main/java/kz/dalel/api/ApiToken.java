package kz.dalel.api;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import kz.dalel.shared.PersonId;

/**
 * A token by which a body's own system speaks for an officer; the secret itself is known to its holder alone.
 *
 * @param id what it is revoked by
 * @param person the officer
 * @param name what the officer calls the system that holds it
 * @param createdAt since when it is valid
 * @param expiresAt until when
 * @param lastUsedAt when it was used last, to the minute; empty while it never was
 * @param revokedAt since when it is not valid any more; empty while it is
 */
public record ApiToken(
        UUID id,
        PersonId person,
        String name,
        Instant createdAt,
        Instant expiresAt,
        Optional<Instant> lastUsedAt,
        Optional<Instant> revokedAt) {

    /** Whether whoever holds it is let in. */
    public boolean isValidAt(Instant moment) {
        return revokedAt.isEmpty() && moment.isBefore(expiresAt);
    }
}
