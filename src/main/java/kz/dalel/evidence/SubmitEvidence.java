package kz.dalel.evidence;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import kz.dalel.evidence.persistence.ItemRows;
import kz.dalel.evidence.persistence.SubmissionRows;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.RowErrors;
import kz.dalel.shared.UserError;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Receives what a body has to show for an indicator: the rows of its draft, a nil return, or the statement that there is
 * nothing to submit. The time of receipt is the server's. Submitting once more changes nothing and answers with the same
 * receipt.
 */
@Service
public class SubmitEvidence {

    private final SubmissionAccess access;
    private final Intake intake;
    private final SubmissionRows submissions;
    private final ItemRows items;
    private final Receipts receipts;
    private final PersonNames names;
    private final Clock clock;

    SubmitEvidence(
            SubmissionAccess access,
            Intake intake,
            SubmissionRows submissions,
            ItemRows items,
            Receipts receipts,
            PersonNames names,
            Clock clock) {
        this.access = access;
        this.intake = intake;
        this.submissions = submissions;
        this.items = items;
        this.receipts = receipts;
        this.names = names;
        this.clock = clock;
    }

    /**
     * @param actor an officer of the body
     * @param id what is submitted
     * @param act what the officer does
     * @throws RowErrors with everything that is wrong with the draft's rows
     * @throws UserError if the person is no officer of the body, the deadline has passed, the submission is closed or was
     *     submitted otherwise, or the act does not fit the draft or the indicator
     */
    @Transactional
    public Receipt handle(PersonId actor, SubmissionId id, Act act) {
        Submission submission = access.lockForOfficer(actor, id);
        Optional<Receipt> earlier = receipts.of(id).stream().findFirst();
        if (earlier.isPresent()) {
            return same(earlier.get(), act);
        }
        Instant now = clock.instant();
        List<ItemVersion> submitted = intake.submitting(submission, act, actor, now);
        Instant receivedAt = now.truncatedTo(ChronoUnit.MICROS);
        items.insertItems(submitted);
        if (act == Act.NOTHING_TO_SUBMIT) {
            submissions.nothingToSubmit(id, Intake.FIRST_ROUND, actor, receivedAt);
        } else {
            submissions.submitted(id, Intake.FIRST_ROUND, act == Act.NIL_RETURN, actor, receivedAt);
        }
        return receipts.issue(submission, Intake.FIRST_ROUND, act, actor, receivedAt, submitted);
    }

    private Receipt same(Receipt earlier, Act act) {
        if (earlier.act() != act) {
            throw new UserError(
                    UserError.Kind.CONFLICT,
                    "evidence.alreadySubmitted",
                    names.of(earlier.receivedBy()),
                    Moments.format(earlier.receivedAt()),
                    earlier.number());
        }
        return earlier;
    }
}
