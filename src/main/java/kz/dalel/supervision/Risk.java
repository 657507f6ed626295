package kz.dalel.supervision;

/** How near it is that a deadline is missed; what is worse comes first. */
public enum Risk {
    /** Something is past its deadline, or was not submitted by it. */
    OVERDUE,
    /** Something is open, and at most {@value #URGENT_DAYS} working days are left. */
    URGENT,
    /** Something is open, and at most {@value #SOON_DAYS} working days are left. */
    SOON,
    /** Something is open, and there is time. */
    CALM,
    /** Nothing is open. */
    DONE;

    /** The last reminder but one before a deadline. */
    static final int URGENT_DAYS = 3;

    /** The second reminder before a deadline. */
    static final int SOON_DAYS = 7;

    /** @param daysLeft working days until the nearest deadline of what is open */
    static Risk of(Counts counts, int daysLeft) {
        if (counts.overdue() > 0 || counts.of(Standing.NOT_SUBMITTED) > 0) {
            return OVERDUE;
        }
        if (counts.open() == 0) {
            return DONE;
        }
        if (daysLeft <= URGENT_DAYS) {
            return URGENT;
        }
        return daysLeft <= SOON_DAYS ? SOON : CALM;
    }
}
