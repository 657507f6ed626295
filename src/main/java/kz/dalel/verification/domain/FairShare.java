package kz.dalel.verification.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kz.dalel.evidence.SubmissionId;
import kz.dalel.shared.PersonId;

/**
 * Chooses who verifies a submission: of those who work on its project the one with the least work; whoever is away only
 * where nobody else can. Between equals a draw decides that follows from the cycle's secret seed: the same data give the
 * same answer, and a body that knows everything but the seed cannot foresee it.
 */
public final class FairShare {

    private final UUID seed;

    /** @param seed the cycle's secret */
    public FairShare(UUID seed) {
        this.seed = seed;
    }

    /**
     * @param candidates verifiers without a conflict of interest
     * @param project the project of the submission's indicator
     * @return nobody if no candidate works on the project
     */
    public Optional<PersonId> choose(SubmissionId submission, int project, Collection<Candidate> candidates) {
        return candidates.stream()
                .filter(candidate -> candidate.worksOn(project))
                .min(Comparator.comparing(Candidate::away)
                        .thenComparingLong(Candidate::load)
                        .thenComparing(candidate -> draw(submission, candidate.person()))
                        .thenComparing(candidate -> candidate.person().value()))
                .map(Candidate::person);
    }

    private String draw(SubmissionId submission, PersonId person) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            String text = String.join("|", seed.toString(), submission.toString(), person.value());
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * A verifier who could be given a submission.
     *
     * @param person the verifier
     * @param projects the projects he or she works on; empty = all
     * @param load the work that waits for him or her, in items
     * @param away whether a deputy would have to do it at present
     */
    public record Candidate(PersonId person, Set<Integer> projects, long load, boolean away) {

        public boolean worksOn(int project) {
            return projects.isEmpty() || projects.contains(project);
        }
    }
}
