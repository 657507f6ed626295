package kz.dalel.evidence;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import kz.dalel.evidence.HandOver.End;
import kz.dalel.evidence.HandOver.How;
import kz.dalel.evidence.persistence.HandOverRows;
import kz.dalel.evidence.persistence.SubmissionRows;
import kz.dalel.ledger.Ledger;
import kz.dalel.ledger.LedgerAct;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UserError;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The head of a body gives what an officer handed over back to the officers, with the reason; the draft can be changed again. */
@Service
public class SendBackSubmission {

    /** As long as an officer's own comment on a row may be. */
    private static final int LONGEST_COMMENT = 4_000;

    private final Submissions submissions;
    private final SubmissionAccess access;
    private final ReadyForApproval ready;
    private final SubmissionRows rows;
    private final HandOverRows handOvers;
    private final Ledger ledger;
    private final Clock clock;

    SendBackSubmission(
            Submissions submissions,
            SubmissionAccess access,
            ReadyForApproval ready,
            SubmissionRows rows,
            HandOverRows handOvers,
            Ledger ledger,
            Clock clock) {
        this.submissions = submissions;
        this.access = access;
        this.ready = ready;
        this.rows = rows;
        this.handOvers = handOvers;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * @param actor a head of the body
     * @param comment the words to the officers
     * @throws UserError if there is no comment or it is too long, the person is no head of the body, or the submission is not
     *     before the head: who ended that and when
     */
    @Transactional
    public void handle(PersonId actor, SubmissionId id, String comment) {
        Submission submission = submissions.lock(id);
        access.requireHead(actor, submission);
        Instant now = clock.instant();
        HandOver handOver = ready.require(submission, now);
        if (comment.isBlank()) {
            throw new UserError(UserError.Kind.INVALID, "evidence.sendBack.noComment");
        }
        if (comment.length() > LONGEST_COMMENT) {
            throw new UserError(UserError.Kind.INVALID, "evidence.sendBack.commentTooLong", LONGEST_COMMENT);
        }
        handOvers.end(
                handOver, new End(How.SENT_BACK, actor, now.truncatedTo(ChronoUnit.MICROS), comment.strip()));
        rows.reopened(id);
        ledger.record(actor, LedgerAct.SUBMISSION_SENT_BACK, submission.businessKey(), comment.strip());
    }
}
