package kz.dalel.scoring.core.facts;

/**
 * Districts without a meeting.
 *
 * @param notHeld how many
 * @param total out of how many
 */
public record Districts(long notHeld, long total) implements PartOfWhole {

    @Override
    public Count part() {
        return new Count("not_held", notHeld);
    }

    @Override
    public Count whole() {
        return new Count("total", total);
    }
}
