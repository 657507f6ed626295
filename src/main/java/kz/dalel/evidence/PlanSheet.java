package kz.dalel.evidence;

import java.time.Clock;
import kz.dalel.evidence.persistence.DraftRows;
import kz.dalel.evidence.sheet.SheetPlan;
import kz.dalel.shared.UserError;
import org.springframework.stereotype.Component;

/** Holds an uploaded sheet against the draft and the rules. */
@Component
class PlanSheet {

    private final TermsOfSubmission terms;
    private final NamedFiles files;
    private final DraftRows drafts;
    private final Clock clock;

    PlanSheet(TermsOfSubmission terms, NamedFiles files, DraftRows drafts, Clock clock) {
        this.terms = terms;
        this.files = files;
        this.drafts = drafts;
        this.clock = clock;
    }

    /** @throws UserError if the sheet is not for this submission, or something was submitted already */
    SheetPlan of(Submission submission, UploadedSheet sheet) {
        BeforeSubmission.require(submission);
        Draft draft = drafts.find(submission.id());
        SubmissionTerms held = terms.toCheck(submission);
        return SheetPlan.of(
                sheet.tables(),
                submission,
                held,
                draft,
                held.checkAt(clock.instant(), files.in(draft.rows(), submission)));
    }
}
