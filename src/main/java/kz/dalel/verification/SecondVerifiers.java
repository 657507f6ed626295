package kz.dalel.verification;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.dalel.evidence.Submission;
import kz.dalel.shared.PersonId;
import kz.dalel.verification.domain.FairShare;
import kz.dalel.verification.domain.FairShare.Candidate;
import kz.dalel.verification.persistence.AssignmentRows;
import kz.dalel.verification.persistence.VerdictRows;
import org.springframework.stereotype.Component;

/** Chooses who decides for the second time: a verifier who is there, has no conflict of interest and no part in what was decided. */
@Component
class SecondVerifiers {

    private final SuitableVerifiers suitable;
    private final AssignmentRows assignments;
    private final VerdictRows verdicts;

    SecondVerifiers(SuitableVerifiers suitable, AssignmentRows assignments, VerdictRows verdicts) {
        this.suitable = suitable;
        this.assignments = assignments;
        this.verdicts = verdicts;
    }

    /** @return nobody if there is none; whoever works on the indicator's project comes before others */
    Optional<PersonId> choose(Submission submission) {
        Set<PersonId> involved = new HashSet<>(verdicts.verifiersOf(submission.id()));
        assignments.ofSubmission(submission.id()).forEach(given -> given.verifier().ifPresent(involved::add));
        List<Candidate> others = suitable.of(submission.body()).stream()
                .filter(candidate -> !candidate.away() && !involved.contains(candidate.person()))
                .toList();
        FairShare share = new FairShare(assignments.seed(submission.cycleId()));
        int project = submission.indicator().project();
        return share.choose(submission.id(), project, others)
                .or(() -> share.choose(submission.id(), project, others.stream().map(SecondVerifiers::ofAllProjects).toList()));
    }

    private static Candidate ofAllProjects(Candidate candidate) {
        return new Candidate(candidate.person(), Set.of(), candidate.load(), candidate.away());
    }
}
