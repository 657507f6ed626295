package kz.dalel.snapshots;

import java.time.Clock;
import java.time.Instant;
import kz.dalel.evidence.Submission;
import kz.dalel.evidence.SubmissionAccess;
import kz.dalel.evidence.SubmissionId;
import kz.dalel.evidence.Submissions;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UserError;
import kz.dalel.snapshots.domain.SnapshotProcess;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Has the pages behind what is still to be decided looked at once more, as whoever decides opens it. Asking again while that
 * goes on, or soon after, changes nothing.
 */
@Service
public class RequestRecheck {

    private final SnapshotSettings settings;
    private final Submissions submissions;
    private final SubmissionAccess access;
    private final DueLinks dueLinks;
    private final SnapshotProcess process;
    private final Clock clock;

    RequestRecheck(
            SnapshotSettings settings,
            Submissions submissions,
            SubmissionAccess access,
            DueLinks dueLinks,
            SnapshotProcess process,
            Clock clock) {
        this.settings = settings;
        this.submissions = submissions;
        this.access = access;
        this.dueLinks = dueLinks;
        this.process = process;
        this.clock = clock;
    }

    /**
     * @param actor who reads the submission and is not on its body's side
     * @return whether pages are being looked at now
     * @throws UserError {@code NOT_FOUND} for whoever may not see the submission, {@code FORBIDDEN} for the body's own people
     */
    @Transactional
    public boolean handle(PersonId actor, SubmissionId id) {
        Submission submission = submissions.lock(id);
        access.requireReader(actor, submission);
        if (access.ofBody(actor, submission.body())) {
            throw new UserError(UserError.Kind.FORBIDDEN, "snapshots.decidersOnly");
        }
        if (!settings.enabled()) {
            return false;
        }
        if (process.isRunning(id)) {
            return true;
        }
        Instant since = clock.instant().minus(settings.freshFor());
        if (dueLinks.of(id, Occasion.RECHECK, since).isEmpty()) {
            return false;
        }
        process.start(submission, Occasion.RECHECK, since);
        return true;
    }
}
