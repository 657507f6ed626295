package kz.dalel.extensions;

import java.time.Instant;
import java.util.Optional;
import kz.dalel.quarter.AssessmentId;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.IndicatorCode;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.QuarterId;

/**
 * A later end of the term for submitting, for one body; it holds once it is approved.
 *
 * @param id its key
 * @param assessmentId the body's assessment
 * @param quarter the assessed quarter
 * @param body the body
 * @param bodyName what the body is called in this quarter
 * @param indicator the one indicator it is about; empty for everything that the body has not submitted
 * @param endsAt last instant at which evidence is received under it
 * @param source who it comes from
 * @param reason why, in the proposer's words
 * @param proposedBy who asked for it or gave it
 * @param proposedAt when
 * @param decision what became of it; empty until then
 */
public record Extension(
        ExtensionId id,
        AssessmentId assessmentId,
        QuarterId quarter,
        BodyId body,
        String bodyName,
        Optional<IndicatorCode> indicator,
        Instant endsAt,
        Source source,
        String reason,
        PersonId proposedBy,
        Instant proposedAt,
        Optional<Decision> decision) {

    /** What people call what it is about: {@code 2026-Q3/BODY/1.1.3} or {@code 2026-Q3/BODY}. */
    public String matter() {
        return quarter + "/" + body + indicator.map(code -> "/" + code).orElse("");
    }

    /** Who an extension comes from. */
    public enum Source {
        /** An officer or the head of the body asked for it. */
        BODY,
        /** A supervisor gives it unasked. */
        SUPERVISOR
    }

    /**
     * What a second person decided.
     *
     * @param approved whether the extension holds
     * @param reason why, in that person's words
     * @param decidedBy a supervisor, never the proposer
     * @param decidedAt when
     */
    public record Decision(boolean approved, String reason, PersonId decidedBy, Instant decidedAt) {}
}
