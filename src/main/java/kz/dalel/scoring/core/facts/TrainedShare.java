package kz.dalel.scoring.core.facts;

/**
 * Servants trained since 1 January (A09).
 *
 * @param trained how many
 * @param headcount actual staff; 0 = not applicable
 */
public record TrainedShare(long trained, long headcount) implements PartOfWhole {

    @Override
    public Count part() {
        return new Count("trained", trained);
    }

    @Override
    public Count whole() {
        return new Count("headcount", headcount);
    }
}
