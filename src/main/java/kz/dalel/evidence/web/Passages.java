package kz.dalel.evidence.web;

import java.util.Optional;
import kz.dalel.evidence.Approvals;
import kz.dalel.evidence.HandOver;
import kz.dalel.evidence.PersonNames;
import kz.dalel.evidence.Submission;
import kz.dalel.evidence.Submission.State;
import kz.dalel.evidence.SubmissionAccess;
import kz.dalel.evidence.WithdrawSubmission;
import kz.dalel.evidence.web.PassageView.HandOverView;
import kz.dalel.evidence.web.PassageView.SentBackView;
import kz.dalel.quarter.Cycles;
import kz.dalel.shared.Messages;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UserError;
import org.springframework.stereotype.Component;

/** Tells how far a submission has come on its way to the verifiers. */
@Component
class Passages {

    private final Cycles cycles;
    private final Approvals approvals;
    private final WithdrawSubmission withdrawSubmission;
    private final SubmissionAccess access;
    private final PersonNames names;

    Passages(
            Cycles cycles,
            Approvals approvals,
            WithdrawSubmission withdrawSubmission,
            SubmissionAccess access,
            PersonNames names) {
        this.cycles = cycles;
        this.approvals = approvals;
        this.withdrawSubmission = withdrawSubmission;
        this.access = access;
        this.names = names;
    }

    /** What happens between officers and head is the body's own affair: other readers are told nothing of it. */
    PassageView of(Submission submission, PersonId reader) {
        Optional<HandOver> handOver = access.ofBody(reader, submission.body())
                ? approvals.latestHandOver(submission.id())
                : Optional.empty();
        Optional<UserError> refusal = withdrawSubmission.refusal(submission);
        boolean presented = submission.state() == State.SUBMITTED || submission.state() == State.AWAITING_APPROVAL;
        boolean officer = access.isOfficer(reader, submission.body());
        return new PassageView(
                cycles.get(submission.cycleId()).approval(),
                handOver.filter(each -> each.end().isEmpty())
                        .map(each -> HandOverView.of(each, names::of))
                        .orElse(null),
                submission.state() == State.OPEN
                        ? handOver.flatMap(each -> SentBackView.of(each, names::of)).orElse(null)
                        : null,
                officer && refusal.isEmpty(),
                officer && presented ? refusal.map(Messages::sentence).orElse(null) : null);
    }
}
