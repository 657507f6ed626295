package kz.dalel.verification;

import java.util.Optional;
import kz.dalel.evidence.SubmissionId;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.PersonId;

/**
 * Something that waits for a verifier's decision.
 *
 * @param submission what is to be verified
 * @param body whose it is
 * @param verifier to whom it was given; empty where nobody was suitable
 */
public record OpenVerification(SubmissionId submission, BodyId body, Optional<PersonId> verifier) {}
