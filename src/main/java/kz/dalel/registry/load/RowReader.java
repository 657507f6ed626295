package kz.dalel.registry.load;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import kz.dalel.registry.domain.Place;
import kz.dalel.registry.domain.Problems;
import kz.dalel.shared.PersonNumber;
import kz.dalel.shared.UserError;
import kz.dalel.spreadsheet.Cell;
import kz.dalel.spreadsheet.CellValues;
import kz.dalel.spreadsheet.Table;
import kz.dalel.spreadsheet.Wording;

/**
 * One row by column codes. What a cell should not hold is noted as a problem and read as empty, so that one pass finds
 * everything that is wrong.
 */
final class RowReader {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;
    /** Far above any headcount, far below what a database column holds. */
    private static final long MAX_WHOLE = 999_999_999;

    private final Place place;
    private final Table.Row row;
    private final Map<String, Heading> headings;
    private final Problems problems;
    private final int problemsBefore;

    RowReader(Place place, Table.Row row, Map<String, Heading> headings, Problems problems) {
        this.place = place;
        this.row = row;
        this.headings = headings;
        this.problems = problems;
        this.problemsBefore = problems.count();
    }

    /**
     * @param title as it was typed
     * @param at index of the column
     */
    record Heading(SheetKind.Column column, String title, int at) {}

    Place place() {
        return place;
    }

    /** Whether nothing was wrong with the cells read so far. */
    boolean isSound() {
        return problems.count() == problemsBefore;
    }

    /** Whether the table has the column at all: a column that is left out says nothing, an empty cell says: none. */
    boolean says(String column) {
        return headings.containsKey(column);
    }

    /** Whole numbers typed as numbers are taken as text: codes often consist of digits. Nobody's ИИН is taken, also not as a login. */
    Optional<String> text(String column) {
        return cell(column).flatMap(cell -> {
            Optional<String> text = CellValues.text(cell);
            if (PersonNumber.isIn(text.orElse(null))) {
                return wrong(column, "registry.cell.personNumber");
            }
            return text.isPresent() ? text : wrong(column, "spreadsheet.cell.notText");
        });
    }

    /** A short text on one line. */
    Optional<String> line(String column, int maxLength) {
        return text(column).flatMap(text -> {
            if (text.length() > maxLength) {
                return wrong(column, "registry.cell.longerThan", maxLength);
            }
            return text.lines().count() > 1 ? wrong(column, "registry.cell.lines") : Optional.of(text);
        });
    }

    /** A value that the text stands for; the parser refuses by {@link UserError} or {@link IllegalArgumentException}. */
    <T> Optional<T> parsed(String column, Function<String, T> parser, String refusal) {
        return text(column).flatMap(text -> {
            try {
                return Optional.of(parser.apply(text));
            } catch (UserError e) {
                problems.add(place, title(column), e);
                return Optional.empty();
            } catch (IllegalArgumentException e) {
                return wrong(column, refusal, text);
            }
        });
    }

    <T> Optional<T> word(String column, Words<T> words) {
        return text(column).flatMap(text -> {
            Optional<T> meaning = words.meaning(text);
            return meaning.isPresent()
                    ? meaning
                    : wrong(column, "registry.cell.notWord", text, Wording.quoted(words.titles()));
        });
    }

    Optional<Boolean> flag(String column) {
        return cell(column).flatMap(cell -> cell instanceof Cell.Flag flag
                ? Optional.of(flag.value())
                : word(column, Words.YES_NO));
    }

    Optional<LocalDate> date(String column) {
        return cell(column).flatMap(cell -> {
            Optional<LocalDate> day = CellValues.day(cell).filter(RowReader::isPlausible);
            return day.isPresent() ? day : wrong(column, "spreadsheet.cell.notDate");
        });
    }

    Optional<Integer> year(String column) {
        return whole(column).flatMap(value -> value < FIRST_YEAR || value > LAST_YEAR
                ? wrong(column, "registry.cell.notYear", Integer.toString(FIRST_YEAR), Integer.toString(LAST_YEAR))
                : Optional.of(value.intValue()));
    }

    /** A whole number that is not negative. */
    Optional<Long> whole(String column) {
        return cell(column).flatMap(cell -> {
            Optional<Long> whole = CellValues.whole(cell).filter(value -> value >= 0 && value <= MAX_WHOLE);
            return whole.isPresent() ? whole : wrong(column, "registry.cell.notWhole");
        });
    }

    private static boolean isPlausible(LocalDate day) {
        return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
    }

    private Optional<Cell> cell(String column) {
        Heading heading = headings.get(column);
        if (heading == null) {
            return Optional.empty();
        }
        Cell cell = row.cells().get(heading.at());
        if (cell instanceof Cell.Unusable unusable) {
            return wrong(column, unusable.reason());
        }
        if (cell == null && heading.column().required()) {
            return wrong(column, "registry.cell.empty");
        }
        return Optional.ofNullable(cell);
    }

    /** Notes that the cell, or the row where the table lacks the column, breaks a rule. */
    void problem(String column, String code, Object... arguments) {
        problems.add(place, says(column) ? title(column) : null, code, arguments);
    }

    private <T> Optional<T> wrong(String column, String code, Object... arguments) {
        problem(column, code, arguments);
        return Optional.empty();
    }

    private String title(String column) {
        return headings.get(column).title();
    }
}
