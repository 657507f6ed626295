package kz.dalel.quarter;

/** Names of the model {@code processes/assessment/body-assessment.bpmn} that Java shares with it. */
public final class BodyAssessmentProcess {

    public static final String KEY = "body-assessment";

    /** Variable: the cycle's id. */
    public static final String CYCLE_ID = "cycleId";
    /** Variable: the assessment's id. */
    public static final String ASSESSMENT_ID = "assessmentId";
    /** Variable: the body's code, part of its candidate group's name. */
    public static final String BODY = "body";
    /** Variable: what a task's name in Tasklist begins with. */
    public static final String SUBJECT = "subject";
    /** Variable: last instant at which evidence is received, a date. */
    public static final String SUBMISSION_DEADLINE = "submissionDeadline";
    /** Variable: instant after which an undecided verification is overdue, a date. */
    public static final String VERIFICATION_DEADLINE = "verificationDeadline";
    /** Variable: last instant at which an appeal is in time, a date. */
    public static final String APPEAL_DEADLINE = "appealDeadline";
    /** Variable, of one extension: last instant at which evidence is received under it, a date. */
    public static final String EXTENSION_END = "extensionEnd";
    /** Variable: whether any indicator is open at all. */
    public static final String INDICATORS_OPENED = "indicatorsOpened";
    /** Variable: whether an appeal was undecided when the window closed. */
    public static final String APPEAL_OPEN = "appealOpen";

    /** Timer: the end of submission. */
    public static final String SUBMISSION_ENDS = "boundaryEvent_submissionDeadline";
    /** Timer: the end of one extension. */
    public static final String EXTENSION_ENDS = "catchEvent_extensionEnd";
    /** Timer: the end of the verifiers' term. */
    public static final String VERIFICATION_ENDS = "boundaryEvent_verificationDeadline";
    /** Timer: the end of the window for appeals. */
    public static final String APPEAL_WINDOW_ENDS = "boundaryEvent_appealWindowClosed";

    public static final String CONSIDER_SCORE = "userTask_considerScore";
    public static final String REVIEW_FINAL_SCORE = "userTask_reviewFinalScore";

    /** Message: the last indicator has been closed. */
    public static final String ALL_INDICATORS_CLOSED = "allIndicatorsClosed";
    /** Message: the body got more time to submit; each one waits for the end of its extension. */
    public static final String EXTENSION_GRANTED = "extensionGranted";
    /** Message: the last open appeal has been decided after the window closed. */
    public static final String APPEALS_DECIDED = "appealsDecided";

    private BodyAssessmentProcess() {}
}
