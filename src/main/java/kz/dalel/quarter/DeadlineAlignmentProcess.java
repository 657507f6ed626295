package kz.dalel.quarter;

/** Names of the model {@code processes/quarter/deadline-alignment.bpmn} that Java shares with it. */
public final class DeadlineAlignmentProcess {

    public static final String KEY = "deadline-alignment";

    /** Variable: id of the calendar's change. */
    public static final String CHANGE_ID = "changeId";
    /** Variable: id of the last assessment that was aligned; missing before the first. */
    public static final String LAST_ASSESSMENT = "lastAssessment";
    /** Variable: whether assessments are left. */
    public static final String MORE_ASSESSMENTS = "moreAssessments";

    private DeadlineAlignmentProcess() {}
}
