package kz.dalel.evidence;

import kz.dalel.shared.PersonId;
import kz.dalel.shared.UserError;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows what an uploaded sheet would do to the draft; nothing is kept. */
@Service
public class PreviewSheet {

    private final Submissions submissions;
    private final SubmissionAccess access;
    private final PlanSheet plan;

    PreviewSheet(Submissions submissions, SubmissionAccess access, PlanSheet plan) {
        this.submissions = submissions;
        this.access = access;
        this.plan = plan;
    }

    /**
     * @param actor an officer of the body
     * @throws UserError if the person is no officer of the body, the sheet was made for anything else, its rows are not
     *     found, or something was submitted already
     */
    @Transactional(readOnly = true)
    public SheetPreview handle(PersonId actor, SubmissionId id, UploadedSheet sheet) {
        Submission submission = submissions.get(id);
        access.requireOfficer(actor, submission);
        return plan.of(submission, sheet).preview();
    }
}
