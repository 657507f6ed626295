package kz.dalel.evidence;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kz.dalel.evidence.Submission.State;
import kz.dalel.evidence.persistence.DraftRows;
import kz.dalel.evidence.persistence.HandOverRows;
import kz.dalel.files.FileId;
import kz.dalel.files.StoredFiles;
import kz.dalel.quarter.Assessment;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads drafts to tell what they would bring in if they were submitted now. Who may look is for the caller to say. */
@Service
@Transactional(readOnly = true)
public class DraftedEvidence {

    private final DraftRows drafts;
    private final HandOverRows handOvers;
    private final StoredFiles files;
    private final Clock clock;

    DraftedEvidence(DraftRows drafts, HandOverRows handOvers, StoredFiles files, Clock clock) {
        this.drafts = drafts;
        this.handOvers = handOvers;
        this.files = files;
        this.clock = clock;
    }

    /** The drafts of submissions of one assessment. */
    public Drafts of(Assessment assessment, List<Submission> submissions) {
        Map<SubmissionId, Draft> found =
                drafts.find(submissions.stream().map(Submission::id).toList());
        Set<FileId> named = found.values().stream()
                .map(Draft::rows)
                .flatMap(Collection::stream)
                .map(DraftRow::files)
                .flatMap(List::stream)
                .collect(Collectors.toSet());
        return new Drafts(
                found,
                acts(submissions),
                files.nameable(assessment.body(), assessment.quarter(), named),
                clock.instant());
    }

    private Map<SubmissionId, Act> acts(List<Submission> submissions) {
        Set<SubmissionId> handedOver = submissions.stream()
                .filter(submission -> submission.state() == State.AWAITING_APPROVAL)
                .map(Submission::id)
                .collect(Collectors.toSet());
        return handOvers.latest(handedOver).values().stream()
                .collect(Collectors.toMap(HandOver::submission, HandOver::act));
    }
}
