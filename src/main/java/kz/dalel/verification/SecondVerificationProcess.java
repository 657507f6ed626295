package kz.dalel.verification;

/** Names of the model {@code processes/verification/second-verification.bpmn} that Java shares with it. */
public final class SecondVerificationProcess {

    public static final String KEY = "second-verification";

    /** Variable: the cycle's id. */
    public static final String CYCLE_ID = "cycleId";
    /** Variable: the submission's id. */
    public static final String SUBMISSION_ID = "submissionId";
    /** Variable: the second check's id. */
    public static final String SECOND_CHECK_ID = "secondCheckId";
    /** Variable: the body's code. */
    public static final String BODY = "body";
    /** Variable: code and title of the indicator. */
    public static final String SUBJECT = "subject";
    /** Variable: last moment for a second check, a date. */
    public static final String VERIFICATION_DEADLINE = "verificationDeadline";
    /** Variable: by when the second verifier is to decide, a date. */
    public static final String SECOND_LOOK_DEADLINE = "secondLookDeadline";
    /** Variable: by when the head of verification is to decide, a date; set once the two differ. */
    public static final String SETTLEMENT_DEADLINE = "settlementDeadline";
    /** Variable: login of the second verifier; null where nobody is suitable any more. */
    public static final String SECOND_VERIFIER = "secondVerifier";
    /** Variable: whether the two verifiers differ about any item. */
    public static final String VERDICTS_DIFFER = "verdictsDiffer";

    public static final String VERIFY_BLINDLY = "userTask_verifyBlindly";
    public static final String SETTLE_DISAGREEMENT = "userTask_settleDisagreement";

    /** Message: the verification deadline has passed. */
    public static final String SECOND_CHECK_LAPSED = "secondCheckLapsed";

    private SecondVerificationProcess() {}
}
