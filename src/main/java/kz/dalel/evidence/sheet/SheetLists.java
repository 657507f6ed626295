package kz.dalel.evidence.sheet;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kz.dalel.evidence.Submission;
import kz.dalel.evidence.SubmissionTerms;
import kz.dalel.evidence.sheet.Column.Kind;
import kz.dalel.methodology.Category;
import kz.dalel.spreadsheet.CellLook;
import kz.dalel.spreadsheet.SheetPen;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;

/** The sheet that is not shown: what the workbook was made for, and the words to choose from. */
final class SheetLists {

    private static final String NAME = "dalel_";
    private static final int BESIDE_THE_MARKER = 3;

    private final Map<Kind, List<String>> words = new EnumMap<>(Kind.class);

    SheetLists(Submission submission, SubmissionTerms terms, UnitChoice units) {
        words.put(Kind.CATEGORY, terms.rules().categories().stream().map(Category::title).toList());
        words.put(Kind.UNIT_CODE, units.units().stream().map(units::codeOf).toList());
        words.put(Kind.UNIT_NAME, units.units().stream().map(units::nameOf).toList());
        words.put(Kind.MONTH, submission.quarter().months().stream().map(MonthWords::of).toList());
        words.values().removeIf(List::isEmpty);
    }

    /** Name of the list that cells of this kind are chosen from. */
    Optional<String> of(Kind kind) {
        return words.containsKey(kind) ? Optional.of(nameOf(kind)) : Optional.empty();
    }

    void write(Workbook workbook, SheetMarker marker) {
        SheetPen pen = new SheetPen(workbook);
        Sheet sheet = workbook.createSheet(SheetMarker.SHEET);
        List<Map.Entry<String, String>> told = marker.entries();
        List<List<String>> columns = new ArrayList<>(words.values());
        int longest = Math.max(told.size(), columns.stream().mapToInt(List::size).max().orElse(0));
        for (int at = 0; at < longest; at++) {
            Row row = sheet.createRow(at);
            if (at < told.size()) {
                pen.text(row, 0, told.get(at).getKey(), CellLook.text());
                pen.text(row, 1, told.get(at).getValue(), CellLook.text());
            }
            for (int list = 0; list < columns.size(); list++) {
                if (at < columns.get(list).size()) {
                    pen.text(row, BESIDE_THE_MARKER + list, columns.get(list).get(at), CellLook.text());
                }
            }
        }
        int column = BESIDE_THE_MARKER;
        for (Map.Entry<Kind, List<String>> list : words.entrySet()) {
            pen.list(nameOf(list.getKey()), sheet, column++, list.getValue().size());
        }
        workbook.setSheetVisibility(workbook.getSheetIndex(sheet), SheetVisibility.VERY_HIDDEN);
    }

    private static String nameOf(Kind kind) {
        return NAME + kind.name().toLowerCase(Locale.ROOT);
    }
}
