package kz.dalel.evidence;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import kz.dalel.evidence.domain.DraftLimits;
import kz.dalel.evidence.persistence.DraftRows;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.RowErrors;
import kz.dalel.shared.UserError;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what an officer has typed so far, complete or not, until the deadline. */
@Service
public class SaveDraft {

    /** Code of the refusal where the officer has read a draft that was never saved. */
    public static final String NOTHING_SAVED = "evidence.draftUnknown";

    private final SubmissionAccess access;
    private final DraftRows drafts;
    private final TermsOfSubmission terms;
    private final PersonNames names;
    private final Clock clock;

    SaveDraft(SubmissionAccess access, DraftRows drafts, TermsOfSubmission terms, PersonNames names, Clock clock) {
        this.access = access;
        this.drafts = drafts;
        this.terms = terms;
        this.names = names;
        this.clock = clock;
    }

    /**
     * @return the draft as it is kept now
     * @throws DraftConflict if somebody else has saved since this officer read it
     * @throws RowErrors if rows exceed what can be kept
     * @throws UserError if the person is no officer of the body, or nothing is awaited any more
     */
    @Transactional
    public Draft handle(Command command) {
        Submission submission = access.lockForOfficer(command.actor(), command.submission());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        requireAwaited(submission, now);
        DraftLimits.check(command.rows());
        Draft kept = drafts.find(submission.id());
        requireUnchanged(kept, command.expectedRevision());
        Draft draft = new Draft(kept.revision() + 1, terms.withoutReporters(submission, command.rows()), command.actor(), now);
        drafts.save(submission.id(), draft);
        return draft;
    }

    private void requireUnchanged(Draft kept, long expectedRevision) {
        if (kept.revision() == expectedRevision) {
            return;
        }
        if (kept.savedBy() == null) {
            throw new UserError(UserError.Kind.CONFLICT, NOTHING_SAVED);
        }
        throw new DraftConflict(kept, names.of(kept.savedBy()));
    }

    private static void requireAwaited(Submission submission, Instant now) {
        switch (submission.state()) {
            case OPEN -> Moments.requireInTime(now, submission.deadline(), "evidence.deadlinePassed");
            case RETURNED ->
                Moments.requireInTime(now, submission.correctionDeadline(), "evidence.correctionDeadlinePassed");
            case AWAITING_APPROVAL -> throw new UserError(UserError.Kind.CONFLICT, "evidence.withHead");
            case SUBMITTED, CLOSED -> throw new UserError(UserError.Kind.CONFLICT, "evidence.draftFixed");
        }
    }

    /**
     * What to keep.
     *
     * @param actor the officer
     * @param submission for which submission
     * @param expectedRevision the draft's revision when the officer read it; 0 when there was none
     * @param rows all rows
     */
    public record Command(PersonId actor, SubmissionId submission, long expectedRevision, List<DraftRow> rows) {

        public Command {
            rows = List.copyOf(rows);
        }
    }
}
