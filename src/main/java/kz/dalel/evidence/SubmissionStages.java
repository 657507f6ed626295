package kz.dalel.evidence;

import java.time.Instant;
import java.util.List;
import kz.dalel.evidence.Submission.Outcome;
import kz.dalel.evidence.persistence.DraftRows;
import kz.dalel.evidence.persistence.SubmissionRows;
import kz.dalel.shared.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Moves a submission on when the verifiers have decided; the caller holds its row. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class SubmissionStages {

    private final SubmissionRows submissions;
    private final DraftRows drafts;

    SubmissionStages(SubmissionRows submissions, DraftRows drafts) {
        this.submissions = submissions;
        this.drafts = drafts;
    }

    /** Every item has its verdict. */
    public void verified(SubmissionId id, Instant at) {
        submissions.closed(List.of(id), Outcome.VERIFIED, at);
    }

    /**
     * Some items go back to the body. Its draft holds them from now on, to be corrected.
     *
     * @param returned the versions that go back
     * @param by who decided so
     * @param at when
     * @param correctionDeadline last moment for correcting them
     */
    public void returned(
            SubmissionId id, List<ItemVersion> returned, PersonId by, Instant at, Instant correctionDeadline) {
        submissions.returned(id, correctionDeadline);
        List<DraftRow> rows = returned.stream()
                .map(version -> DraftRow.of(version.itemId(), version.content()))
                .toList();
        drafts.save(id, new Draft(drafts.find(id).revision() + 1, rows, by, at));
    }
}
