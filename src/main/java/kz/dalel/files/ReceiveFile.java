package kz.dalel.files;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import kz.dalel.files.domain.FileName;
import kz.dalel.files.domain.Spool;
import kz.dalel.files.domain.SpooledFile;
import kz.dalel.files.domain.TypeCheck;
import kz.dalel.files.persistence.FileStore;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.QuarterId;
import kz.dalel.shared.UserError;
import org.springframework.stereotype.Service;

/**
 * Receives a file. Its content is written to disk, counted and hashed while it arrives, and checked there; only then a database
 * connection is taken. Whether the person may upload for the body is for the caller to say.
 */
@Service
public class ReceiveFile {

    private final Spool spool;
    private final TypeCheck types;
    private final FileStore store;
    private final FileLimits limits;
    private final Clock clock;

    ReceiveFile(Spool spool, TypeCheck types, FileStore store, FileLimits limits, Clock clock) {
        this.spool = spool;
        this.types = types;
        this.store = store;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * @param content the file's bytes; read to the end unless they are refused, not closed
     * @return the file as it is kept
     * @throws UserError {@code TOO_LARGE} for a file, or a sum of the body's files, over the limit; {@code UNSUPPORTED} for a type
     *     that is not received; {@code INVALID} for an empty file
     * @throws IOException if the sender broke off
     */
    public AttachedFile handle(Command command, InputStream content) throws IOException {
        store.requireRoom(command.body(), command.quarter(), limits.perBodyAndQuarter());
        try (SpooledFile spooled = spool.take(content, limits.largest())) {
            AttachedFile file = new AttachedFile(
                    FileId.random(), FileName.label(command.name()), types.of(spooled.path()), spooled.size(), spooled.sha256());
            StoredFile stored = new StoredFile(
                    file, command.body(), command.quarter(), command.actor(), clock.instant().truncatedTo(ChronoUnit.MICROS));
            store.keep(stored, spooled.path(), limits.perBodyAndQuarter());
            return file;
        }
    }

    /**
     * What is uploaded.
     *
     * @param actor by whom
     * @param body for which body
     * @param quarter for which assessed quarter
     * @param name what the person calls it
     */
    public record Command(PersonId actor, BodyId body, QuarterId quarter, String name) {}
}
