package kz.dalel.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.dalel.evidence.ItemVersion;
import kz.dalel.evidence.Submission;
import kz.dalel.evidence.SubmissionId;
import kz.dalel.evidence.Submissions;
import kz.dalel.evidence.TermsOfSubmission;
import kz.dalel.evidence.VersionId;
import kz.dalel.methodology.Measure;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UserError;
import kz.dalel.verification.persistence.VerdictDraftRows;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What of a submission would count under the verdicts that a verifier has marked so far; nothing is kept. */
@Service
public class DraftedVerdicts {

    private final Submissions submissions;
    private final VerifierAccess access;
    private final OpenVersions openVersions;
    private final TermsOfSubmission terms;
    private final VerdictDraftRows drafts;

    DraftedVerdicts(
            Submissions submissions,
            VerifierAccess access,
            OpenVersions openVersions,
            TermsOfSubmission terms,
            VerdictDraftRows drafts) {
        this.submissions = submissions;
        this.access = access;
        this.openVersions = openVersions;
        this.terms = terms;
        this.drafts = drafts;
    }

    /**
     * @throws UserError {@code NOT_FOUND} unless the person may decide about the submission
     */
    @Transactional(readOnly = true)
    public Drafted handle(PersonId actor, SubmissionId id) {
        Submission submission = submissions.get(id);
        if (!access.mayDecide(actor, submission)) {
            throw Submissions.unknown();
        }
        Measure measure = terms.of(submission).indicator().measure();
        Map<VersionId, VerdictRow> rows = drafts.find(id).rows().stream()
                .collect(Collectors.toMap(VerdictRow::versionId, Function.identity(), (first, second) -> second));
        Marked marked = new Marked();
        openVersions.of(id).forEach(version -> marked.take(version, rows.get(version.id()), measure));
        return new Drafted(submission, marked.accepting, marked.everything, marked.undecided, marked.returned);
    }

    /**
     * What would count of a submission on top of what counts already.
     *
     * @param submission which
     * @param accepting what the finished verdicts of the draft accept
     * @param everything all that is open, as submitted
     * @param undecided how many open items have no finished verdict
     * @param returned how many items would go back to the body
     */
    public record Drafted(
            Submission submission,
            List<AcceptedItem> accepting,
            List<AcceptedItem> everything,
            int undecided,
            int returned) {

        public Drafted {
            accepting = List.copyOf(accepting);
            everything = List.copyOf(everything);
        }
    }

    /** Open items by what the draft says of them. */
    private static final class Marked {

        private final List<AcceptedItem> accepting = new ArrayList<>();
        private final List<AcceptedItem> everything = new ArrayList<>();
        private int undecided;
        private int returned;

        void take(ItemVersion version, @Nullable VerdictRow row, Measure measure) {
            AcceptedItem inFull = new AcceptedItem(version, version.quantity(), true);
            everything.add(inFull);
            if (row == null || !VerdictRules.isFinished(row, version, measure)) {
                undecided++;
                return;
            }
            switch (row.outcome()) {
                case ACCEPTED -> accepting.add(inFull);
                case PARTLY -> accepting.add(new AcceptedItem(version, row.quantity(), false));
                case RETURNED -> returned++;
                case REJECTED -> { }
            }
        }
    }
}
