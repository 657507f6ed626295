package kz.dalel.evidence;

import kz.dalel.shared.PersonId;
import kz.dalel.shared.UserError;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the rows of an uploaded sheet into the draft. Rows about the same unit or fact as a row of the draft take its place
 * and keep what a sheet does not show: files, and where the row was taken over from.
 */
@Service
public class TakeSheet {

    private final SubmissionAccess access;
    private final PlanSheet plan;
    private final SaveDraft saveDraft;

    TakeSheet(SubmissionAccess access, PlanSheet plan, SaveDraft saveDraft) {
        this.access = access;
        this.plan = plan;
        this.saveDraft = saveDraft;
    }

    /**
     * @return the draft as it is kept now
     * @throws DraftConflict if somebody else has saved since the officer saw the preview
     * @throws kz.dalel.shared.RowErrors if the draft would grow beyond what can be kept
     * @throws UserError as {@link PreviewSheet}; if a row has a fault and all were to be taken; if no row can be taken; or if
     *     nothing is awaited any more
     */
    @Transactional
    public Draft handle(Command command) {
        Submission submission = access.lockForOfficer(command.actor(), command.submission());
        return saveDraft.handle(new SaveDraft.Command(
                command.actor(),
                submission.id(),
                command.expectedRevision(),
                plan.of(submission, command.sheet()).rows(command.mode(), command.rows())));
    }

    /** What becomes of the draft's rows that the sheet does not have. */
    public enum Mode {
        /** They are removed. */
        REPLACE,
        /** They stay. */
        ADD
    }

    /** Which rows of the sheet are taken. */
    public enum Rows {
        /** All; none if any has a fault. */
        ALL,
        /** Those that could be submitted as they are. */
        GOOD,
        /** Those that can be kept, to be mended in the table. */
        READABLE
    }

    /**
     * What to take.
     *
     * @param actor the officer
     * @param submission into the draft of which submission
     * @param expectedRevision the draft's revision that the preview was compared with
     * @param sheet the sheet
     * @param mode what becomes of other rows
     * @param rows which rows to take
     */
    public record Command(
            PersonId actor,
            SubmissionId submission,
            long expectedRevision,
            UploadedSheet sheet,
            Mode mode,
            Rows rows) {}
}
