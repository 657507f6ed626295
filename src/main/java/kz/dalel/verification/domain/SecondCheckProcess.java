package kz.dalel.verification.domain;

import java.util.Optional;
import kz.dalel.evidence.Submission;
import kz.dalel.quarter.QuarterCycle;
import kz.dalel.shared.PersonId;
import kz.dalel.verification.SecondCheckId;

/** What a second check tells its process; carried out in the caller's transaction. */
public interface SecondCheckProcess {

    /**
     * @param subject code and title of the indicator, with the body
     * @param number how many second checks of the submission there are by now
     */
    void start(SecondCheckId check, int number, Submission submission, String subject, QuarterCycle cycle, PersonId verifier);

    /** Lays it before somebody else, or before nobody. */
    void lay(SecondCheckId check, Optional<PersonId> verifier);

    /** The time for it is over. */
    void lapse(SecondCheckId check);

    /** Nobody is asked for it any more. */
    void withdraw(SecondCheckId check);
}
