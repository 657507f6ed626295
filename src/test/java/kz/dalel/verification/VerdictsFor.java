package kz.dalel.verification;

import kz.dalel.evidence.ItemVersion;

/** Verdict rows for tests. */
public final class VerdictsFor {

    private VerdictsFor() {}

    public static VerdictRow accepted(ItemVersion version) {
        return new VerdictRow(version.id(), Outcome.ACCEPTED, null, null, null, null);
    }

    public static VerdictRow partly(ItemVersion version, long quantity) {
        return new VerdictRow(version.id(), Outcome.PARTLY, quantity, RejectionReason.PART_NOT_PROVED, "п. 12", null);
    }

    public static VerdictRow rejected(ItemVersion version) {
        return new VerdictRow(version.id(), Outcome.REJECTED, null, RejectionReason.DOES_NOT_PROVE, "п. 7", null);
    }

    public static VerdictRow returned(ItemVersion version, String comment) {
        return new VerdictRow(version.id(), Outcome.RETURNED, null, null, null, comment);
    }
}
