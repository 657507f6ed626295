package kz.dalel.evidence;

import static kz.dalel.evidence.domain.Rows.row;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.PersonId;
import org.springframework.stereotype.Component;

/** Plays what goes over the head of a body in tests. */
@Component
class ApprovalPlay {

    private final EvidencePlay play;
    private final Approvals approvals;
    private final ApproveSubmissions approveSubmissions;

    ApprovalPlay(EvidencePlay play, Approvals approvals, ApproveSubmissions approveSubmissions) {
        this.play = play;
        this.approvals = approvals;
        this.approveSubmissions = approveSubmissions;
    }

    /** A submission with one document before the head. */
    Submission handOver(PersonId officer, BodyId body) {
        Submission submission = play.submission(body, "1.1.1");
        play.draft(officer, submission, row().document("12", "2026-07-01").build());
        play.submit(officer, submission, Act.EVIDENCE);
        return play.submission(body, "1.1.1");
    }

    /** Evidence, nothing, and a nil return before the head. */
    List<Submission> handOverThree(PersonId officer, BodyId body) {
        handOver(officer, body);
        play.submit(officer, play.submission(body, "2.3.1"), Act.NOTHING_TO_SUBMIT);
        play.submit(officer, play.submission(body, "2.2.1"), Act.NIL_RETURN);
        return Stream.of("1.1.1", "2.3.1", "2.2.1").map(indicator -> play.submission(body, indicator)).toList();
    }

    String hashOf(Submission submission) {
        return approvals.latestHandOver(submission.id()).orElseThrow().contentHash();
    }

    /** What a head sees who looks at these now. */
    Map<SubmissionId, String> hashes(List<Submission> submissions) {
        return submissions.stream().collect(Collectors.toMap(Submission::id, this::hashOf));
    }

    Approval approve(PersonId actor, Submission submission) {
        return approveAll(actor, List.of(submission));
    }

    Approval approveAll(PersonId actor, List<Submission> submissions) {
        return approveSubmissions.handle(new ApproveSubmissions.Command(
                actor, submissions.get(0).assessmentId(), hashes(submissions), Optional.empty()));
    }
}
