package kz.dalel.verification;

import java.util.Map;
import java.util.Optional;
import kz.dalel.evidence.Submission;
import kz.dalel.evidence.Submission.State;
import kz.dalel.evidence.SubmissionId;
import kz.dalel.evidence.Submissions;
import kz.dalel.registry.ConflictDeclared;
import kz.dalel.registry.DeputyChanged;
import kz.dalel.registry.HeldRole;
import kz.dalel.registry.Role;
import kz.dalel.shared.PersonId;
import kz.dalel.verification.domain.VerifierDesk;
import kz.dalel.verification.persistence.AssignmentRows;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lays what is being verified before whoever is to decide today: the verifier, or a deputy while the verifier is away. What
 * nobody was suitable for is tried again, and what its verifier can no longer decide goes to somebody else. Run at start,
 * once a day, and when somebody's deputy changes or a conflict of interest is declared.
 */
@Service
public class RedirectVerifications {

    private final Submissions submissions;
    private final AssignmentRows assignments;
    private final SuitableVerifiers suitable;
    private final AssignVerifier assignVerifier;
    private final VerifierDesk desk;
    private final LaySecondChecks laySecondChecks;
    private final TransactionTemplate transactions;

    RedirectVerifications(
            Submissions submissions,
            AssignmentRows assignments,
            SuitableVerifiers suitable,
            AssignVerifier assignVerifier,
            VerifierDesk desk,
            LaySecondChecks laySecondChecks,
            TransactionTemplate transactions) {
        this.submissions = submissions;
        this.assignments = assignments;
        this.suitable = suitable;
        this.assignVerifier = assignVerifier;
        this.desk = desk;
        this.laySecondChecks = laySecondChecks;
        this.transactions = transactions;
    }

    /** Each submission in a transaction of its own: verifiers are at work meanwhile. */
    public void handle() {
        Map<SubmissionId, PersonId> laid = desk.laid();
        SuitableVerifiers.Today today = suitable.today();
        for (OpenVerification open : assignments.open()) {
            Optional<PersonId> acting = open.verifier().flatMap(verifier -> today.acting(verifier, open.body()));
            if (acting.isEmpty() || !acting.equals(Optional.ofNullable(laid.get(open.submission())))) {
                transactions.executeWithoutResult(status -> redirect(open.submission()));
            }
        }
        laySecondChecks.waiting().forEach(check -> transactions.executeWithoutResult(status -> laySecondChecks.lay(check)));
    }

    /** Whoever is away from today on, or is back, and what lay before him or her. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(DeputyChanged news) {
        if (news.role().equals(HeldRole.of(Role.VERIFIER))) {
            assignments.open().stream()
                    .filter(open -> open.verifier().equals(Optional.of(news.person())))
                    .forEach(open -> redirect(open.submission()));
            laySecondChecks.waiting().forEach(laySecondChecks::lay);
        }
    }

    /** What somebody had of a body about which he or she must not decide any more, as its deputy's too. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(ConflictDeclared news) {
        SuitableVerifiers.Today today = suitable.today();
        assignments.open().stream()
                .filter(open -> open.body().equals(news.body()))
                .filter(open -> open.verifier().flatMap(verifier -> today.acting(verifier, open.body())).isEmpty())
                .forEach(open -> redirect(open.submission()));
    }

    private void redirect(SubmissionId id) {
        Submission submission = submissions.lock(id);
        if (submission.state() == State.SUBMITTED) {
            desk.lay(submission, assignVerifier.handle(id));
        }
    }
}
