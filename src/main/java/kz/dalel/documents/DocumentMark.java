package kz.dalel.documents;

import java.net.URI;
import java.time.Instant;

/**
 * By what a document is known again once it is on paper.
 *
 * @param number its number, as people say it
 * @param hash SHA-256 over the canonical text of what the document says
 *     ({@link kz.dalel.shared.CanonicalJson}), not over the file's bytes: the same content on other paper has the same hash
 * @param issuedAt when it was issued; the file is dated by it, never by the moment of printing
 * @param checkAt address at which anybody can see whether it was issued, for the QR code
 */
public record DocumentMark(String number, String hash, Instant issuedAt, URI checkAt) {}
