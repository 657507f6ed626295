package kz.dalel.quarter;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.IndicatorCode;
import kz.dalel.shared.QuarterId;

/**
 * A deadline that a change of the calendar moves.
 *
 * @param subject id of what the deadline belongs to, see {@link Kind}
 * @param body empty where the deadline is one for the whole cycle
 * @param indicator empty where it is one for the whole body
 * @param from the deadline as it stands
 * @param to as it will be, or was made
 */
public record DeadlineMove(
        Kind kind,
        UUID subject,
        CycleId cycle,
        QuarterId quarter,
        Optional<BodyId> body,
        Optional<IndicatorCode> indicator,
        Instant from,
        Instant to) {

    /** What ends with the deadline. */
    public enum Kind {
        /** Submission of evidence in a cycle. Subject: the cycle. */
        SUBMISSION,
        /** Submission of one indicator's evidence by a day of its own, as after an extension. Subject: the submission. */
        OWN_SUBMISSION,
        /** Verification in a cycle. Subject: the cycle. */
        VERIFICATION,
        /** Correction of what was returned. Subject: the submission. */
        CORRECTION,
        /** Appeals against a body's preliminary score. Subject: the assessment. */
        APPEAL_WINDOW,
        /** The commission's decision on an appeal. Subject: the appeal. */
        APPEAL_DECISION
    }

    /** What people and the ledger call it: {@code 2026-Q3}, {@code 2026-Q3/BODY}, {@code 2026-Q3/BODY/1.1.3}. */
    public String matter() {
        return quarter + body.map(code -> "/" + code).orElse("") + indicator.map(code -> "/" + code).orElse("");
    }
}
