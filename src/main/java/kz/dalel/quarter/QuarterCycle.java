package kz.dalel.quarter;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import kz.dalel.methodology.EditionId;
import kz.dalel.shared.QuarterId;

/**
 * One opening of a quarter, with the terms it is carried out under.
 *
 * @param readings option code by interpretation code, for every open question of the edition
 * @param submissionDeadline last instant at which evidence is received
 * @param verificationDeadline instant after which an undecided verification is overdue; it costs the body nothing
 * @param correctionDays working days a body has for what was returned
 * @param appealDays working days from the notice of the preliminary score in which an appeal is in time
 * @param appealDecisionDays working days in which the commission decides
 * @param approval whether heads of bodies approve what is presented
 */
public record QuarterCycle(
        CycleId id,
        QuarterId quarter,
        EditionId edition,
        Map<String, String> readings,
        State state,
        Instant submissionDeadline,
        Instant verificationDeadline,
        int correctionDays,
        int appealDays,
        int appealDecisionDays,
        ApprovalMode approval,
        Optional<Instant> publishedAt) {

    /** Where a cycle stands. */
    public enum State {
        /** Evidence is collected, verified and scored; appeals are decided. */
        RUNNING,
        /** A rating has been approved and is about to be published; no appeal is received any more. */
        RATED,
        /** The rating is public; nothing changes any more. */
        PUBLISHED,
        /** Opened by mistake; nothing of it counts. */
        CANCELLED
    }

    /** Whether appeals, scores and ratings of the cycle can still change. */
    public boolean isOpen() {
        return state == State.RUNNING || state == State.RATED;
    }
}
