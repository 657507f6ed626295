package kz.dalel.verification;

import kz.dalel.shared.Messages;

/** Why something does not count, or not in full. */
public enum RejectionReason {
    /** The proving document or publication is not there or does not open. */
    NOT_THERE,
    /** What is there does not prove what is claimed. */
    DOES_NOT_PROVE,
    /** Number, date or signature are missing or differ. */
    REQUISITES,
    /** It belongs to another period. */
    OTHER_PERIOD,
    /** It is not about this unit, fact or indicator. */
    OTHER_SUBJECT,
    /** The same thing counts already. */
    COUNTED_ALREADY,
    /** The body did not detect the fact itself (самостоятельное выявление). */
    NOT_SELF_DETECTED,
    /** The data are not current. */
    NOT_CURRENT,
    /** The document is no longer in force. */
    NOT_IN_FORCE,
    /** A part of the quantity is not proved. */
    PART_NOT_PROVED,
    /** It was returned and not corrected in time; given by the system alone. */
    NOT_CORRECTED_IN_TIME,
    /** Something else, said in the comment. */
    OTHER;

    private static final Messages MESSAGES = Messages.of("verification");

    /** The reason as people read it. */
    public String title() {
        return MESSAGES.text("verification.reason." + name());
    }

    /** Whether a person may choose it. */
    public boolean isForPeople() {
        return this != NOT_CORRECTED_IN_TIME;
    }
}
