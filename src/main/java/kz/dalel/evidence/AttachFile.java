package kz.dalel.evidence;

import java.io.InputStream;
import kz.dalel.files.AttachedFile;
import kz.dalel.files.ReceiveFile;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UserError;
import org.springframework.stereotype.Service;

/**
 * Receives a file that rows of evidence may name, those of an appeal too. It becomes evidence only when a row that names it is
 * submitted; a file that nothing names is removed after a time.
 */
@Service
public class AttachFile {

    private final Submissions submissions;
    private final SubmissionAccess access;
    private final ReceiveFile receiveFile;

    AttachFile(Submissions submissions, SubmissionAccess access, ReceiveFile receiveFile) {
        this.submissions = submissions;
        this.access = access;
        this.receiveFile = receiveFile;
    }

    /**
     * @param actor an officer of the body
     * @param id the submission it is attached for; any row of the same body and quarter may name it
     * @param upload the file
     * @throws UserError if the person is no officer of the body, or as {@link ReceiveFile} says
     */
    public AttachedFile handle(PersonId actor, SubmissionId id, Upload upload) {
        Submission submission = submissions.get(id);
        access.requireOfficer(actor, submission);
        return receiveFile.handle(
                new ReceiveFile.Command(
                        actor, submission.body(), submission.quarter(), upload.name(), upload.announcedSize()),
                upload.content());
    }

    /**
     * A file on its way.
     *
     * @param name what the officer calls it
     * @param announcedSize see {@link ReceiveFile.Command#announcedSize()}
     * @param content its bytes
     */
    public record Upload(String name, long announcedSize, InputStream content) {}
}
