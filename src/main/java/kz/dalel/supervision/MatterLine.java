package kz.dalel.supervision;

import java.time.Instant;
import java.util.Optional;
import kz.dalel.evidence.SubmissionId;
import kz.dalel.quarter.AssessmentId;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.BodyKind;
import kz.dalel.shared.IndicatorCode;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.QuarterId;

/**
 * One indicator of one body, as somebody who watches the quarter sees it; what was typed or submitted is not told.
 *
 * @param submission what the body owes
 * @param assessment the body's assessment
 * @param quarter the quarter
 * @param body the body's code
 * @param bodyName what the body is called
 * @param kind the body's kind
 * @param indicator the indicator
 * @param standing where it stands
 * @param due until when whoever holds it has to act; empty where nobody has to
 * @param overdue whether that is past
 * @param extended whether the body may submit later than the others
 * @param verifier to whom it was given for verification; empty unless it is with the verifiers
 */
public record MatterLine(
        SubmissionId submission,
        AssessmentId assessment,
        QuarterId quarter,
        BodyId body,
        String bodyName,
        BodyKind kind,
        IndicatorCode indicator,
        Standing standing,
        Optional<Instant> due,
        boolean overdue,
        boolean extended,
        Optional<PersonId> verifier) {

    /** What people and processes call it: {@code 2026-Q3/BODY/1.1.3}. */
    public String businessKey() {
        return quarter + "/" + body + "/" + indicator;
    }
}
