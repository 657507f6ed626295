package kz.dalel.files;

import java.io.InputStream;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import kz.dalel.files.domain.FileName;
import kz.dalel.files.domain.Spool;
import kz.dalel.files.domain.SpooledFile;
import kz.dalel.files.domain.UploadGate;
import kz.dalel.files.domain.UploadGate.Place;
import kz.dalel.files.inspection.TypeCheck;
import kz.dalel.files.persistence.FileStore;
import kz.dalel.files.virus.VirusScan;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.PersonNumber;
import kz.dalel.shared.QuarterId;
import kz.dalel.shared.UserError;
import org.springframework.stereotype.Service;

/**
 * Receives a file. Its content is written to disk, counted and hashed while it arrives, and looked into there; only then a database
 * connection is taken, for as long as our own disk needs to give the content out. Whether the person may upload for the body is for
 * the caller to say.
 */
@Service
public class ReceiveFile {

    private static final long LONGEST_WAIT_SECONDS = 120;

    private final UploadGate gate;
    private final Spool spool;
    private final TypeCheck types;
    private final VirusScan viruses;
    private final FileStore store;
    private final FileLimits limits;
    private final Clock clock;
    private final Semaphore writes;

    ReceiveFile(
            UploadGate gate,
            Spool spool,
            TypeCheck types,
            VirusScan viruses,
            FileStore store,
            FileLimits limits,
            Clock clock) {
        this.gate = gate;
        this.spool = spool;
        this.types = types;
        this.viruses = viruses;
        this.store = store;
        this.limits = limits;
        this.clock = clock;
        this.writes = new Semaphore(limits.writesAtOnce(), true);
    }

    /**
     * @param content the file's bytes; read to the end unless they are refused, not closed
     * @return the file as it is kept
     * @throws UserError {@code TOO_LARGE} for a file, or a sum of the body's files, over the limit; {@code UNSUPPORTED} for a content
     *     that is not received; {@code INVALID} for an empty file, one that the sender broke off, or one whose
     *     name holds somebody's ИИН; {@code TOO_MANY} for a person who uploads too many at once;
     *     {@code UNAVAILABLE} or {@code NO_SPACE} if it can be kept at present neither on the disk nor in the database
     */
    public AttachedFile handle(Command command, InputStream content) {
        if (PersonNumber.isIn(command.name())) {
            throw new UserError(UserError.Kind.INVALID, "files.personNumber");
        }
        if (command.announcedSize() > limits.largest().toBytes()) {
            throw Spool.tooLarge(limits.largest());
        }
        try (Place place = gate.enter(command.actor())) {
            store.requireRoom(
                    command.body(), command.quarter(), Math.max(1, command.announcedSize()), limits.perBodyAndQuarter());
            try (SpooledFile spooled = spool.take(content, limits.largest())) {
                FileType type = types.of(spooled.path());
                viruses.check(spooled.path());
                return keep(command, spooled, type);
            }
        }
    }

    private AttachedFile keep(Command command, SpooledFile spooled, FileType type) {
        AttachedFile file = new AttachedFile(
                FileId.random(), FileName.label(command.name(), type), type, spooled.size(), spooled.sha256());
        StoredFile stored = new StoredFile(
                file,
                command.body(),
                command.quarter(),
                command.actor(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        awaitTurn();
        try {
            store.keep(stored, spooled.path(), limits.perBodyAndQuarter());
        } finally {
            writes.release();
        }
        return file;
    }

    /** In the order in which they came: whoever waits holds nothing but a file on the disk. */
    private void awaitTurn() {
        try {
            if (!writes.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw new UserError(UserError.Kind.UNAVAILABLE, "files.busy");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UserError(UserError.Kind.UNAVAILABLE, "files.busy");
        }
    }

    /**
     * What is uploaded.
     *
     * @param actor by whom
     * @param body for which body
     * @param quarter for which assessed quarter
     * @param name what the person calls it
     * @param announcedSize bytes that the sender says will come; negative if it does not say
     */
    public record Command(PersonId actor, BodyId body, QuarterId quarter, String name, long announcedSize) {}
}
