package kz.dalel.evidence.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kz.dalel.evidence.Submission;
import kz.dalel.evidence.SubmissionTerms;
import kz.dalel.evidence.sheet.Column.Kind;
import kz.dalel.evidence.sheet.ReadTable.Placed;
import kz.dalel.shared.Language;
import kz.dalel.shared.Messages;
import kz.dalel.shared.UserError;
import kz.dalel.spreadsheet.Cell;
import kz.dalel.spreadsheet.CellValues;
import kz.dalel.spreadsheet.Table;
import kz.dalel.spreadsheet.Wording;

/** Finds the rows in a workbook that was made by {@link SheetWriter}, whatever has become of it since. */
final class SheetReader {

    private static final Messages MESSAGES = Messages.of("evidence");

    /** Headings stand among the first filled rows, even if somebody has put a few lines above. */
    private static final int LINES_ABOVE = 12;

    /** So many headings together are no accident. */
    private static final int ENOUGH = 3;

    private final List<Column> possible;
    private final SheetLayout layout;
    private final RowParser parser;
    private final List<Fault> faults = new ArrayList<>();

    private SheetReader(Submission submission, SubmissionTerms terms) {
        // A workbook may have been saved by somebody who reads another language.
        this.possible = Arrays.stream(Language.values())
                .flatMap(language -> language.speaking(() -> SheetLayout.possible(terms.indicator().measure())).stream())
                .toList();
        this.layout = SheetLayout.of(terms, List.of());
        this.parser = new RowParser(
                terms.rules().categories(), new UnitChoice(submission.body(), terms.units()), submission.quarter(), faults);
    }

    /**
     * @throws UserError if the workbook was not made for this submission, or no sheet of it has the headings
     */
    static ReadTable read(List<Table> tables, Submission submission, SubmissionTerms terms) {
        SheetMarker marker = SheetMarker.read(tables);
        marker.requireFor(submission);
        return new SheetReader(submission, terms).read(tables, marker.revision());
    }

    private ReadTable read(List<Table> tables, long revision) {
        List<Headed> headed = tables.stream()
                .filter(table -> !Wording.same(table.name(), SheetMarker.SHEET))
                .flatMap(table -> headed(table).stream())
                .toList();
        String usual = MESSAGES.text("evidence.sheet.rows");
        Headed chosen = headed.stream()
                .filter(SheetReader::hasUsualName)
                .findFirst()
                .or(() -> headed.stream().findFirst())
                .orElseThrow(() -> new UserError(UserError.Kind.INVALID, "evidence.sheet.noHeading", usual));
        if (headed.size() > 1 && !hasUsualName(chosen)) {
            throw new UserError(UserError.Kind.INVALID, "evidence.sheet.severalSheets", usual);
        }
        return rows(chosen, revision);
    }

    private static boolean hasUsualName(Headed headed) {
        return Arrays.stream(Language.values())
                .anyMatch(language -> Wording.same(headed.table().name(), language.speaking(() -> MESSAGES.text("evidence.sheet.rows"))));
    }

    private Optional<Headed> headed(Table table) {
        return table.rows().stream()
                .limit(LINES_ABOVE)
                .filter(row -> row.cells().values().stream()
                                .filter(cell -> named(cell).isPresent())
                                .count()
                        >= ENOUGH)
                .findFirst()
                .map(heading -> new Headed(table, heading));
    }

    private ReadTable rows(Headed headed, long revision) {
        List<Placed> columns = columns(headed);
        List<SheetRow> rows = new ArrayList<>();
        for (Table.Row row : headed.table().rows()) {
            if (row.number() > headed.heading().number()) {
                rows.add(parser.parse(row, columns));
            }
        }
        return new ReadTable(headed.table().name(), revision, columns, rows, faults);
    }

    private List<Placed> columns(Headed headed) {
        List<Placed> columns = new ArrayList<>();
        Table.Row heading = headed.heading();
        heading.cells().forEach((at, cell) -> {
            Optional<Column> column = named(cell);
            if (column.isEmpty()) {
                faults.add(headingFault(heading, at, "unknownColumn"));
            } else if (columns.stream().anyMatch(known -> known.column().isLike(column.get()))) {
                faults.add(headingFault(heading, at, "columnTwice"));
            } else {
                columns.add(new Placed(at, column.get()));
            }
        });
        for (Column column : layout.columns()) {
            boolean there = columns.stream().anyMatch(placed -> placed.column().isLike(column));
            if (!there && column.kind() != Kind.NUMBER && column.ordinal() <= 1) {
                throw new UserError(
                        UserError.Kind.INVALID, "evidence.sheet.columnMissing", headed.table().name(), column.title());
            }
        }
        columns.sort(Comparator.comparingInt(Placed::at));
        return columns;
    }

    private static Fault headingFault(Table.Row heading, int at, String code) {
        String typed = CellValues.text(heading.cells().get(at)).orElse("");
        return new Fault(0, heading.addressOf(at), MESSAGES.text("evidence.sheet." + code, typed), false);
    }

    private Optional<Column> named(Cell cell) {
        return CellValues.text(cell).flatMap(text -> SheetLayout.named(text, possible));
    }

    /**
     * A sheet with headings.
     *
     * @param table the sheet
     * @param heading the row they stand in
     */
    private record Headed(Table table, Table.Row heading) {}
}
