package kz.dalel.appeal;

/** Names of the model {@code processes/appeal/score-appeal.bpmn} that Java shares with it. */
public final class ScoreAppealProcess {

    public static final String KEY = "score-appeal";

    /** Variable: the cycle's id. */
    public static final String CYCLE_ID = "cycleId";
    /** Variable: the assessment's id. */
    public static final String ASSESSMENT_ID = "assessmentId";
    /** Variable: the appeal's id. */
    public static final String APPEAL_ID = "appealId";
    /** Variable: the body's code. */
    public static final String BODY = "body";
    /** Variable: what a task's name in Tasklist begins with. */
    public static final String SUBJECT = "subject";
    /** Variable: whether the window had closed when the appeal was lodged. */
    public static final String LODGED_LATE = "lodgedLate";
    /** Variable: end of the commission's term, a date; missing while admission is awaited. */
    public static final String DECISION_DEADLINE = "decisionDeadline";
    /** Variable: whether a late appeal is considered. */
    public static final String APPEAL_ADMITTED = "appealAdmitted";
    /** Variable: whether the decision changes what counts, so that the score is computed anew. */
    public static final String SCORE_AFFECTED = "scoreAffected";

    /** Timer: the end of the commission's term. */
    public static final String DECISION_ENDS = "boundaryEvent_decisionOverdue";

    public static final String ADMIT_LATE_APPEAL = "userTask_admitLateAppeal";
    public static final String DECIDE_APPEAL = "userTask_decideAppeal";

    /** Message: the body took the appeal back. */
    public static final String APPEAL_WITHDRAWN = "appealWithdrawn";

    private ScoreAppealProcess() {}
}
