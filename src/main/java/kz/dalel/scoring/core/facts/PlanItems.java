package kz.dalel.scoring.core.facts;

/**
 * Items of the plan after an external analysis.
 *
 * @param done carried out
 * @param total all; 0 = not applicable
 */
public record PlanItems(long done, long total) implements PartOfWhole {

    @Override
    public Count part() {
        return new Count("plan_items_done", done);
    }

    @Override
    public Count whole() {
        return new Count("plan_items_total", total);
    }
}
