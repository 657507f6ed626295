package kz.dalel.rating;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kz.dalel.methodology.ReadingTaken;
import kz.dalel.scoring.ExplanationText;
import kz.dalel.scoring.core.ScoreLine;
import kz.dalel.shared.Messages;
import kz.dalel.spreadsheet.TableFile;
import kz.dalel.spreadsheet.TableFile.Column;

/**
 * Differences between ratings as a table to take along: a row for every line that comes out differently, with its body's places and totals,
 * the reading that it comes from and the arithmetic under that. A body that moves only because others do has one row without a line.
 */
public final class DifferenceTable {

    private static final Messages MESSAGES = Messages.of("rating");
    private static final int NARROW = 11;
    private static final int MIDDLE = 20;
    private static final int WIDE = 34;
    private static final int WIDEST = 80;
    private static final int CELLS_OF_A_LINE = 4;

    private DifferenceTable() {}

    /** Of one comparison. */
    public static TableFile of(RatingComparison comparison) {
        return table(comparison.changed().stream().flatMap(body -> rows(body, Optional.empty())).toList());
    }

    /** Of every other reading, one below the other. */
    public static TableFile of(ReadingsComparison comparison) {
        return table(comparison.questions().stream()
                .flatMap(question -> question.alternatives().stream().flatMap(other -> rows(question, other)))
                .toList());
    }

    /** Of one other reading of one question. */
    public static TableFile of(ReadingsComparison.Question question, ReadingsComparison.Alternative other) {
        return table(rows(question, other).toList());
    }

    private static TableFile table(List<List<Object>> rows) {
        List<Column> columns = List.of(
                column("reading", WIDE),
                column("kind", MIDDLE),
                column("code", NARROW),
                column("body", WIDE),
                column("place", NARROW),
                column("newPlace", NARROW),
                column("total", NARROW),
                column("newTotal", NARROW),
                column("indicator", NARROW),
                column("points", NARROW),
                column("newPoints", NARROW),
                column("why", WIDEST));
        return new TableFile(MESSAGES.text("rating.difference.sheet"), columns, rows);
    }

    private static Column column(String name, int width) {
        return new Column(MESSAGES.text("rating.difference.column." + name), width);
    }

    private static Stream<List<Object>> rows(ReadingsComparison.Question question, ReadingsComparison.Alternative other) {
        String reading = DifferenceText.reading(question.interpretation().code(), other.option().text());
        return other.changed().stream().flatMap(body -> rows(body, Optional.of(reading)));
    }

    /** @param reading empty: told line by line, from which its figures come */
    private static Stream<List<Object>> rows(RatingComparison.Body body, Optional<String> reading) {
        if (body.lines().isEmpty()) {
            return Stream.of(row(body, reading.orElse(null), Collections.nCopies(CELLS_OF_A_LINE, null)));
        }
        return body.lines().stream().map(line -> row(body, reading.orElseGet(() -> readings(line)), line(line)));
    }

    private static List<Object> row(RatingComparison.Body body, String reading, List<Object> line) {
        Rating.Place is = body.is();
        List<Object> row = new ArrayList<>();
        row.add(reading);
        row.add(MESSAGES.text("rating.kind." + is.kind().code()));
        row.add(is.body().value());
        row.add(is.bodyName());
        row.add(is.place());
        row.add(body.wouldBe().map(Rating.Place::place).orElse(null));
        row.add(is.total().value());
        row.add(body.wouldBe().map(other -> other.total().value()).orElse(null));
        row.addAll(line);
        return row;
    }

    private static List<Object> line(RatingComparison.Line line) {
        List<Object> cells = new ArrayList<>();
        cells.add(line.indicator().value());
        cells.add(points(line.is()));
        cells.add(points(line.wouldBe()));
        cells.add(line.wouldBe().map(ExplanationText::paragraph).orElse(null));
        return cells;
    }

    private static Object points(Optional<ScoreLine> line) {
        return line.filter(ScoreLine::hasFigures).map(each -> each.points().value()).orElse(null);
    }

    private static String readings(RatingComparison.Line line) {
        List<ReadingTaken> others = line.otherReadings();
        return others.isEmpty() ? null : DifferenceText.readings(others);
    }
}
