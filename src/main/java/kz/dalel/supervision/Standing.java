package kz.dalel.supervision;

/** Where one indicator of one body stands, as somebody who watches the quarter tells it. */
public enum Standing {
    /** The body has typed nothing yet. */
    NOT_STARTED(Holder.OFFICERS),
    /** The body has typed something and not presented it. */
    DRAFTED(Holder.OFFICERS),
    /** Officers handed it over; the head of the body has to approve it. */
    AWAITING_APPROVAL(Holder.HEAD),
    /** Received; no verifier has begun. */
    SUBMITTED(Holder.VERIFIER),
    /** A verifier has begun. */
    IN_VERIFICATION(Holder.VERIFIER),
    /** Some items are with the body again. */
    RETURNED(Holder.OFFICERS),
    /** Every item has its verdict. */
    VERIFIED(Holder.NOBODY),
    /** The body declared that it has nothing to submit. */
    NOTHING_TO_SUBMIT(Holder.NOBODY),
    /** The deadline passed without a submission. */
    NOT_SUBMITTED(Holder.NOBODY),
    /** A supervisor decided that nothing is due; counted nowhere. */
    NOT_DUE(Holder.NOBODY);

    private final Holder holder;

    Standing(Holder holder) {
        this.holder = holder;
    }

    /** Who has to act next. */
    public Holder holder() {
        return holder;
    }

    /** Whether somebody still has to act. */
    public boolean isOpen() {
        return holder != Holder.NOBODY;
    }

    /** Who has to act next. */
    public enum Holder {
        OFFICERS,
        HEAD,
        VERIFIER,
        NOBODY
    }
}
