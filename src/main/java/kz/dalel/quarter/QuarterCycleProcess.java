package kz.dalel.quarter;

/** Names of the model {@code processes/quarter/quarter-cycle.bpmn} that Java shares with it. */
public final class QuarterCycleProcess {

    public static final String KEY = "quarter-cycle";

    /** Variable: the cycle's id. */
    public static final String CYCLE_ID = "cycleId";
    /** Variable: whether assessments are left to be started. */
    public static final String MORE_BODIES = "moreBodies";
    /** Variable: whether the supervisor approved the rating. */
    public static final String RATING_APPROVED = "ratingApproved";
    /** Variable: what a task's name in Tasklist begins with. */
    public static final String SUBJECT = "subject";

    public static final String OPEN_QUARTER = "startEvent_quarterOpened";
    public static final String OVERSEE_QUARTER = "userTask_overseeQuarter";
    public static final String APPROVE_RATING = "userTask_approveRating";

    /** Message: the last body's score has become final. */
    public static final String ALL_BODIES_FINAL = "allBodiesFinal";
    /** Message: a score changed while the rating waited for approval. */
    public static final String SCORES_CHANGED = "scoresChanged";

    private QuarterCycleProcess() {}
}
