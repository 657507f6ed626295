package kz.dalel.scoring.core.facts;

/**
 * Organisations certified in the quarter (3.3.1).
 *
 * @param certified how many
 * @param total all organisations; 0 = not applicable
 */
public record Certification(long certified, long total) implements PartOfWhole, Counted {

    @Override
    public Count counted() {
        return part();
    }

    @Override
    public Count part() {
        return new Count("certified", certified);
    }

    @Override
    public Count whole() {
        return new Count("total", total);
    }
}
