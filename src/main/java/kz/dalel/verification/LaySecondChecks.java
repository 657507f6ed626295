package kz.dalel.verification;

import java.util.List;
import java.util.Optional;
import kz.dalel.evidence.Submission;
import kz.dalel.evidence.Submissions;
import kz.dalel.shared.PersonId;
import kz.dalel.verification.domain.SecondCheckProcess;
import kz.dalel.verification.persistence.SecondCheckRows;
import kz.dalel.verification.persistence.VerdictRows;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lays second checks before whoever is to decide today: the second verifier, or the deputy while he or she is away. A deputy with a
 * part in what was decided first is not asked; then it waits for the verifier.
 */
@Component
class LaySecondChecks {

    private final SecondCheckRows rows;
    private final Submissions submissions;
    private final SuitableVerifiers suitable;
    private final VerdictRows verdicts;
    private final SecondCheckProcess process;

    LaySecondChecks(
            SecondCheckRows rows,
            Submissions submissions,
            SuitableVerifiers suitable,
            VerdictRows verdicts,
            SecondCheckProcess process) {
        this.rows = rows;
        this.submissions = submissions;
        this.suitable = suitable;
        this.verdicts = verdicts;
        this.process = process;
    }

    /** Those that wait for their second verifier. */
    List<SecondCheckId> waiting() {
        return rows.waiting().stream().map(SecondCheck::id).toList();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void lay(SecondCheckId id) {
        Submission submission = submissions.lock(rows.find(id).orElseThrow().submission());
        // Read again behind the lock: it may have been decided meanwhile.
        SecondCheck check = rows.find(id).orElseThrow();
        if (check.end().isPresent() || check.given()) {
            return;
        }
        Optional<PersonId> acting = check.verifier()
                .flatMap(verifier -> suitable.acting(verifier, submission.body()))
                .filter(person -> !verdicts.verifiersOf(submission.id()).contains(person));
        process.lay(check.id(), acting.or(check::verifier));
    }
}
