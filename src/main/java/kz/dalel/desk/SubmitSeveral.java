package kz.dalel.desk;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.dalel.evidence.Act;
import kz.dalel.evidence.PresentEvidence;
import kz.dalel.evidence.Receipt;
import kz.dalel.evidence.Submission;
import kz.dalel.evidence.Submission.State;
import kz.dalel.evidence.SubmissionId;
import kz.dalel.evidence.Submissions;
import kz.dalel.evidence.Submitted;
import kz.dalel.quarter.Assessment;
import kz.dalel.quarter.AssessmentId;
import kz.dalel.quarter.Assessments;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.Refusal;
import kz.dalel.shared.Refusals;
import kz.dalel.shared.UserError;
import org.springframework.stereotype.Service;

/**
 * Submits several indicators of a body by one act of an officer. Each is submitted by itself, exactly as from its own task:
 * what is refused of one does not undo the others, and the answer tells of each what came of it.
 */
@Service
public class SubmitSeveral {

    private final DeskAccess access;
    private final Assessments assessments;
    private final Submissions submissions;
    private final PresentEvidence presentEvidence;
    private final Refusals refusals;

    SubmitSeveral(
            DeskAccess access,
            Assessments assessments,
            Submissions submissions,
            PresentEvidence presentEvidence,
            Refusals refusals) {
        this.access = access;
        this.assessments = assessments;
        this.submissions = submissions;
        this.presentEvidence = presentEvidence;
        this.refusals = refusals;
    }

    /**
     * @return one outcome for each of the chosen, in the order of their indicators
     * @throws UserError if the person is no officer of the body, nothing or something of another body or quarter is chosen, or
     *     the act was not confirmed; nothing is submitted then
     */
    public List<Outcome> handle(Command command) {
        Assessment assessment = assessments.get(command.assessment());
        DeskReader reader = access.require(command.actor(), assessment.body());
        if (!reader.officer()) {
            throw new UserError(UserError.Kind.FORBIDDEN, "evidence.officersOnly");
        }
        List<Submission> chosen = chosen(command);
        if (!command.confirmed()) {
            throw new UserError(UserError.Kind.INVALID, "evidence.notConfirmed");
        }
        return chosen.stream().map(submission -> submit(command, submission)).toList();
    }

    private List<Submission> chosen(Command command) {
        if (command.submissions().isEmpty()) {
            throw new UserError(UserError.Kind.INVALID, "desk.nothingChosen");
        }
        Map<SubmissionId, Submission> owed = submissions.ofAssessment(command.assessment()).stream()
                .collect(Collectors.toMap(Submission::id, Function.identity()));
        return command.submissions().stream()
                .distinct()
                .map(id -> Optional.ofNullable(owed.get(id))
                        .orElseThrow(() -> new UserError(UserError.Kind.NOT_FOUND, "evidence.unknownSubmission")))
                .sorted(Comparator.comparing(Submission::indicator))
                .toList();
    }

    private Outcome submit(Command command, Submission submission) {
        try {
            Submitted submitted = presentEvidence.handle(command.actor(), submission.id(), command.act());
            boolean before = submission.state() != State.OPEN || !by(submitted).equals(command.actor());
            return new Outcome(submission, Optional.of(submitted), before, Optional.empty());
        } catch (RuntimeException failure) {
            return new Outcome(submission, Optional.empty(), false, Optional.of(refusals.of(failure)));
        }
    }

    private static PersonId by(Submitted submitted) {
        return submitted.receipt().map(Receipt::receivedBy).orElseGet(() -> submitted.handOver().orElseThrow().handedBy());
    }

    /**
     * What to submit.
     *
     * @param actor an officer of the body
     * @param assessment the body's assessment
     * @param submissions which submissions of it
     * @param act what the officer does with each
     * @param confirmed whether the officer stands by it
     */
    public record Command(
            PersonId actor, AssessmentId assessment, List<SubmissionId> submissions, Act act, boolean confirmed) {

        public Command {
            submissions = List.copyOf(submissions);
        }
    }

    /**
     * What came of one indicator.
     *
     * @param submission as it was before
     * @param submitted the receipt, or the hand-over to the head of the body; empty if it was refused
     * @param before whether that had been done before, by the officer or by a colleague
     * @param refusal why not; empty if it was submitted
     */
    public record Outcome(
            Submission submission, Optional<Submitted> submitted, boolean before, Optional<Refusal> refusal) {}
}
