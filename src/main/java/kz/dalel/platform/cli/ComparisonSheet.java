package kz.dalel.platform.cli;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Optional;
import kz.dalel.rating.Rating;
import kz.dalel.rating.RatingComparison;
import kz.dalel.scoring.ExplanationText;
import kz.dalel.scoring.core.ScoreLine;
import kz.dalel.spreadsheet.FormulaGuard;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Prints a comparison of ratings as CSV: a row for every line that comes out differently, with its body's places and totals; a body that
 * moves only because others did has one row without a line.
 */
final class ComparisonSheet {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setRecordSeparator('\n')
            .setHeader(
                    "kind",
                    "body",
                    "name",
                    "place",
                    "new_place",
                    "total",
                    "new_total",
                    "indicator",
                    "points",
                    "new_points",
                    "explanation")
            .get();

    private ComparisonSheet() {}

    static String print(RatingComparison comparison) {
        StringWriter text = new StringWriter();
        try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
            for (RatingComparison.Body body : comparison.changed()) {
                print(body, printer);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot fail", e);
        }
        return text.toString();
    }

    private static void print(RatingComparison.Body body, CSVPrinter printer) throws IOException {
        if (body.lines().isEmpty()) {
            print(body, Optional.empty(), printer);
        }
        for (RatingComparison.Line line : body.lines()) {
            print(body, Optional.of(line), printer);
        }
    }

    private static void print(RatingComparison.Body body, Optional<RatingComparison.Line> line, CSVPrinter printer)
            throws IOException {
        Rating.Place is = body.is();
        printer.printRecord(
                is.kind().code(),
                FormulaGuard.text(is.body().value()),
                FormulaGuard.text(is.bodyName()),
                is.place(),
                cell(body.wouldBe().map(Rating.Place::place)),
                is.total(),
                cell(body.wouldBe().map(Rating.Place::total)),
                cell(line.map(RatingComparison.Line::indicator)),
                cell(line.flatMap(RatingComparison.Line::is).flatMap(ComparisonSheet::points)),
                cell(line.flatMap(RatingComparison.Line::wouldBe).flatMap(ComparisonSheet::points)),
                cell(line.flatMap(RatingComparison.Line::wouldBe)
                        .map(ExplanationText::paragraph)
                        .map(FormulaGuard::text)));
    }

    private static Optional<Object> points(ScoreLine line) {
        return line.hasFigures() ? Optional.of(line.points()) : Optional.empty();
    }

    private static Object cell(Optional<?> value) {
        return value.isPresent() ? value.get() : "";
    }
}
