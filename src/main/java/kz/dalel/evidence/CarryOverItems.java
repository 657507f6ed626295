package kz.dalel.evidence;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kz.dalel.evidence.EarlierItems.EarlierItem;
import kz.dalel.evidence.persistence.DraftRows;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UserError;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes items of the latest earlier quarter over into the draft: what they say with its dates, but without their verdicts.
 * They are submitted and verified anew, and tell where they come from. An item that the draft has already, or that is
 * about the same as one of its rows, is passed over, so that doing it again changes nothing.
 */
@Service
public class CarryOverItems {

    private final SubmissionAccess access;
    private final EarlierQuarter earlierQuarter;
    private final SaveDraft saveDraft;
    private final DraftRows drafts;
    private final Clock clock;

    CarryOverItems(
            SubmissionAccess access,
            EarlierQuarter earlierQuarter,
            SaveDraft saveDraft,
            DraftRows drafts,
            Clock clock) {
        this.access = access;
        this.earlierQuarter = earlierQuarter;
        this.saveDraft = saveDraft;
        this.drafts = drafts;
        this.clock = clock;
    }

    /**
     * @return the draft as it is kept now
     * @throws DraftConflict if somebody else has saved since this officer read it, unless the draft has all the items
     * @throws kz.dalel.shared.RowErrors if the draft would grow beyond what can be kept
     * @throws UserError if the person is no officer of the body, something was submitted already, nothing is awaited any
     *     more, or a version cannot be taken over
     */
    @Transactional
    public Draft handle(Command command) {
        Submission submission = access.lockForOfficer(command.actor(), command.submission());
        BeforeSubmission.require(submission);
        Draft draft = drafts.find(submission.id());
        List<EarlierItem> chosen = earlierQuarter.of(submission, draft.rows(), clock.instant()).items().stream()
                .filter(item -> command.versions().contains(item.version().id()))
                .toList();
        if (chosen.size() < command.versions().size()) {
            throw new UserError(UserError.Kind.INVALID, "evidence.notOffered");
        }
        List<DraftRow> rows = new ArrayList<>(draft.rows());
        Set<String> subjects = new HashSet<>();
        for (EarlierItem item : chosen) {
            if (!item.inDraft() && (item.subject() == null || subjects.add(item.subject()))) {
                rows.add(DraftRow.carriedFrom(item.version()));
            }
        }
        if (rows.size() == draft.rows().size()) {
            return draft;
        }
        return saveDraft.handle(
                new SaveDraft.Command(command.actor(), submission.id(), command.expectedRevision(), rows));
    }

    /**
     * What to take over.
     *
     * @param actor the officer
     * @param submission into the draft of which submission
     * @param expectedRevision the draft's revision when the officer read it; 0 when there was none
     * @param versions versions that {@link OfferEarlierItems} showed, each once
     */
    public record Command(
            PersonId actor, SubmissionId submission, long expectedRevision, Set<VersionId> versions) {}
}
