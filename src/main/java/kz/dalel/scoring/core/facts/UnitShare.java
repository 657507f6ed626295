package kz.dalel.scoring.core.facts;

/**
 * Units, or servants who passed the course, out of all.
 *
 * @param done how many
 * @param total out of how many; 0 = not applicable (A07)
 */
public record UnitShare(long done, long total) implements PartOfWhole {

    @Override
    public Count part() {
        return new Count("done", done);
    }

    @Override
    public Count whole() {
        return new Count("total", total);
    }
}
