package kz.dalel.evidence.sheet;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Function;
import kz.dalel.evidence.DraftRow;
import kz.dalel.evidence.Link;
import kz.dalel.evidence.domain.Field;
import kz.dalel.evidence.sheet.Column.Kind;
import kz.dalel.evidence.sheet.ReadTable.Placed;
import kz.dalel.methodology.Category;
import kz.dalel.shared.QuarterId;
import kz.dalel.shared.UnitId;
import kz.dalel.spreadsheet.Cell;
import kz.dalel.spreadsheet.CellValues;
import kz.dalel.spreadsheet.Table;
import kz.dalel.spreadsheet.Wording;

/** Makes a draft's row of a sheet's row; what a cell should not hold is noted as a fault and read as nothing. */
final class RowParser {

    private final List<Category> categories;
    private final UnitChoice units;
    private final QuarterId quarter;
    private final List<Fault> faults;

    /** @param faults where to note what cannot be read */
    RowParser(List<Category> categories, UnitChoice units, QuarterId quarter, List<Fault> faults) {
        this.categories = categories;
        this.units = units;
        this.quarter = quarter;
        this.faults = faults;
    }

    SheetRow parse(Table.Row row, List<Placed> columns) {
        Cells cells = new Cells(row, columns);
        int number = cells.value(Kind.NUMBER, null, CellValues::whole, "evidence.sheet.notWhole")
                .map(Long::intValue)
                .orElse(0);
        DraftRow parsed = new DraftRow(
                null,
                false,
                cells.unit(),
                cells.value(Kind.CATEGORY, Field.CATEGORY, CellValues::text, "spreadsheet.cell.notText")
                        .map(this::categoryCode)
                        .orElse(null),
                cells.text(Field.FACT),
                cells.value(Kind.WHOLE, Field.QUANTITY, CellValues::whole, "evidence.sheet.notWhole")
                        .orElse(null),
                cells.value(Kind.MONTH, Field.MONTH, this::month, "evidence.sheet.notMonth")
                        .orElse(null),
                cells.day(Field.EVENT_DATE),
                cells.text(Field.DOCUMENT_NUMBER),
                cells.day(Field.DOCUMENT_DATE),
                cells.day(Field.VALID_UNTIL),
                cells.links(),
                List.of(),
                cells.text(Field.COMMENT),
                null);
        return new SheetRow(row, number > 0 ? OptionalInt.of(number) : OptionalInt.empty(), parsed);
    }

    private Optional<YearMonth> month(Cell cell) {
        return MonthWords.read(cell, quarter);
    }

    /** The code of the category that is called so; the text itself if none is, which the rules will refuse. */
    private String categoryCode(String typed) {
        return categories.stream()
                .filter(category -> Wording.same(category.title(), typed) || Wording.same(category.code(), typed))
                .map(Category::code)
                .findFirst()
                .orElse(typed);
    }

    /** The cells of one row. */
    private final class Cells {

        private final Table.Row row;
        private final List<Placed> columns;
        private final SheetRow place;

        Cells(Table.Row row, List<Placed> columns) {
            this.row = row;
            this.columns = columns;
            this.place = new SheetRow(row, OptionalInt.empty(), null);
        }

        String text(Field field) {
            return value(Kind.TEXT, field, CellValues::text, "spreadsheet.cell.notText").orElse(null);
        }

        LocalDate day(Field field) {
            return value(Kind.DAY, field, CellValues::day, "spreadsheet.cell.notDate").orElse(null);
        }

        /** By name or by code; if both are given they have to agree. */
        UnitId unit() {
            Optional<UnitId> byCode = unit(Kind.UNIT_CODE, units::byCode);
            Optional<UnitId> byName = unit(Kind.UNIT_NAME, units::byName);
            if (byCode.isPresent() && byName.isPresent() && !byCode.equals(byName)) {
                columns.stream()
                        .filter(placed -> placed.column().kind() == Kind.UNIT_NAME)
                        .findFirst()
                        .ifPresent(placed -> faults.add(ReadTable.unreadable(
                                place, placed, "evidence.sheet.unitsDiffer", units.nameOf(byCode.get()))));
            }
            return byCode.or(() -> byName).orElse(null);
        }

        private Optional<UnitId> unit(Kind kind, Function<String, Optional<UnitId>> meaning) {
            return value(
                    kind, Field.UNIT, cell -> CellValues.text(cell).flatMap(meaning), "evidence.sheet.unknownUnit");
        }

        /** One cell may hold several addresses, each in a line of its own. */
        List<Link> links() {
            List<Link> links = new ArrayList<>();
            Map<Integer, List<String>> addresses = new TreeMap<>();
            for (Placed placed : columns) {
                if (placed.column().kind() == Kind.LINK) {
                    read(placed, CellValues::text, "spreadsheet.cell.notText")
                            .ifPresent(text -> addresses.put(
                                    placed.column().ordinal(),
                                    text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList()));
                }
            }
            Map<Integer, LocalDate> checked = new TreeMap<>();
            for (Placed placed : columns) {
                if (placed.column().kind() == Kind.CHECKED) {
                    read(placed, CellValues::day, "spreadsheet.cell.notDate").ifPresent(day -> {
                        checked.put(placed.column().ordinal(), day);
                        if (!addresses.containsKey(placed.column().ordinal())) {
                            faults.add(ReadTable.unreadable(place, placed, "evidence.sheet.checkedWithoutLink"));
                        }
                    });
                }
            }
            addresses.forEach((ordinal, each) ->
                    each.forEach(address -> links.add(new Link(address, checked.get(ordinal)))));
            return links;
        }

        <T> Optional<T> value(Kind kind, Field field, Function<Cell, Optional<T>> meaning, String refusal) {
            return columns.stream()
                    .filter(placed ->
                            placed.column().kind() == kind && placed.column().field() == field)
                    .findFirst()
                    .flatMap(placed -> read(placed, meaning, refusal));
        }

        private <T> Optional<T> read(Placed placed, Function<Cell, Optional<T>> meaning, String refusal) {
            Cell cell = row.cells().get(placed.at());
            if (cell == null) {
                return Optional.empty();
            }
            if (cell instanceof Cell.Unusable unusable) {
                faults.add(ReadTable.unreadable(place, placed, unusable.reason()));
                return Optional.empty();
            }
            Optional<T> value = meaning.apply(cell);
            if (value.isEmpty()) {
                faults.add(ReadTable.unreadable(place, placed, refusal));
            }
            return value;
        }
    }
}
