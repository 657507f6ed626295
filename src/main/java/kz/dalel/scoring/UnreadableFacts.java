package kz.dalel.scoring;

import kz.dalel.scoring.core.facts.Reason;

/** Facts that cannot be read; says why. */
public class UnreadableFacts extends Exception {

    private final transient Reason reason;

    UnreadableFacts(Reason reason) {
        super(reason.toString());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
