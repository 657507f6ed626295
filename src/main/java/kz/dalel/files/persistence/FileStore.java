package kz.dalel.files.persistence;

import java.nio.file.Path;
import kz.dalel.files.FileId;
import kz.dalel.files.StoredFile;
import kz.dalel.files.domain.Megabytes;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.QuarterId;
import kz.dalel.shared.UserError;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.unit.DataSize;

/** Keeps files in the database, each wholly or not at all. */
@Component
public class FileStore {

    private final FileRows files;
    private final ContentRows contents;

    FileStore(FileRows files, ContentRows contents) {
        this.files = files;
        this.contents = contents;
    }

    /**
     * Spares reading what could not be kept anyhow.
     *
     * @param more bytes that are to come
     * @throws UserError {@code TOO_LARGE} if the body's files of the quarter would exceed the limit
     */
    @Transactional(readOnly = true)
    public void requireRoom(BodyId body, QuarterId quarter, long more, DataSize limit) {
        requireRoom(files.sum(body, quarter) + more, limit);
    }

    /**
     * Keeps the file. The sum is locked only once the content is in, so that uploads of one body do not wait for each other's bytes.
     *
     * @param content where its content lies
     * @param limit of all files of the body and quarter
     * @throws UserError {@code TOO_LARGE} if the body's files of the quarter would exceed the limit
     */
    @Transactional
    public void keep(StoredFile stored, Path content, DataSize limit) {
        contents.keep(stored.file(), content);
        files.lockSum(stored.body(), stored.quarter());
        requireRoom(files.sum(stored.body(), stored.quarter()) + stored.file().size(), limit);
        files.insert(stored);
    }

    /**
     * Removes a file that nothing names, and its content with the last file that has it.
     *
     * @throws org.springframework.dao.DataIntegrityViolationException if something submitted names it
     */
    @Transactional
    public void remove(FileId id) {
        files.delete(id).ifPresent(contents::removeUnused);
    }

    /** Bytes that the body may still upload for the quarter. */
    @Transactional(readOnly = true)
    public long left(BodyId body, QuarterId quarter, DataSize limit) {
        return Math.max(0, limit.toBytes() - files.sum(body, quarter));
    }

    private static void requireRoom(long needed, DataSize limit) {
        if (needed > limit.toBytes()) {
            throw new UserError(UserError.Kind.TOO_LARGE, "files.quota", Megabytes.of(limit));
        }
    }
}
