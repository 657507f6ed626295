package kz.dalel.files;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.dalel.files.persistence.FileRows;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.QuarterId;
import kz.dalel.shared.UserError;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The files that have been uploaded. Whether somebody may know of one is for the caller to find out. */
@Service
@Transactional(readOnly = true)
public class StoredFiles {

    private final FileRows rows;

    StoredFiles(FileRows rows) {
        this.rows = rows;
    }

    /**
     * Those of the files that evidence of the body and quarter may name. A file of another body or quarter is left out like one
     * that is not there.
     */
    public Map<FileId, AttachedFile> nameable(BodyId body, QuarterId quarter, Collection<FileId> files) {
        return rows.find(body, quarter, files).stream()
                .collect(Collectors.toMap(AttachedFile::id, Function.identity()));
    }

    /** @throws UserError {@code NOT_FOUND} if there is no such file */
    public StoredFile get(FileId id) {
        return rows.find(id).orElseThrow(StoredFiles::unknown);
    }

    /** What a stranger to the file is told as well: whether there is one is none of their business. */
    public static UserError unknown() {
        return new UserError(UserError.Kind.NOT_FOUND, "files.unknown");
    }
}
