package kz.dalel.files;

import java.io.InputStream;
import kz.dalel.files.domain.PieceStream;
import kz.dalel.files.persistence.ContentRows;
import org.springframework.stereotype.Service;

/** Gives a file's content out. Whether somebody may read it is for the caller to say. */
@Service
public class ReadFile {

    private final ContentRows contents;

    ReadFile(ContentRows contents) {
        this.contents = contents;
    }

    /** The content; nothing is read before it is asked for, and no database connection is held between two reads. */
    public InputStream handle(AttachedFile file) {
        return new PieceStream(file.size(), (from, length) -> contents.piece(file.sha256(), from, length));
    }
}
