package kz.dalel.evidence.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.dalel.evidence.Moments;
import kz.dalel.evidence.domain.Field;
import kz.dalel.evidence.sheet.Column.Kind;
import kz.dalel.shared.Messages;
import kz.dalel.shared.RowErrors.RowError;
import kz.dalel.shared.UserError;
import kz.dalel.spreadsheet.Cell;
import kz.dalel.spreadsheet.CellValues;

/**
 * The rows of a workbook as they were read.
 *
 * @param sheet name of the sheet they stand in
 * @param revision the draft's revision the workbook was made from
 * @param columns its columns with their places
 * @param rows its filled rows
 * @param faults what could not be read
 */
record ReadTable(String sheet, long revision, List<Placed> columns, List<SheetRow> rows, List<Fault> faults) {

    private static final Messages MESSAGES = Messages.of("evidence");

    /** Errors in the day on which a link was last seen. */
    private static final List<String> OF_CHECKED_DAYS = List.of("evidence.row.future", "evidence.row.year");

    private static final int TITLE = 1;

    /**
     * A column and where it stands.
     *
     * @param at its index
     * @param column what it holds
     */
    record Placed(int at, Column column) {}

    /** A fault of a rule, at the cell it concerns. */
    Fault faultOf(SheetRow row, RowError error, boolean unreadable) {
        Optional<Placed> place = placeOf(row, error);
        String sentence = MESSAGES.text(
                error.code(),
                place.map(placed -> titled(error, placed.column().title()))
                        .orElse(error.arguments())
                        .toArray());
        String address = place.map(placed -> row.source().addressOf(placed.at())).orElse(null);
        return new Fault(row.number(), address, sentence, unreadable);
    }

    /** A fault of a cell's value. */
    static Fault unreadable(SheetRow row, Placed placed, String code, Object... arguments) {
        String reason = Messages.sentence(new UserError(UserError.Kind.INVALID, code, arguments));
        return new Fault(
                row.number(),
                row.source().addressOf(placed.at()),
                MESSAGES.text("evidence.sheet.fault", placed.column().title(), reason),
                true);
    }

    /** A fault that concerns the table as a whole. */
    static Fault general(RowError error) {
        return new Fault(0, null, MESSAGES.text(error.code(), error.arguments().toArray()), false);
    }

    private Optional<Placed> placeOf(SheetRow row, RowError error) {
        List<Placed> ofField = columns.stream()
                .filter(placed -> placed.column().field() != null
                        && placed.column().field().wireName().equals(error.field()))
                .toList();
        if (error.field().equals(Field.LINKS.wireName())) {
            return ofLink(row, error, ofField);
        }
        List<Placed> filled = ofField.stream()
                .filter(placed -> row.source().cells().containsKey(placed.at()))
                .toList();
        List<Placed> candidates = filled.isEmpty() ? ofField : filled;
        return candidates.stream().reduce((first, last) -> last);
    }

    private static Optional<Placed> ofLink(SheetRow row, RowError error, List<Placed> ofField) {
        Kind kind = OF_CHECKED_DAYS.contains(error.code()) ? Kind.CHECKED : Kind.LINK;
        List<Placed> ofKind = ofField.stream()
                .filter(placed -> placed.column().kind() == kind)
                .toList();
        return ofKind.stream()
                .filter(placed -> names(row.source().cells().get(placed.at()), error))
                .reduce((first, last) -> last)
                .or(() -> ofKind.stream().findFirst());
    }

    /** Whether the error speaks of what stands in the cell. */
    private static boolean names(Cell cell, RowError error) {
        if (cell instanceof Cell.Day day) {
            return error.arguments().contains(Moments.format(day.value()));
        }
        return cell != null
                && CellValues.text(cell)
                        .filter(text -> error.arguments().contains(text))
                        .isPresent();
    }

    /** The heading of this sheet says more than the field's general title. */
    private static List<Object> titled(RowError error, String title) {
        List<Object> arguments = new ArrayList<>(error.arguments());
        if (arguments.size() > TITLE) {
            arguments.set(TITLE, title);
        }
        return arguments;
    }
}
