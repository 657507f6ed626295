package kz.dalel.scoresheet.print;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import kz.dalel.scoresheet.ScoreSheet;
import kz.dalel.scoresheet.ScoreSheet.Item;
import kz.dalel.scoresheet.ScoreSheet.Line;
import kz.dalel.scoresheet.ScoreSheet.Stage;
import kz.dalel.scoresheet.text.SheetView;
import kz.dalel.scoresheet.text.SheetView.ItemView;
import kz.dalel.scoresheet.text.SheetView.LineView;
import kz.dalel.scoresheet.text.SheetViews;
import kz.dalel.scoring.ScoreVersion;
import kz.dalel.scoring.core.ScoreLine;
import kz.dalel.shared.Messages;
import kz.dalel.shared.Points;
import kz.dalel.spreadsheet.TableFile;
import kz.dalel.spreadsheet.TableFile.Column;

/** A score sheet as a workbook: whose it is, projects, indicators, items; points are numbers one can go on calculating with. */
public final class SheetWorkbook {

    private static final Messages MESSAGES = Messages.of("scoresheet");
    private static final int NARROW = 12;
    private static final int MIDDLE = 24;
    private static final int WIDE = 60;
    private static final int INDICATOR = 40;

    private SheetWorkbook() {}

    /**
     * @param hash SHA-256 over what the sheet says
     * @return an XLSX file
     */
    public static byte[] of(ScoreSheet sheet, String hash) {
        SheetView view = SheetViews.of(sheet);
        return TableFile.xlsx(
                MESSAGES.text("scoresheet.print.title", view.body(), view.quarter()),
                List.of(about(view, hash), projects(sheet), lines(sheet, view), items(sheet, view)));
    }

    private static TableFile about(SheetView view, String hash) {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(named("check.body", view.body()));
        rows.add(named("check.quarter", view.quarter()));
        rows.add(named("print.kind", view.kind()));
        rows.add(named("edition", view.edition()));
        rows.add(named("print.state", view.state()));
        view.stages().stream()
                .filter(stage -> !stage.reachedAt().isEmpty())
                .forEach(stage -> rows.add(
                        List.of(stage.title(), MESSAGES.text("scoresheet.moment", stage.reachedAt()))));
        view.readings().forEach(reading -> rows.add(named("readings", reading)));
        view.corrections().forEach(correction -> rows.add(named("corrections", correction)));
        rows.add(named("check.hashFull", hash));
        return table("about", List.of(column("field", MIDDLE), column("value", WIDE)), rows);
    }

    private static TableFile projects(ScoreSheet sheet) {
        List<List<Object>> rows = new ArrayList<>();
        sheet.projects().forEach(part -> rows.add(row(
                MESSAGES.text("scoresheet.project", part.project().number(), part.project().title()),
                figures(sheet, version -> Optional.of(part.pointsIn(version))))));
        rows.add(row(MESSAGES.text("scoresheet.award"), figures(sheet, version -> Optional.of(version.award()))));
        rows.add(row(MESSAGES.text("scoresheet.deduction"), figures(sheet, version -> Optional.of(version.deduction()))));
        rows.add(row(MESSAGES.text("scoresheet.total"), figures(sheet, version -> Optional.of(version.total()))));
        List<Column> columns = new ArrayList<>(List.of(column("projects", WIDE)));
        columns.addAll(stages());
        return table("projects", columns, rows);
    }

    private static TableFile lines(ScoreSheet sheet, SheetView view) {
        List<Column> columns = new ArrayList<>(List.of(column("code", NARROW), column("indicator", INDICATOR), column("status", NARROW)));
        columns.addAll(stages());
        columns.addAll(List.of(
                column("award", NARROW),
                column("deduction", NARROW),
                column("grounds", WIDE),
                column("steps", INDICATOR),
                column("notes", INDICATOR)));
        List<List<Object>> rows = new ArrayList<>();
        List<LineView> words = view.lines();
        for (int at = 0; at < words.size(); at++) {
            rows.add(line(sheet, sheet.lines().get(at), words.get(at)));
        }
        return table("points", columns, rows);
    }

    private static List<Object> line(ScoreSheet sheet, Line line, LineView words) {
        boolean scored = line.score().status() == ScoreLine.Status.SCORED;
        List<Object> row = new ArrayList<>(List.of(words.code(), words.title(), words.status()));
        row.addAll(figures(sheet, line::pointsIn));
        row.add(scored ? line.score().award().value() : null);
        row.add(scored ? line.score().deduction().value() : null);
        row.add(String.join("\n", words.grounds()));
        row.add(String.join("\n", words.steps()));
        row.add(String.join("\n", words.notes()));
        return row;
    }

    private static TableFile items(ScoreSheet sheet, SheetView view) {
        List<List<Object>> rows = new ArrayList<>();
        List<LineView> words = view.lines();
        for (int at = 0; at < words.size(); at++) {
            List<Item> items = sheet.lines().get(at).items();
            for (int number = 0; number < items.size(); number++) {
                rows.add(item(words.get(at).code(), items.get(number), words.get(at).items().get(number)));
            }
        }
        return table(
                "items",
                List.of(
                        column("code", NARROW),
                        column("item.no", NARROW),
                        column("item.what", WIDE),
                        column("item.submitted", NARROW),
                        column("item.counted", NARROW),
                        column("item.verdict", MIDDLE),
                        column("item.why", WIDE)),
                rows);
    }

    private static List<Object> item(String code, Item item, ItemView words) {
        return Arrays.asList(
                code,
                words.number(),
                words.what(),
                item.version().quantity(),
                item.counted().orElse(0L),
                words.verdict(),
                words.why());
    }

    private static List<Object> figures(ScoreSheet sheet, Function<ScoreVersion, Optional<Points>> figure) {
        List<Object> figures = new ArrayList<>();
        Stage.all().forEach(
                stage -> figures.add(sheet.at(stage).flatMap(figure).map(Points::value).orElse(null)));
        return figures;
    }

    private static List<Object> row(String title, List<Object> figures) {
        return new ArrayList<>(Stream.concat(Stream.of(title), figures.stream()).toList());
    }

    private static List<Object> named(String field, String value) {
        return List.of(MESSAGES.text("scoresheet." + field), value);
    }

    private static List<Column> stages() {
        return Stage.all().stream().map(stage -> column("stage." + stage, NARROW)).toList();
    }

    private static Column column(String name, int width) {
        return new Column(MESSAGES.text("scoresheet." + name), width);
    }

    private static TableFile table(String name, List<Column> columns, List<List<Object>> rows) {
        return new TableFile(MESSAGES.text("scoresheet.tab." + name), columns, rows);
    }
}
