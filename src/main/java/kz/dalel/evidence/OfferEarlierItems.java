package kz.dalel.evidence;

import java.time.Clock;
import kz.dalel.evidence.persistence.DraftRows;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UserError;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows an officer what can be taken over from the latest earlier quarter, with its verdicts; nothing is kept. */
@Service
public class OfferEarlierItems {

    private final Submissions submissions;
    private final SubmissionAccess access;
    private final EarlierQuarter earlierQuarter;
    private final DraftRows drafts;
    private final Clock clock;

    OfferEarlierItems(
            Submissions submissions,
            SubmissionAccess access,
            EarlierQuarter earlierQuarter,
            DraftRows drafts,
            Clock clock) {
        this.submissions = submissions;
        this.access = access;
        this.earlierQuarter = earlierQuarter;
        this.drafts = drafts;
        this.clock = clock;
    }

    /**
     * @param actor an officer of the body
     * @throws UserError if the person is no officer of the body
     */
    @Transactional(readOnly = true)
    public EarlierItems handle(PersonId actor, SubmissionId id) {
        Submission submission = submissions.get(id);
        access.requireOfficer(actor, submission);
        return earlierQuarter.of(submission, drafts.find(id).rows(), clock.instant());
    }
}
