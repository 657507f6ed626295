package kz.dalel.verification;

import java.time.Instant;
import java.util.Optional;
import kz.dalel.shared.IndicatorCode;
import kz.dalel.shared.PersonId;

/**
 * A second check that somebody still has to do something about.
 *
 * @param bodyName the body
 * @param indicator the indicator
 * @param items how many items were drawn
 * @param verifier the second verifier; empty once it lies before the head of verification
 * @param deadline by when, see {@link SecondCheckDeadlines}
 */
public record OpenSecondCheck(
        String bodyName, IndicatorCode indicator, int items, Optional<PersonId> verifier, Instant deadline) {}
