package kz.dalel.evidence;

/**
 * Evidence has come in, with a submission, a correction or an appeal; told within the transaction that receives it.
 *
 * @param submission what it came in for
 */
public record EvidenceReceived(SubmissionId submission) {}
