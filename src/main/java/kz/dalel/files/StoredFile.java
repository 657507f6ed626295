package kz.dalel.files;

import java.time.Instant;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.QuarterId;

/**
 * A file and where it belongs. Only evidence of the same body and quarter may name it.
 *
 * @param file the file
 * @param body the body it was uploaded for
 * @param quarter the assessed quarter it was uploaded for
 * @param uploadedBy who uploaded it
 * @param uploadedAt when, by the server's clock
 */
public record StoredFile(AttachedFile file, BodyId body, QuarterId quarter, PersonId uploadedBy, Instant uploadedAt) {}
