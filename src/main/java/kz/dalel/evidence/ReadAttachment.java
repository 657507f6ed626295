package kz.dalel.evidence;

import kz.dalel.evidence.persistence.FileUseQueries;
import kz.dalel.files.FileId;
import kz.dalel.files.StoredFile;
import kz.dalel.files.StoredFiles;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UserError;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says who may read an uploaded file: the body it is of, and whoever may read a submission in which it was submitted. */
@Service
public class ReadAttachment {

    private final StoredFiles files;
    private final FileUseQueries uses;
    private final SubmissionAccess access;

    ReadAttachment(StoredFiles files, FileUseQueries uses, SubmissionAccess access) {
        this.files = files;
        this.uses = uses;
        this.access = access;
    }

    /** @throws UserError {@code NOT_FOUND} if there is no such file, or none that is the reader's business */
    @Transactional(readOnly = true)
    public StoredFile handle(PersonId reader, FileId id) {
        StoredFile stored = files.get(id);
        boolean may = access.ofBody(reader, stored.body())
                || uses.submissionsNaming(id).stream().anyMatch(submission -> access.mayRead(reader, submission));
        if (!may) {
            throw StoredFiles.unknown();
        }
        return stored;
    }
}
