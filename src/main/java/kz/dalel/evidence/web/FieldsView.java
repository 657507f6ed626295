package kz.dalel.evidence.web;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.dalel.evidence.domain.Field;
import kz.dalel.evidence.domain.IndicatorRules;
import kz.dalel.evidence.domain.ItemRules;
import kz.dalel.methodology.Category;
import kz.dalel.methodology.Measure;

/**
 * Which fields the rows of an indicator have.
 *
 * @param fields every field that any row has, in the order of display; required where every row needs it
 * @param byCategory the fields of each category's rows; empty where no categories are told apart
 */
record FieldsView(List<FieldView> fields, Map<String, List<FieldView>> byCategory) {

    static FieldsView of(IndicatorRules rules, Measure measure) {
        Map<String, List<FieldView>> byCategory = new LinkedHashMap<>();
        for (Category category : rules.categories()) {
            byCategory.put(
                    category.code(),
                    fields(List.of(rules.ofCategory(category.code()).orElseThrow()), measure));
        }
        return new FieldsView(fields(rules.byCategory().values(), measure), byCategory);
    }

    private static List<FieldView> fields(Collection<ItemRules> rules, Measure measure) {
        return Arrays.stream(Field.values())
                .filter(field -> rules.stream().anyMatch(each -> each.uses(field)))
                .map(field -> new FieldView(
                        field.wireName(),
                        field.titleFor(measure),
                        rules.stream().allMatch(each -> each.required().contains(field)),
                        rules.stream().allMatch(each -> each.anyOf().contains(field))))
                .toList();
    }

    /**
     * A field.
     *
     * @param name its name in the draft's rows
     * @param title as people read it
     * @param required whether a row cannot be submitted without it
     * @param oneOf whether a row cannot be submitted without at least one of the fields marked so
     */
    record FieldView(String name, String title, boolean required, boolean oneOf) {}
}
