package kz.dalel.evidence;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import kz.dalel.evidence.persistence.DraftRows;
import kz.dalel.evidence.sheet.SheetWriter;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UserError;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives an officer the draft as a workbook: the rows typed so far, and a row for each unit that has none yet. */
@Service
public class DownloadSheet {

    private final Submissions submissions;
    private final SubmissionAccess access;
    private final TermsOfSubmission terms;
    private final StillCounting stillCounting;
    private final DraftRows drafts;

    DownloadSheet(
            Submissions submissions,
            SubmissionAccess access,
            TermsOfSubmission terms,
            StillCounting stillCounting,
            DraftRows drafts) {
        this.submissions = submissions;
        this.access = access;
        this.terms = terms;
        this.stillCounting = stillCounting;
        this.drafts = drafts;
    }

    /**
     * @param actor an officer of the body
     * @throws UserError if the person is no officer of the body, or something was submitted already
     */
    @Transactional(readOnly = true)
    public Workbook handle(PersonId actor, SubmissionId id) {
        Submission submission = submissions.get(id);
        access.requireOfficer(actor, submission);
        BeforeSubmission.require(submission);
        SubmissionTerms held = terms.of(submission);
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try {
            SheetWriter.write(
                    submission, held, drafts.find(id), stillCounting.of(submission, held), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String name = "%s %s %s.xlsx".formatted(submission.indicator(), submission.body(), submission.quarter());
        return new Workbook(name, content.toByteArray());
    }

    /**
     * A workbook.
     *
     * @param fileName what to call it
     * @param content XLSX
     */
    public record Workbook(String fileName, byte[] content) {}
}
