package kz.dalel.evidence;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.dalel.evidence.Submission.State;
import kz.dalel.evidence.domain.ApprovalContent;
import kz.dalel.evidence.persistence.ApprovalDraftRows;
import kz.dalel.evidence.persistence.ApprovalRows;
import kz.dalel.evidence.persistence.HandOverRows;
import kz.dalel.evidence.persistence.SignatureRows;
import kz.dalel.quarter.AssessmentId;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UserError;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What waits for the head of a body, and what heads have approved. */
@Service
@Transactional(readOnly = true)
public class Approvals {

    private final Submissions submissions;
    private final HandOverRows handOvers;
    private final ApprovalRows approvals;
    private final ApprovalDraftRows drafts;
    private final SignatureRows signatures;

    Approvals(
            Submissions submissions,
            HandOverRows handOvers,
            ApprovalRows approvals,
            ApprovalDraftRows drafts,
            SignatureRows signatures) {
        this.submissions = submissions;
        this.handOvers = handOvers;
        this.approvals = approvals;
        this.drafts = drafts;
        this.signatures = signatures;
    }

    /** The latest hand-over of a submission, ended or not. */
    public Optional<HandOver> latestHandOver(SubmissionId submission) {
        return handOvers.latest(submission);
    }

    /** What of a body waits for its head, in the order of the indicators. */
    public List<Waiting> waiting(AssessmentId assessment) {
        Map<SubmissionId, Submission> waiting = submissions.ofAssessment(assessment).stream()
                .filter(submission -> submission.state() == State.AWAITING_APPROVAL)
                .collect(Collectors.toMap(Submission::id, Function.identity()));
        return handOvers.latest(waiting.keySet()).values().stream()
                .map(handOver -> new Waiting(waiting.get(handOver.submission()), handOver))
                .sorted(Comparator.comparing(each -> each.submission().indicator()))
                .toList();
    }

    /**
     * The list that a head would approve with these submissions, as the canonical text that is hashed and may be signed.
     *
     * @throws UserError {@code CONFLICT} if one of them does not wait for the head of this body
     */
    public String content(AssessmentId assessment, Set<SubmissionId> chosen) {
        List<ApprovalContent.Entry> entries = waiting(assessment).stream()
                .filter(each -> chosen.contains(each.submission().id()))
                .map(each -> new ApprovalContent.Entry(each.submission(), each.handOver()))
                .toList();
        if (entries.isEmpty() || entries.size() < chosen.size()) {
            throw new UserError(UserError.Kind.CONFLICT, "evidence.approval.notHandedOver");
        }
        return ApprovalContent.of(entries);
    }

    /**
     * What a head has ticked in the task of approving a submission: its content hash as it was seen, by submission. That task's
     * own submission alone until something was ticked.
     */
    public Map<SubmissionId, String> chosen(PersonId head, SubmissionId task) {
        Optional<HandOver> handOver = handOvers.latest(task);
        Map<SubmissionId, String> chosen =
                handOver.map(each -> drafts.choices(each, head)).orElse(Map.of());
        return chosen.isEmpty()
                ? handOver.map(each -> Map.of(task, each.contentHash())).orElse(Map.of())
                : chosen;
    }

    /** The signature a head has put to what is ticked in the task of approving a submission; empty if there is none. */
    public Optional<SignatureFile> signature(PersonId head, SubmissionId task) {
        return handOvers.latest(task).flatMap(handOver -> drafts.signature(handOver, head));
    }

    /** The signature file of an act as it was received; empty if there is none. */
    public Optional<SignatureFile> signatureFile(UUID approval) {
        return signatures.file(approval);
    }

    /** @throws UserError {@code NOT_FOUND} if there is no such act */
    public Approval get(UUID id) {
        return approvals.find(id).orElseThrow(Approvals::unknown);
    }

    /** What a stranger to the body is told as well. */
    public static UserError unknown() {
        return new UserError(UserError.Kind.NOT_FOUND, "evidence.approval.unknown");
    }

    /**
     * A submission before the head of its body.
     *
     * @param submission the submission
     * @param handOver how it was handed over
     */
    public record Waiting(Submission submission, HandOver handOver) {}
}
