package kz.dalel.quarter;

/** Whether the head of a body approves what its officers present before it counts as received; fixed for a whole quarter. */
public enum ApprovalMode {
    /** What an officer presents is received at once. */
    OFF,
    /** The head approves each indicator by itself. */
    PER_INDICATOR,
    /** The head approves everything that is ready in one act. */
    ONCE
}
