package kz.dalel.files.persistence;

import java.nio.file.Path;
import kz.dalel.files.StoredFile;
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
     * @throws UserError {@code TOO_LARGE} if the body's files of the quarter reach the limit already
     */
    @Transactional(readOnly = true)
    public void requireRoom(BodyId body, QuarterId quarter, DataSize limit) {
        requireRoom(files.sum(body, quarter) + 1, limit);
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

    private static void requireRoom(long needed, DataSize limit) {
        if (needed > limit.toBytes()) {
            throw new UserError(UserError.Kind.TOO_LARGE, "files.quota", Long.toString(limit.toMegabytes()));
        }
    }
}
