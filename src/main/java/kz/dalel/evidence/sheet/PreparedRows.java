package kz.dalel.evidence.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import kz.dalel.evidence.DraftRow;
import kz.dalel.evidence.ItemVersion;
import kz.dalel.evidence.SubmissionTerms;
import kz.dalel.evidence.domain.Field;
import kz.dalel.evidence.domain.ItemRules;
import kz.dalel.shared.UnitId;
import org.springframework.lang.Nullable;

/** The rows that stand in a sheet from the start, because each unit, or each unit in each category, has one. */
final class PreparedRows {

    private PreparedRows() {}

    /**
     * Units without a row in the draft and without a document that counts on.
     *
     * @param stillCounting what counts without being submitted again
     */
    static List<Prepared> missing(SubmissionTerms terms, List<DraftRow> draft, List<ItemVersion> stillCounting) {
        Set<Prepared> there = new HashSet<>();
        draft.forEach(row -> there.add(Prepared.of(row)));
        stillCounting.forEach(version -> there.add(new Prepared(version.category(), version.unit())));
        List<Prepared> rows = new ArrayList<>();
        new TreeMap<>(terms.rules().byCategory()).forEach((category, rules) -> {
            if (isOnePerUnit(rules)) {
                String named = terms.rules().tellsCategories() ? category : null;
                terms.units().stream()
                        .map(unit -> new Prepared(named, unit.id()))
                        .filter(row -> !there.contains(row))
                        .forEach(rows::add);
            }
        });
        return rows;
    }

    /** Whether rows of this kind are told apart by their units alone. */
    static boolean isOnePerUnit(ItemRules rules) {
        return rules.identity().contains(Field.UNIT)
                && rules.identity().stream().allMatch(field -> field == Field.UNIT || field == Field.CATEGORY);
    }

    /** Whether every row must be one of the units': there is nothing to add to the prepared rows. */
    static boolean areAll(SubmissionTerms terms) {
        Map<String, ItemRules> kinds = terms.rules().byCategory();
        return kinds.values().stream()
                .allMatch(rules -> isOnePerUnit(rules) && rules.required().contains(Field.UNIT));
    }

    /** Whether a row says nothing that a prepared row would not say. */
    static boolean isBare(DraftRow row) {
        return Arrays.stream(Field.values())
                .filter(field -> field != Field.UNIT && field != Field.CATEGORY)
                .noneMatch(field -> field.isGivenIn(row));
    }

    /**
     * A row that waits to be filled in.
     *
     * @param category code of its category; null where none are told apart
     * @param unit the unit it is about; null only in a row of a draft that names none
     */
    record Prepared(@Nullable String category, @Nullable UnitId unit) {

        static Prepared of(DraftRow row) {
            return new Prepared(row.category(), row.unit());
        }
    }
}
