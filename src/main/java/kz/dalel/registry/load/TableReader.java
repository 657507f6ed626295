package kz.dalel.registry.load;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import kz.dalel.registry.domain.Place;
import kz.dalel.registry.domain.Problems;
import kz.dalel.shared.Messages;
import kz.dalel.spreadsheet.Cell;
import kz.dalel.spreadsheet.Table;
import kz.dalel.spreadsheet.Wording;

/** Finds out which table is which and where its columns are. */
final class TableReader {

    private final Problems problems;

    TableReader(Problems problems) {
        this.problems = problems;
    }

    /** Hands over every row below a heading that is understood. */
    void read(List<Table> tables, BiConsumer<SheetKind, RowReader> rows) {
        Map<SheetKind, Table> seen = new EnumMap<>(SheetKind.class);
        int filled = 0;
        for (Table table : tables) {
            if (Wording.same(table.name(), Messages.kept("registry").text("registry.sheet.help"))) {
                continue;
            }
            Optional<SheetKind> kind = SheetKind.named(table.name());
            if (kind.isEmpty()) {
                if (!table.rows().isEmpty()) {
                    problems.addToTable(table.label(), null, "registry.unknownTable", titles());
                }
            } else if (seen.putIfAbsent(kind.get(), table) != null) {
                problems.addToTable(table.label(), null, "registry.tableTwice", seen.get(kind.get()).label());
            } else {
                filled += read(kind.get(), table, rows);
            }
        }
        if (filled == 0 && problems.count() == 0) {
            problems.add(null, null, "registry.noRows");
        }
    }

    private int read(SheetKind kind, Table table, BiConsumer<SheetKind, RowReader> rows) {
        if (table.rows().size() < 2) {
            return 0;
        }
        int problemsBefore = problems.count();
        Map<Integer, RowReader.Heading> byIndex = headings(kind, table);
        if (problems.count() > problemsBefore) {
            return 0;
        }
        Map<String, RowReader.Heading> byCode = new HashMap<>();
        byIndex.values().forEach(heading -> byCode.put(heading.column().code(), heading));
        List<Table.Row> body = table.rows().subList(1, table.rows().size());
        for (Table.Row row : body) {
            Place place = new Place(table.label(), row.number());
            if (row.cells().keySet().stream().allMatch(byIndex::containsKey)) {
                rows.accept(kind, new RowReader(place, row, byCode, problems));
            } else {
                problems.add(place, null, "registry.cellWithoutHeading");
            }
        }
        return body.size();
    }

    private Map<Integer, RowReader.Heading> headings(SheetKind kind, Table table) {
        Map<Integer, RowReader.Heading> byIndex = new HashMap<>();
        table.rows().get(0).cells().forEach((at, cell) -> {
            String typed = cell instanceof Cell.Text text ? text.value() : "";
            Optional<SheetKind.Column> column = kind.column(typed);
            if (column.isEmpty()) {
                problems.addToTable(table.label(), typed, "registry.unknownColumn", titlesOf(kind));
            } else if (byIndex.values().stream().anyMatch(known -> known.column().equals(column.get()))) {
                problems.addToTable(table.label(), typed, "registry.columnTwice");
            } else {
                byIndex.put(at, new RowReader.Heading(column.get(), typed, at));
            }
        });
        for (SheetKind.Column column : kind.columns()) {
            boolean present = byIndex.values().stream().anyMatch(known -> known.column().equals(column));
            if (column.required() && !present) {
                problems.addToTable(table.label(), column.title(), "registry.columnMissing");
            }
        }
        return byIndex;
    }

    private static String titles() {
        return Wording.quoted(List.of(SheetKind.values()).stream().map(SheetKind::title).toList());
    }

    private static String titlesOf(SheetKind kind) {
        return Wording.quoted(kind.columns().stream().map(SheetKind.Column::title).toList());
    }
}
