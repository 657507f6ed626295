package kz.dalel.verification;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.dalel.evidence.Submission;
import kz.dalel.evidence.SubmissionId;
import kz.dalel.evidence.Submissions;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UserError;
import kz.dalel.verification.domain.FairShare.Candidate;
import kz.dalel.verification.persistence.AssignmentRows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** To whom submissions could be moved. */
@Service
@Transactional(readOnly = true)
public class PossibleVerifiers {

    /** More are moved in several goes. */
    public static final int MOST_AT_ONCE = 100;

    private final Submissions submissions;
    private final AssignmentAccess access;
    private final SuitableVerifiers suitable;
    private final AssignmentRows assignments;

    PossibleVerifiers(
            Submissions submissions,
            AssignmentAccess access,
            SuitableVerifiers suitable,
            AssignmentRows assignments) {
        this.submissions = submissions;
        this.access = access;
        this.suitable = suitable;
        this.assignments = assignments;
    }

    /**
     * Everybody who could be given at least one of the submissions: verifiers without a conflict of interest who do not have
     * it already. Whoever has a conflict with one body only can still take what others submitted.
     *
     * @throws UserError {@code NOT_FOUND} for whoever may not see one of them; {@code FORBIDDEN} unless the person may move what
     *     verifiers have, and for a conflict of interest of his or her own; {@code INVALID} for none, or for more than {@link
     *     #MOST_AT_ONCE}
     */
    public List<Possible> of(PersonId reader, Set<SubmissionId> ids) {
        access.require(reader);
        requireSome(ids);
        Map<PersonId, Possible> possible = new LinkedHashMap<>();
        Map<BodyId, List<Candidate>> ofBodies = new HashMap<>();
        for (SubmissionId id : ids) {
            Submission submission = submissions.get(id);
            access.requireFor(reader, submission);
            int project = submission.indicator().project();
            Optional<PersonId> present = assignments.latest(id).flatMap(Assignment::verifier);
            ofBodies.computeIfAbsent(submission.body(), suitable::of).stream()
                    .filter(candidate -> !present.equals(Optional.of(candidate.person())))
                    .forEach(candidate ->
                            possible.merge(candidate.person(), Possible.of(candidate, project), Possible::and));
        }
        return List.copyOf(possible.values());
    }

    private static void requireSome(Set<SubmissionId> ids) {
        if (ids.isEmpty()) {
            throw new UserError(UserError.Kind.INVALID, "verification.moveNothing");
        }
        if (ids.size() > MOST_AT_ONCE) {
            throw new UserError(UserError.Kind.INVALID, "verification.moveTooMany", Integer.toString(MOST_AT_ONCE));
        }
    }

    /**
     * A possible verifier.
     *
     * @param person the verifier
     * @param submissions how many of the submissions he or she could be given
     * @param load what waits for him or her, in items
     * @param ofProject whether he or she works on the project of each of these; a supervisor may decide otherwise
     * @param away whether a deputy would have to do it at present
     */
    public record Possible(PersonId person, int submissions, long load, boolean ofProject, boolean away) {

        private static Possible of(Candidate candidate, int project) {
            return new Possible(candidate.person(), 1, candidate.load(), candidate.worksOn(project), candidate.away());
        }

        private Possible and(Possible other) {
            return new Possible(person, submissions + other.submissions, load, ofProject && other.ofProject, away);
        }
    }
}
