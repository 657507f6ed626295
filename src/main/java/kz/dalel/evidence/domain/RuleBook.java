package kz.dalel.evidence.domain;

import static kz.dalel.evidence.domain.Field.CATEGORY;
import static kz.dalel.evidence.domain.Field.DOCUMENT_NUMBER;
import static kz.dalel.evidence.domain.Field.EVENT_DATE;
import static kz.dalel.evidence.domain.Field.FACT;
import static kz.dalel.evidence.domain.Field.FILES;
import static kz.dalel.evidence.domain.Field.LINKS;
import static kz.dalel.evidence.domain.Field.MONTH;
import static kz.dalel.evidence.domain.Field.UNIT;
import static kz.dalel.evidence.domain.Field.VALID_UNTIL;
import static kz.dalel.evidence.domain.ItemRules.provenBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.dalel.evidence.domain.ItemRules.Quantity;
import kz.dalel.methodology.Category;
import kz.dalel.methodology.Indicator;
import kz.dalel.methodology.Readings;

/**
 * Which rules the rows of an indicator's evidence follow: what tells them apart and what they count follows from the
 * indicator's measure, what proves them is the edition's say. The only place that knows; the form shows these fields, and
 * rows are held against them when they are submitted.
 */
public final class RuleBook {

    private static final String COVERAGE = "coverage";
    private static final String SCALED = "scaled";

    /** The plan's share is a state: each quarter shows all its items anew. */
    private static final Set<String> PLAN_ITEMS = Set.of("plan-item-open", "plan-item-done");

    private RuleBook() {}

    /** The rules for an indicator under a quarter's readings. */
    public static IndicatorRules of(Indicator indicator, Readings readings) {
        List<Category> categories = indicator.categoriesUnder(readings);
        if (categories.isEmpty()) {
            return IndicatorRules.ofOneKind(ofOneKind(indicator));
        }
        Map<String, ItemRules> byCategory = new HashMap<>();
        categories.forEach(category -> byCategory.put(category.code(), ofCategory(indicator, category.code())));
        return new IndicatorRules(categories, byCategory);
    }

    private static ItemRules ofOneKind(Indicator indicator) {
        ItemRules proven = provenBy(indicator.evidence().proof());
        return switch (indicator.measure()) {
            case PRESENCE -> proven;
            case SHARE -> proven.toldApartBy(UNIT);
            case CERTIFICATION -> proven.toldApartBy(UNIT).requiring(VALID_UNTIL);
            // Without a unit it is the meeting of the region's own commission (L417).
            case COMMISSION_MEETINGS -> proven.alsoToldApartBy(UNIT);
            case RECONCILIATION -> proven.counting(Quantity.FROM_ZERO);
            case FACT_COUNT -> proven.toldApartBy(FACT).allowing(EVENT_DATE).countingOnceInYear();
            case TRAINED_SHARE -> proven.toldApartBy(FACT).counting(Quantity.FROM_ONE).withDocumentOfYear();
            case COURSE_SHARE -> proven.counting(Quantity.FROM_ONE);
            case MONTHLY_EVENTS -> monthly(proven).alsoToldApartBy(EVENT_DATE);
            case MONTHLY_PERSONS -> monthly(proven).allowing(EVENT_DATE);
            case INTERNAL_ANALYSIS, CARTOGRAM, EXTERNAL_PLAN, OFFENCE_REPORTS, REPORT_FORM, LEGAL_PROPAGANDA ->
                throw new IllegalStateException(indicator.code() + " tells categories apart, but the edition names none");
        };
    }

    private static ItemRules ofCategory(Indicator indicator, String category) {
        ItemRules proven = provenBy(indicator.evidence().proof()).requiring(CATEGORY);
        return switch (indicator.measure()) {
            case INTERNAL_ANALYSIS -> COVERAGE.equals(category)
                    ? proven.toldApartBy(CATEGORY, UNIT)
                    : proven.toldApartBy(CATEGORY, FACT).allowing(UNIT, EVENT_DATE).countingOnceInYear();
            case EXTERNAL_PLAN -> PLAN_ITEMS.contains(category)
                    ? proven.toldApartBy(CATEGORY, FACT).allowing(EVENT_DATE)
                    : proven.toldApartBy(CATEGORY, FACT).allowing(EVENT_DATE).countingOnceInYear();
            case CARTOGRAM -> proven.toldApartBy(CATEGORY, UNIT);
            // One report is of one kind of offence; under both it would be counted twice (A22).
            case OFFENCE_REPORTS -> proven.toldApartBy(FACT).allowing(EVENT_DATE).countingOnceInYear();
            case REPORT_FORM -> proven.counting(Quantity.FROM_ZERO);
            // The form may come as a file; that something was spread shows where it was spread.
            case LEGAL_PROPAGANDA -> SCALED.equals(category)
                    ? proven.toldApartBy(CATEGORY, FACT).requiring(LINKS).counting(Quantity.FROM_ZERO)
                    : proven.toldApartBy(CATEGORY, FACT);
            default -> throw new IllegalStateException(indicator.code() + " tells no categories apart");
        };
    }

    /** The month follows from the day of the event where that is known; a publication, a file or a document proves it. */
    private static ItemRules monthly(ItemRules proven) {
        return proven.toldApartBy(FACT).alsoToldApartBy(MONTH).requiringOneOf(LINKS, FILES, DOCUMENT_NUMBER);
    }
}
