package kz.dalel.supervision.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import kz.dalel.evidence.Moments;
import kz.dalel.methodology.Project;
import kz.dalel.quarter.calendar.Deadlines;
import kz.dalel.shared.BodyKind;
import kz.dalel.shared.Messages;
import kz.dalel.spreadsheet.TableFile;
import kz.dalel.spreadsheet.TableFile.Column;
import kz.dalel.supervision.Board;
import kz.dalel.supervision.Board.Cell;
import kz.dalel.supervision.BoardFilter;
import kz.dalel.supervision.Counts;
import kz.dalel.supervision.Standing;
import kz.dalel.supervision.web.MatterViews.LineView;

/** What is on the screen, as tables to take along. */
final class BoardTables {

    private static final Messages MESSAGES = Messages.of("supervision");
    private static final int NARROW = 11;
    private static final int MIDDLE = 18;
    private static final int WIDE = 40;

    private BoardTables() {}

    static TableFile of(Board board) {
        List<Project> projects = board.edition().projects().stream()
                .filter(each -> board.filter().project().map(number -> number == each.number()).orElse(true))
                .toList();
        List<Column> columns = new ArrayList<>(columns("body", "kind", "risk", "due", "daysLeft", "overdue", "extended"));
        Arrays.stream(Standing.values()).map(each -> new Column(title(each), NARROW)).forEach(columns::add);
        projects.stream()
                .map(each -> new Column(MESSAGES.text("supervision.project", each.number(), each.title()), MIDDLE))
                .forEach(columns::add);
        return new TableFile(
                MESSAGES.text("supervision.sheet.board"),
                columns,
                board.rows().stream().map(row -> row(row, projects, board.filter())).toList());
    }

    static TableFile of(List<LineView> lines) {
        return new TableFile(
                MESSAGES.text("supervision.sheet.lines"),
                columns("body", "kind", "indicator", "indicatorTitle", "standing", "due", "daysLeft", "overdue", "extended", "holder"),
                lines.stream().map(BoardTables::row).toList());
    }

    private static List<Object> row(Board.Row row, List<Project> projects, BoardFilter filter) {
        Counts counts = row.all().counts();
        List<Object> values = new ArrayList<>();
        values.add(row.body().name());
        values.add(title(row.body().kind()));
        values.add(MESSAGES.text("supervision.risk." + row.all().risk()));
        values.add(counts.nextDue().map(Deadlines::dayOf).orElse(null));
        values.add(row.all().daysLeft().orElse(null));
        values.add(counts.overdue());
        values.add(counts.extended());
        Stream.of(Standing.values()).map(counts::of).forEach(values::add);
        projects.forEach(each -> values.add(row.cells().stream()
                .filter(cell -> cell.project() == each.number())
                .findFirst()
                .map(cell -> text(cell, filter))
                .orElse(null)));
        return values;
    }

    private static String text(Cell cell, BoardFilter filter) {
        Counts counts = cell.rated().counts();
        String risk = MESSAGES.text("supervision.risk." + cell.rated().risk());
        if (filter.overdue()) {
            return MESSAGES.text("supervision.cell.of", risk, title("overdue"), Integer.toString(counts.overdue()));
        }
        return filter.standing()
                .map(standing -> MESSAGES.text(
                        "supervision.cell.of", risk, title(standing), Integer.toString(counts.of(standing))))
                .orElseGet(() -> MESSAGES.text(
                        "supervision.cell",
                        risk,
                        Integer.toString(counts.total() - counts.open()),
                        Integer.toString(counts.total())));
    }

    private static List<Object> row(LineView line) {
        List<Object> values = new ArrayList<>();
        values.add(line.bodyName());
        values.add(title(line.kind()));
        values.add(line.indicator().value());
        values.add(line.title());
        values.add(title(line.standing()));
        values.add(day(line.due()));
        values.add(line.daysLeft());
        values.add(flag(line.overdue()));
        values.add(flag(line.extended()));
        values.add(line.holder());
        return values;
    }

    private static LocalDate day(Instant moment) {
        return moment == null ? null : Deadlines.dayOf(moment);
    }

    private static String flag(boolean holds) {
        return holds ? MESSAGES.text("supervision.yes") : null;
    }

    private static String title(String column) {
        return MESSAGES.text("supervision.column." + column);
    }

    private static String title(BodyKind kind) {
        return MESSAGES.text("supervision.kind." + kind.code());
    }

    private static String title(Standing standing) {
        return MESSAGES.text("supervision.standing." + standing);
    }

    private static List<Column> columns(String... names) {
        return Arrays.stream(names)
                .map(name -> new Column(
                        title(name),
                        List.of("body", "indicatorTitle", "holder").contains(name)
                                ? WIDE
                                : List.of("kind", "risk", "standing").contains(name) ? MIDDLE : NARROW))
                .toList();
    }

    /** Name of the file without its ending. */
    static String name(String key, Board board) {
        return MESSAGES.text(key, board.cycle().quarter().toString(), Moments.format(Deadlines.dayOf(board.at())));
    }
}
