package kz.dalel.evidence.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kz.dalel.evidence.DraftRow;
import kz.dalel.evidence.ItemContent;
import kz.dalel.evidence.Moments;
import kz.dalel.shared.RowErrors;
import kz.dalel.shared.RowErrors.RowError;

/** Holds all rows of a table against the rules and against each other. */
public final class TableCheck {

    private static final int WHOLE_TABLE = 0;
    private static final int ITEM_ALREADY_THERE = 0;

    private final IndicatorRules indicator;
    private final RowContext context;
    private final List<RowError> errors = new ArrayList<>();
    private final List<Numbered> checked = new ArrayList<>();

    public TableCheck(IndicatorRules indicator, RowContext context) {
        this.indicator = indicator;
        this.context = context;
    }

    /** Errors found elsewhere, to be told together with those found here. */
    public TableCheck noting(List<RowError> found) {
        errors.addAll(found);
        return this;
    }

    /**
     * Checks rows by their numbers.
     *
     * @param rows the rows by the number the person sees, from 1, in order
     * @param besides items of the same submission that stand beside the rows and must not be repeated
     * @return the rows, tidied, in their order
     * @throws RowErrors with everything that is wrong
     */
    public List<CheckedRow> check(Map<Integer, DraftRow> rows, List<ItemContent> besides) {
        Sifted sifted = sift(rows, besides);
        refuseIfAny(sifted.errors());
        return sifted.rows();
    }

    /**
     * Checks rows as {@link #check} does, but leaves out those with an error instead of refusing all of them. What is wrong
     * with the table as a whole leaves no row out.
     */
    public Sifted sift(Map<Integer, DraftRow> rows, List<ItemContent> besides) {
        rows.forEach(this::checkRow);
        repeated(besides);
        partOfHeadcount(besides);
        Set<Integer> faulty = errors.stream().map(RowError::row).collect(Collectors.toSet());
        return new Sifted(
                checked.stream()
                        .filter(each -> !faulty.contains(each.number()))
                        .map(Numbered::row)
                        .toList(),
                errors);
    }

    /** What is wrong with a row by itself, whatever the others say; nothing is noted. */
    public List<RowError> faultsOf(int number, DraftRow row) {
        List<RowError> faults = new ArrayList<>(RowCheck.check(number, row, indicator, context));
        indicator.of(row)
                .flatMap(rules -> countedBefore(
                        number, rules, Subject.of(rules, Contents.of(row, rules, context.files()))))
                .ifPresent(faults::add);
        return faults;
    }

    /** @throws RowErrors if there are errors, in the order of rows */
    public static void refuseIfAny(List<RowError> errors) {
        if (!errors.isEmpty()) {
            List<RowError> inOrder =
                    errors.stream().sorted(Comparator.comparingInt(RowError::row)).toList();
            throw new RowErrors("evidence.rowsRefused", inOrder);
        }
    }

    private void checkRow(int number, DraftRow row) {
        errors.addAll(RowCheck.check(number, row, indicator, context));
        indicator.of(row).ifPresent(rules -> {
            ItemContent content = Contents.of(row, rules, context.files());
            String subject = Subject.of(rules, content);
            countedBefore(number, rules, subject).ifPresent(errors::add);
            checked.add(new Numbered(number, rules, new CheckedRow(row.itemId(), content, subject, row.carriedFrom())));
        });
    }

    private Optional<RowError> countedBefore(int number, ItemRules rules, String subject) {
        return Optional.ofNullable(context.countedBefore().get(subject))
                .filter(quarter -> rules.onceInYear())
                .map(quarter -> RowCheck.error(number, Field.FACT, "countedBefore", Moments.format(quarter)));
    }

    private void repeated(List<ItemContent> besides) {
        Map<String, Integer> first = new HashMap<>();
        besides.forEach(content -> indicator
                .ofCategory(content.category())
                .ifPresent(rules -> first.put(Subject.of(rules, content), ITEM_ALREADY_THERE)));
        for (Numbered each : checked) {
            Integer earlier = first.putIfAbsent(each.row().subject(), each.number());
            if (earlier != null) {
                errors.add(repetition(each.number(), each.rules().identity(), earlier));
            }
        }
    }

    private static RowError repetition(int number, List<Field> identity, int earlier) {
        if (identity.isEmpty()) {
            return new RowError(number, "", "evidence.row.onlyOne", List.of(Integer.toString(number)));
        }
        Field telling = identity.contains(Field.FACT) ? Field.FACT : Field.UNIT;
        return earlier == ITEM_ALREADY_THERE
                ? RowCheck.error(number, telling, "alreadySubmitted")
                : RowCheck.error(number, telling, "repeated", Integer.toString(earlier));
    }

    private void partOfHeadcount(List<ItemContent> besides) {
        context.persons().ifPresent(persons -> {
            long sum = checked.stream().mapToLong(each -> each.content().quantity()).sum()
                    + besides.stream().mapToLong(ItemContent::quantity).sum();
            if (sum > persons) {
                errors.add(new RowError(
                        WHOLE_TABLE,
                        Field.QUANTITY.wireName(),
                        "evidence.row.moreThanHeadcount",
                        List.of(Long.toString(sum), Long.toString(persons))));
            }
        });
    }

    /**
     * Rows told apart.
     *
     * @param rows those that satisfy their rules, tidied, in their order
     * @param errors what is wrong with the others
     */
    public record Sifted(List<CheckedRow> rows, List<RowError> errors) {

        public Sifted {
            rows = List.copyOf(rows);
            errors = List.copyOf(errors);
        }
    }

    private record Numbered(int number, ItemRules rules, CheckedRow row) {

        ItemContent content() {
            return row.content();
        }
    }
}
