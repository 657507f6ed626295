package kz.dalel.evidence;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.dalel.evidence.Submission.Outcome;
import kz.dalel.evidence.domain.IndicatorProcess;
import kz.dalel.evidence.persistence.DraftRows;
import kz.dalel.evidence.persistence.SubmissionDeadlineRows;
import kz.dalel.evidence.persistence.SubmissionRows;
import kz.dalel.quarter.Cycles;
import kz.dalel.quarter.IndicatorCount;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UserError;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Moves a submission on when the verifiers have decided, and back when they decide anew; the caller holds its row. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class SubmissionStages {

    private final SubmissionRows submissions;
    private final SubmissionDeadlineRows deadlines;
    private final DraftRows drafts;
    private final TermsOfSubmission terms;
    private final Cycles cycles;
    private final IndicatorCount count;
    private final IndicatorProcess process;

    SubmissionStages(
            SubmissionRows submissions,
            SubmissionDeadlineRows deadlines,
            DraftRows drafts,
            TermsOfSubmission terms,
            Cycles cycles,
            IndicatorCount count,
            IndicatorProcess process) {
        this.submissions = submissions;
        this.deadlines = deadlines;
        this.drafts = drafts;
        this.terms = terms;
        this.cycles = cycles;
        this.count = count;
        this.process = process;
    }

    /** Every item has its verdict. */
    public void verified(SubmissionId id, Instant at) {
        submissions.closed(List.of(id), Outcome.VERIFIED, at);
    }

    /**
     * Some items go back to the body. Its draft holds them from now on, to be corrected; what officers have typed about those
     * that had gone back before stays in it.
     *
     * @param returned the versions that go back now
     * @param waiting the versions that went back before and wait for their correction still
     * @param by who decided so
     * @param at when
     * @param correctionDeadline last moment for correcting them
     */
    public void returned(
            SubmissionId id,
            List<ItemVersion> returned,
            List<ItemVersion> waiting,
            PersonId by,
            Instant at,
            Instant correctionDeadline) {
        submissions.returned(id, correctionDeadline);
        Draft kept = drafts.find(id);
        Map<ItemId, DraftRow> typed = kept.rows().stream()
                .filter(row -> row.itemId() != null)
                .collect(Collectors.toMap(DraftRow::itemId, Function.identity(), (one, other) -> one));
        Stream<DraftRow> rows = Stream.concat(
                waiting.stream().map(version -> typed.getOrDefault(version.itemId(), row(version))),
                returned.stream().map(SubmissionStages::row));
        drafts.save(id, new Draft(kept.revision() + 1, rows.toList(), by, at));
    }

    /**
     * The end of a correction moves, and with it the timer that acts on it.
     *
     * @param from when it ends so far
     * @throws UserError {@code CONFLICT} if it ends at another moment by now
     */
    public void correctionDeadlineMoved(SubmissionId id, Instant from, Instant to) {
        if (!deadlines.moveCorrection(id, from, to)) {
            throw new UserError(UserError.Kind.CONFLICT, "calendar.deadlinesChanged");
        }
        process.correctionDeadlineMoved(submissions.find(id).orElseThrow(), to);
    }

    /**
     * A verifier took a verdict back: the submission is with the verifiers again. What officers have typed stays in the draft.
     *
     * @throws UserError {@code CONFLICT} if the body's score is being computed already, or there is one
     */
    public void takenUpAgain(Submission submission) {
        switch (submission.state()) {
            case RETURNED -> {
                submissions.takenUpAgain(submission.id());
                process.correctionInterrupted(submission);
            }
            case CLOSED -> {
                if (submissions.isCounted(submission.id())) {
                    count.reopen(submission.assessmentId());
                }
                submissions.takenUpAgain(submission.id());
                SubmissionTerms held = terms.of(submission);
                process.restart(submission, held.assessment(), held.indicator(), cycles.get(submission.cycleId()));
            }
            default -> { }
        }
    }

    private static DraftRow row(ItemVersion version) {
        return DraftRow.of(version.itemId(), version.content());
    }
}
