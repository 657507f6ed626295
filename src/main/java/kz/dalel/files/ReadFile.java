package kz.dalel.files;

import java.io.InputStream;
import kz.dalel.files.domain.PieceStream;
import kz.dalel.files.persistence.ContentRows;
import kz.dalel.shared.Language;
import kz.dalel.shared.UserError;
import org.springframework.stereotype.Service;

/** Gives a file's content out. Whether somebody may read it is for the caller to say. */
@Service
public class ReadFile {

    private final ContentRows contents;

    ReadFile(ContentRows contents) {
        this.contents = contents;
    }

    /**
     * The content; nothing is read before it is asked for, and no database connection is held between two reads.
     *
     * @throws UserError {@code NOT_FOUND} if the content was removed when its time was over
     */
    public InputStream handle(AttachedFile file) {
        contents.removedOn(file.sha256()).ifPresent(day -> {
            throw new UserError(UserError.Kind.NOT_FOUND, "files.removed", Language.current().write(day), file.sha256());
        });
        return new PieceStream(file.size(), (from, length) -> contents.piece(file.sha256(), from, length));
    }
}
