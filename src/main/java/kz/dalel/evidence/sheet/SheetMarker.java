package kz.dalel.evidence.sheet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.dalel.evidence.Submission;
import kz.dalel.shared.UserError;
import kz.dalel.spreadsheet.Cell;
import kz.dalel.spreadsheet.CellValues;
import kz.dalel.spreadsheet.Table;
import kz.dalel.spreadsheet.Wording;

/**
 * What a workbook tells of itself in a sheet that is not shown: what it was made for. A workbook for anything else is not
 * taken, because its rows would look right.
 *
 * @param body code of the body
 * @param quarter as in 2026-Q3
 * @param indicator the indicator's code
 * @param revision the draft's revision it was made from
 */
record SheetMarker(String body, String quarter, String indicator, long revision) {

    /** The sheet's name. */
    static final String SHEET = "dalel";

    private static final String FORMAT = "dalel-evidence-1";
    private static final int KEY = 0;
    private static final int VALUE = 1;

    static SheetMarker of(Submission submission, long revision) {
        return new SheetMarker(
                submission.body().value(),
                submission.quarter().toString(),
                submission.indicator().value(),
                revision);
    }

    /** Names and values in the order in which they are written. */
    List<Map.Entry<String, String>> entries() {
        return List.of(
                Map.entry("format", FORMAT),
                Map.entry("body", body),
                Map.entry("quarter", quarter),
                Map.entry("indicator", indicator),
                Map.entry("revision", Long.toString(revision)));
    }

    /** @throws UserError if no sheet of the workbook tells what it was made for */
    static SheetMarker read(List<Table> tables) {
        Map<String, String> told = new HashMap<>();
        tables.stream()
                .filter(table -> Wording.same(table.name(), SHEET))
                .flatMap(table -> table.rows().stream())
                .forEach(row -> told.putIfAbsent(text(row, KEY), text(row, VALUE)));
        try {
            if (!FORMAT.equals(told.get("format"))) {
                throw new UserError(UserError.Kind.INVALID, "evidence.sheet.noMarker");
            }
            return new SheetMarker(
                    told.getOrDefault("body", ""),
                    told.getOrDefault("quarter", ""),
                    told.getOrDefault("indicator", ""),
                    Long.parseLong(told.getOrDefault("revision", "")));
        } catch (NumberFormatException e) {
            throw new UserError(UserError.Kind.INVALID, "evidence.sheet.noMarker");
        }
    }

    /** @throws UserError if the workbook was made for another indicator, body or quarter */
    void requireFor(Submission submission) {
        SheetMarker asked = of(submission, revision);
        require("indicator", indicator, asked.indicator);
        require("quarter", quarter, asked.quarter);
        require("body", body, asked.body);
    }

    private static void require(String what, String told, String asked) {
        if (!told.equals(asked)) {
            throw new UserError(UserError.Kind.INVALID, "evidence.sheet.other." + what, told, asked);
        }
    }

    private static String text(Table.Row row, int column) {
        Cell cell = row.cells().get(column);
        return cell == null ? "" : CellValues.text(cell).orElse("");
    }
}
