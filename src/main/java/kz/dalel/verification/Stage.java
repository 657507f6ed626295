package kz.dalel.verification;

/** When a verdict was given. The later stage outranks the earlier one. */
public enum Stage {
    /** By a verifier. */
    VERIFICATION,
    /** By the passing of the correction deadline. */
    CORRECTION_LAPSED,
    /** By the head of verification, where two verifiers had decided differently; see {@link SettleDisagreement}. */
    SECOND_CHECK,
    /** By the commission, on an appeal. */
    APPEAL
}
