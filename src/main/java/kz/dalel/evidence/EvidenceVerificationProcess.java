package kz.dalel.evidence;

import java.util.Map;

/** Names of the model {@code processes/verification/evidence-verification.bpmn} that Java shares with it. */
public final class EvidenceVerificationProcess {

    public static final String KEY = "evidence-verification";

    /** Variable: the cycle's id. */
    public static final String CYCLE_ID = "cycleId";
    /** Variable: the assessment's id. */
    public static final String ASSESSMENT_ID = "assessmentId";
    /** Variable: the submission's id. */
    public static final String SUBMISSION_ID = "submissionId";
    /** Variable: the body's code, part of its candidate group's name. */
    public static final String BODY = "body";
    /** Variable: code and title of the indicator. */
    public static final String SUBJECT = "subject";
    /** Variable: last instant at which evidence is received, a date. */
    public static final String SUBMISSION_DEADLINE = "submissionDeadline";
    /** Variable: instant after which an undecided verification is overdue, a date. */
    public static final String VERIFICATION_DEADLINE = "verificationDeadline";
    /** Variable: last instant at which what was returned can be corrected, a date. */
    public static final String CORRECTION_DEADLINE = "correctionDeadline";
    /** Variable: whether the head of the body has to approve before anything counts as received. */
    public static final String APPROVAL_REQUIRED = "approvalRequired";
    /** Variable: whether the head approved, or sent it back. */
    public static final String SUBMISSION_APPROVED = "submissionApproved";
    /** Variable: whether there is evidence to verify. */
    public static final String EVIDENCE_SUBMITTED = "evidenceSubmitted";
    /** Variable: login of who is to verify now; null where nobody is suitable. */
    public static final String VERIFIER = "verifier";
    /** Variable: whether any item was returned for correction. */
    public static final String ITEMS_RETURNED = "itemsReturned";

    /** Timer: the end of a correction. */
    public static final String CORRECTION_ENDS = "boundaryEvent_correctionDeadline";

    public static final String SUBMIT_EVIDENCE = "userTask_submitEvidence";
    public static final String APPROVE_SUBMISSION = "userTask_approveSubmission";
    public static final String VERIFY_EVIDENCE = "userTask_verifyEvidence";
    public static final String CORRECT_EVIDENCE = "userTask_correctEvidence";

    /** Message: a verifier took a verdict back while corrections were awaited. */
    public static final String VERDICT_RETRACTED = "verdictRetracted";

    /** Message: a verifier took a verdict back after the indicator had been closed; starts an instance. */
    public static final String VERIFICATION_RESUMED = "verificationResumed";

    /** Why what is left of a former instance ends: the body got more time to submit. */
    public static final String DEADLINE_EXTENDED = "deadlineExtended";

    /** Message: nothing more is awaited of the body for this indicator. */
    public static final String SUBMISSION_CLOSED = "submissionClosed";

    /** Field of the form of submitting: the {@link Act}, by name. */
    public static final String ACT = "act";
    /** Field of the forms of submitting and correcting: whether the officer stands by it. */
    public static final String CONFIRMED = "confirmed";

    /** Message: the body takes back what is before its head or the verifiers. */
    public static final String SUBMISSION_WITHDRAWN = "submissionWithdrawn";

    private EvidenceVerificationProcess() {}

    /** What the form of submitting sends when the officer has confirmed the act. */
    static Map<String, Object> submitting(Act act) {
        return Map.of(ACT, act.name(), CONFIRMED, true);
    }
}
