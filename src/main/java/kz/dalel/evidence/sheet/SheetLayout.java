package kz.dalel.evidence.sheet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.dalel.evidence.DraftRow;
import kz.dalel.evidence.SubmissionTerms;
import kz.dalel.evidence.domain.DraftLimits;
import kz.dalel.evidence.domain.Field;
import kz.dalel.evidence.domain.ItemRules;
import kz.dalel.evidence.domain.ItemRules.Quantity;
import kz.dalel.evidence.sheet.Column.Kind;
import kz.dalel.methodology.Measure;
import kz.dalel.shared.Messages;
import kz.dalel.spreadsheet.Wording;

/**
 * Which columns the sheet of an indicator has: the fields its rows may have under any of their categories, and whatever
 * else a draft holds, so that nothing of it is lost on the way through a spreadsheet. Files have no column.
 *
 * @param columns in the order in which people fill them in
 */
record SheetLayout(List<Column> columns) {

    private static final Messages MESSAGES = Messages.of("evidence");

    /** Fewest places for links; a sheet has more where the rule or the draft asks for more. */
    private static final int LINKS = 2;

    /** Marks the heading of a column that every row must fill in. */
    private static final String REQUIRED = " *";

    SheetLayout {
        columns = List.copyOf(columns);
    }

    /** The layout for rows of an indicator. */
    static SheetLayout of(SubmissionTerms terms, List<DraftRow> draft) {
        Collection<ItemRules> rules = terms.rules().byCategory().values();
        Measure measure = terms.indicator().measure();
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(Kind.NUMBER, null, 0, MESSAGES.text("evidence.sheet.column.number"), false));
        for (Field field : Field.values()) {
            boolean used = rules.stream().anyMatch(each -> each.uses(field));
            if (used || draft.stream().anyMatch(row -> saysMoreThanNothing(field, row, rules))) {
                boolean required = rules.stream().allMatch(each -> each.required().contains(field));
                columns.addAll(columnsOf(field, measure, required, linksOf(rules, draft)));
            }
        }
        return new SheetLayout(columns);
    }

    /** Every column that a sheet for this measure can have, to find out what a heading means. */
    static List<Column> possible(Measure measure) {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(Kind.NUMBER, null, 0, MESSAGES.text("evidence.sheet.column.number"), false));
        Stream.of(Field.values())
                .forEach(field -> columns.addAll(columnsOf(field, measure, false, DraftLimits.LINKS)));
        return columns;
    }

    /** The column that a heading names. */
    static Optional<Column> named(String heading, List<Column> possible) {
        String name = heading.endsWith("*") ? heading.substring(0, heading.length() - 1) : heading;
        return possible.stream().filter(column -> Wording.same(column.title(), name)).findFirst();
    }

    /** The heading as it is written. */
    static String headingOf(Column column) {
        return column.required() ? column.title() + REQUIRED : column.title();
    }

    /** Index of the first column of this kind. */
    OptionalInt at(Kind kind) {
        return IntStream.range(0, columns.size())
                .filter(at -> columns.get(at).kind() == kind)
                .findFirst();
    }

    /** Whether the row's field has a column to be read back from. */
    boolean shows(Field field) {
        return columns.stream().anyMatch(column -> column.field() == field);
    }

    private static List<Column> columnsOf(Field field, Measure measure, boolean required, int links) {
        String title = field.titleFor(measure);
        return switch (field) {
            case CATEGORY -> List.of(new Column(Kind.CATEGORY, field, 0, title, required));
            case UNIT -> List.of(
                    new Column(Kind.UNIT_CODE, field, 0, MESSAGES.text("evidence.sheet.column.unitCode"), required),
                    new Column(Kind.UNIT_NAME, field, 0, title, required));
            case FACT, DOCUMENT_NUMBER, COMMENT -> List.of(new Column(Kind.TEXT, field, 0, title, required));
            case QUANTITY -> List.of(new Column(Kind.WHOLE, field, 0, title, required));
            case MONTH -> List.of(new Column(Kind.MONTH, field, 0, title, required));
            case EVENT_DATE, DOCUMENT_DATE, VALID_UNTIL -> List.of(new Column(Kind.DAY, field, 0, title, required));
            case LINKS -> links(links, required);
            case FILES -> List.of();
        };
    }

    private static List<Column> links(int number, boolean required) {
        List<Column> columns = new ArrayList<>();
        for (int ordinal = 1; ordinal <= number; ordinal++) {
            String place = Integer.toString(ordinal);
            columns.add(new Column(
                    Kind.LINK,
                    Field.LINKS,
                    ordinal,
                    MESSAGES.text("evidence.sheet.column.link", place),
                    required && ordinal == 1));
            columns.add(new Column(
                    Kind.CHECKED, Field.LINKS, ordinal, MESSAGES.text("evidence.sheet.column.checked", place), false));
        }
        return columns;
    }

    private static int linksOf(Collection<ItemRules> rules, List<DraftRow> draft) {
        int asked = rules.stream().mapToInt(ItemRules::links).max().orElse(0);
        int given = draft.stream().mapToInt(row -> row.links().size()).max().orElse(0);
        return Math.min(DraftLimits.LINKS, Math.max(LINKS, Math.max(asked, given)));
    }

    /** A typed 1 says no more than nothing where a row stands for itself. */
    private static boolean saysMoreThanNothing(Field field, DraftRow row, Collection<ItemRules> rules) {
        boolean itself = field == Field.QUANTITY
                && Long.valueOf(1).equals(row.quantity())
                && rules.stream().allMatch(each -> each.quantity() == Quantity.ONE);
        return field.isGivenIn(row) && !itself;
    }
}
