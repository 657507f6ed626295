package kz.dalel.evidence.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.dalel.evidence.DraftRow;
import kz.dalel.methodology.Category;
import org.springframework.lang.Nullable;

/**
 * The rules of one indicator: one kind of row, or one for each category.
 *
 * @param categories the categories asked for in this quarter, in the edition's order; empty where none are told apart
 * @param byCategory rules by category code; the only entry has the code "" where no categories are told apart
 */
public record IndicatorRules(List<Category> categories, Map<String, ItemRules> byCategory) {

    private static final String NO_CATEGORY = "";

    public IndicatorRules {
        categories = List.copyOf(categories);
        byCategory = Map.copyOf(byCategory);
    }

    static IndicatorRules ofOneKind(ItemRules rules) {
        return new IndicatorRules(List.of(), Map.of(NO_CATEGORY, rules));
    }

    /** Whether rows say which category they are of. */
    public boolean tellsCategories() {
        return !categories.isEmpty();
    }

    /** Whether some of its rows tell of what counts once in a year. */
    public boolean countsSomethingOnce() {
        return byCategory.values().stream().anyMatch(ItemRules::onceInYear);
    }

    /** The rules of a row; empty if its category is not one of those asked for. */
    public Optional<ItemRules> of(DraftRow row) {
        return ofCategory(tellsCategories() ? row.category() : NO_CATEGORY);
    }

    /** The rules of a category; null or "" where none are told apart. */
    public Optional<ItemRules> ofCategory(@Nullable String category) {
        return Optional.ofNullable(byCategory.get(category == null ? NO_CATEGORY : category));
    }
}
