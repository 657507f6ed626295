package kz.dalel.evidence.domain;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.dalel.evidence.DraftRow;
import kz.dalel.evidence.Link;
import kz.dalel.evidence.Moments;
import kz.dalel.evidence.domain.ItemRules.Quantity;
import kz.dalel.files.FileId;
import kz.dalel.shared.RowErrors.RowError;

/** Holds one row against the rules of its kind and notes everything that is wrong with it. */
final class RowCheck {

    private final int number;
    private final DraftRow row;
    private final ItemRules rules;
    private final RowContext context;
    private final List<RowError> errors = new ArrayList<>();

    private RowCheck(int number, DraftRow row, ItemRules rules, RowContext context) {
        this.number = number;
        this.row = row;
        this.rules = rules;
        this.context = context;
    }

    /**
     * @param number the row's number as the person counts, from 1
     * @return what is wrong; empty when nothing is
     */
    static List<RowError> check(int number, DraftRow row, IndicatorRules indicator, RowContext context) {
        Optional<ItemRules> rules = indicator.of(row);
        if (rules.isEmpty()) {
            String code = Field.CATEGORY.isGivenIn(row) ? "unknownCategory" : "required";
            return List.of(error(number, Field.CATEGORY, code));
        }
        RowCheck check = new RowCheck(number, row, rules.get(), context);
        check.fields();
        check.unit();
        check.quantity();
        check.links();
        check.files();
        check.dates();
        check.month();
        return check.errors;
    }

    /** An error whose sentence begins with the row's number and the field's title. */
    static RowError error(int number, Field field, String code, Object... more) {
        List<Object> arguments = new ArrayList<>();
        // As text: a number would be printed with a thousands separator.
        arguments.add(Integer.toString(number));
        arguments.add(field.title());
        arguments.addAll(List.of(more));
        return new RowError(number, field.wireName(), "evidence.row." + code, arguments);
    }

    private void fields() {
        for (Field field : Field.values()) {
            boolean given = field.isGivenIn(row);
            if (!given && rules.required().contains(field)) {
                add(field, "required");
            }
            if (given && field == Field.QUANTITY && rules.quantity() == Quantity.ONE) {
                itself();
            } else if (given && !rules.uses(field)) {
                add(field, "notUsed");
            }
        }
        if (!rules.anyOf().isEmpty() && rules.anyOf().stream().noneMatch(field -> field.isGivenIn(row))) {
            boolean document = rules.anyOf().contains(Field.DOCUMENT_NUMBER);
            add(rules.anyOf().iterator().next(), document ? "oneOf" : "linkOrFile");
        }
    }

    /** One row, one fact: a typed 1 says no more than nothing. */
    private void itself() {
        if (row.quantity() != 1) {
            add(Field.QUANTITY, "quantityOne");
        }
    }

    private void unit() {
        if (row.unit() != null && rules.uses(Field.UNIT) && !context.unitsDue().contains(row.unit())) {
            add(Field.UNIT, "unitNotDue", row.unit().toString());
        }
    }

    private void quantity() {
        if (row.quantity() == null || rules.quantity() == Quantity.ONE) {
            return;
        }
        if (row.quantity() < 0) {
            add(Field.QUANTITY, "negative");
        } else if (row.quantity() == 0 && rules.quantity() == Quantity.FROM_ONE) {
            add(Field.QUANTITY, "zero");
        }
    }

    private void links() {
        Set<String> seen = new HashSet<>();
        for (Link link : row.links()) {
            String address = link.address() == null ? "" : link.address().strip();
            if (LinkAddress.normalise(address).isEmpty()) {
                add(Field.LINKS, "notAnAddress", address);
            } else if (!seen.add(address)) {
                add(Field.LINKS, "linkTwice", address);
            }
            notInTheFuture(Field.LINKS, link.checkedOn());
        }
        boolean fileWillDo = rules.anyOf().contains(Field.FILES) && !row.files().isEmpty();
        if (!row.links().isEmpty() && row.links().size() < rules.links() && !fileWillDo) {
            add(Field.LINKS, "tooFewLinks", Integer.toString(rules.links()), Integer.toString(row.links().size()));
        }
    }

    private void files() {
        Set<FileId> seen = new HashSet<>();
        for (FileId file : row.files()) {
            if (!context.files().containsKey(file)) {
                add(Field.FILES, "unknownFile");
            } else if (!seen.add(file)) {
                add(Field.FILES, "fileTwice", context.files().get(file).name());
            }
        }
    }

    private void dates() {
        notInTheFuture(Field.EVENT_DATE, row.eventDate());
        notInTheFuture(Field.DOCUMENT_DATE, row.documentDate());
        int year = context.quarter().year();
        if (rules.documentOfYear() && row.documentDate() != null && row.documentDate().getYear() != year) {
            add(Field.DOCUMENT_DATE, "documentOfYear", Integer.toString(year));
        }
        if (row.validUntil() != null && row.documentDate() != null && row.validUntil().isBefore(row.documentDate())) {
            add(Field.VALID_UNTIL, "validBeforeIssued");
        }
    }

    private void notInTheFuture(Field field, LocalDate day) {
        if (day != null && day.isAfter(context.today())) {
            add(field, "future", Moments.format(day));
        }
    }

    private void month() {
        if (!rules.countsByMonth()) {
            return;
        }
        YearMonth ofEvent = row.eventDate() == null ? null : YearMonth.from(row.eventDate());
        YearMonth month = row.month() == null ? ofEvent : row.month();
        if (month == null) {
            add(Field.MONTH, "required");
        } else if (ofEvent != null && !ofEvent.equals(month)) {
            add(Field.MONTH, "monthOfEvent", Moments.format(row.eventDate()));
        } else if (!context.quarter().months().contains(month)) {
            add(row.month() == null ? Field.EVENT_DATE : Field.MONTH, "monthOutsideQuarter");
        }
    }

    private void add(Field field, String code, Object... more) {
        errors.add(error(number, field, code, more));
    }
}
