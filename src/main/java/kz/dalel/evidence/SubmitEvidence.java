package kz.dalel.evidence;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import kz.dalel.evidence.Submission.State;
import kz.dalel.evidence.domain.Contents;
import kz.dalel.evidence.domain.Versions;
import kz.dalel.evidence.persistence.DraftRows;
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

    private static final int FIRST_ROUND = 1;

    private final SubmissionAccess access;
    private final TermsOfSubmission terms;
    private final SubmissionRows submissions;
    private final DraftRows drafts;
    private final ItemRows items;
    private final Receipts receipts;
    private final Clock clock;

    SubmitEvidence(
            SubmissionAccess access,
            TermsOfSubmission terms,
            SubmissionRows submissions,
            DraftRows drafts,
            ItemRows items,
            Receipts receipts,
            Clock clock) {
        this.access = access;
        this.terms = terms;
        this.submissions = submissions;
        this.drafts = drafts;
        this.items = items;
        this.receipts = receipts;
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
        requireOpen(submission, now);
        Instant receivedAt = now.truncatedTo(ChronoUnit.MICROS);
        List<DraftRow> rows = drafts.find(id).rows();
        Versions versions = new Versions(submission, Optional.empty(), FIRST_ROUND, actor, receivedAt);
        List<ItemVersion> submitted =
                switch (act) {
                    case EVIDENCE -> evidence(submission, rows, versions);
                    case NIL_RETURN -> nilReturn(submission, rows, versions);
                    case NOTHING_TO_SUBMIT -> nothing(rows);
                };
        items.insertItems(submitted);
        if (act == Act.NOTHING_TO_SUBMIT) {
            submissions.nothingToSubmit(id, FIRST_ROUND, actor, receivedAt);
        } else {
            submissions.submitted(id, FIRST_ROUND, act == Act.NIL_RETURN, actor, receivedAt);
        }
        return receipts.issue(submission, FIRST_ROUND, act, actor, receivedAt, submitted);
    }

    private static Receipt same(Receipt earlier, Act act) {
        if (earlier.act() != act) {
            throw new UserError(
                    UserError.Kind.CONFLICT,
                    "evidence.alreadySubmitted",
                    earlier.receivedBy().value(),
                    Moments.format(earlier.receivedAt()),
                    earlier.number());
        }
        return earlier;
    }

    private static void requireOpen(Submission submission, Instant now) {
        if (submission.state() == State.OPEN || submission.outcome() == Submission.Outcome.NOT_SUBMITTED) {
            Moments.requireInTime(now, submission.deadline(), "evidence.deadlinePassed");
        }
        if (submission.state() != State.OPEN) {
            throw new UserError(UserError.Kind.CONFLICT, "evidence.closed." + submission.outcome());
        }
    }

    private List<ItemVersion> evidence(Submission submission, List<DraftRow> rows, Versions versions) {
        if (rows.isEmpty()) {
            throw new UserError(UserError.Kind.INVALID, "evidence.noRows");
        }
        Map<Integer, DraftRow> numbered = new TreeMap<>();
        IntStream.range(0, rows.size()).forEach(index -> numbered.put(index + 1, rows.get(index)));
        return terms.of(submission).checkAt(versions.receivedAt()).check(numbered, List.of()).stream()
                .map(row -> versions.first(row.content(), row.subject()))
                .toList();
    }

    private List<ItemVersion> nilReturn(Submission submission, List<DraftRow> rows, Versions versions) {
        if (!terms.of(submission).indicator().nilReturnAllowed()) {
            throw new UserError(
                    UserError.Kind.INVALID,
                    "evidence.nilReturnNotAllowed",
                    submission.indicator().value());
        }
        requireNoRows(rows);
        return List.of(versions.first(Contents.NIL, Contents.NIL_SUBJECT));
    }

    private static List<ItemVersion> nothing(List<DraftRow> rows) {
        requireNoRows(rows);
        return List.of();
    }

    /** What was typed would be lost without a word. */
    private static void requireNoRows(List<DraftRow> rows) {
        if (!rows.isEmpty()) {
            throw new UserError(UserError.Kind.INVALID, "evidence.rowsLeft", Integer.toString(rows.size()));
        }
    }
}
