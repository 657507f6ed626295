package kz.dalel.notification.domain;

import kz.dalel.registry.Role;

/** What somebody owes. */
public enum MatterKind {
    /** Evidence on an indicator (представить подтверждающие документы). */
    SUBMIT(Role.OFFICER, Line.SUBMISSION),
    /** What a verifier returned (доработать возвращённое). */
    CORRECT(Role.OFFICER, Line.SUBMISSION),
    /** The preliminary score: after its deadline no appeal is in time. */
    CONSIDER_SCORE(Role.OFFICER, Line.NONE),
    /** A submission that waits for the head of the body. */
    APPROVE(Role.HEAD, Line.SUBMISSION),
    /** Verdicts on a submission. */
    VERIFY(Role.VERIFIER, Line.VERIFICATION),
    /** A second look at items that were drawn. */
    VERIFY_BLINDLY(Role.VERIFIER, Line.VERIFICATION),
    /** What two verifiers differ about. */
    SETTLE_DISAGREEMENT(Role.HEAD_VERIFIER, Line.VERIFICATION),
    /** A verifier for a submission that nobody suitable was found for. */
    ASSIGN(Role.HEAD_VERIFIER, Line.VERIFICATION),
    /** A decision on an appeal. */
    DECIDE_APPEAL(Role.COMMISSION, Line.APPEAL),
    /** Whether a late appeal is admitted. */
    ADMIT_APPEAL(Role.SUPERVISOR, Line.NONE),
    /** Whether a body gets more time; somebody else than who proposed it. */
    DECIDE_EXTENSION(Role.SUPERVISOR, Line.NONE),
    /** Whether a body's units are corrected; likewise. */
    DECIDE_CORRECTION(Role.SUPERVISOR, Line.NONE),
    /** The rating of a quarter whose scores are all final. */
    APPROVE_RATING(Role.SUPERVISOR, Line.NONE);

    private final Role owner;
    private final Line line;

    MatterKind(Role owner, Line line) {
        this.owner = owner;
        this.line = line;
    }

    /** Who owes it. */
    public Role owner() {
        return owner;
    }

    /** Who else is told of it. */
    public Line line() {
        return line;
    }

    /** Along which line a matter is passed up. */
    public enum Line {
        NONE,
        /** Officer, head of the body, supervisors. */
        SUBMISSION,
        /** Verifier, head of verification, supervisors. */
        VERIFICATION,
        /** Commission, supervisors. */
        APPEAL
    }
}
