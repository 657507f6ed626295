package kz.dalel.platform.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.dalel.methodology.Edition;
import kz.dalel.methodology.Indicator;
import kz.dalel.methodology.Readings;
import kz.dalel.scoring.ExplanationText;
import kz.dalel.scoring.FactsJson;
import kz.dalel.scoring.core.ScoreLine;
import kz.dalel.shared.Messages;
import kz.dalel.spreadsheet.FormulaGuard;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** The output of {@code score}: every row of the input, scored, in the same order. */
final class ScoreSheet {

    private static final Messages MESSAGES = Messages.of("cli");
    private static final String REPLACEMENT_CHARACTER = "\uFFFD";
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setRecordSeparator('\n')
            .setHeader(ScoreTable.CODE, ScoreTable.INPUTS, "points", "status", "award", "deduction", "explanation")
            .get();

    private final Readings readings;
    private final Map<String, Indicator> indicators;

    ScoreSheet(Edition edition, Readings readings) {
        this.readings = readings;
        this.indicators = edition.indicators().stream()
                .collect(Collectors.toMap(indicator -> indicator.code().value(), Function.identity()));
    }

    String print(List<ScoreTable.Row> rows) {
        StringBuilder sheet = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(sheet, FORMAT)) {
            for (ScoreTable.Row row : rows) {
                print(row, printer);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sheet.toString();
    }

    private void print(ScoreTable.Row row, CSVPrinter printer) throws IOException {
        if (row.broken()) {
            reject(row, "cli.score.broken", printer);
        } else if (row.code().isBlank()) {
            reject(row, "cli.score.noCode", printer);
        } else if (row.inputs().isBlank()) {
            reject(row, "cli.score.noInputs", printer);
        } else if ((row.code() + row.inputs()).contains(REPLACEMENT_CHARACTER)) {
            reject(row, "cli.score.notUtf8", printer);
        } else if (!indicators.containsKey(row.code().strip())) {
            reject(row, "cli.score.unknownCode", printer);
        } else {
            score(row, indicators.get(row.code().strip()), printer);
        }
    }

    private void score(ScoreTable.Row row, Indicator indicator, CSVPrinter printer) throws IOException {
        ScoreLine line = FactsJson.score(indicator, row.inputs(), readings);
        printer.printRecord(
                FormulaGuard.text(row.code()),
                FormulaGuard.text(row.inputs()),
                line.hasFigures() ? line.points() : "",
                line.status().code(),
                line.hasFigures() ? line.award() : "",
                line.hasFigures() ? line.deduction() : "",
                FormulaGuard.text(ExplanationText.paragraph(line)));
    }

    private static void reject(ScoreTable.Row row, String reason, CSVPrinter printer) throws IOException {
        printer.printRecord(
                FormulaGuard.text(row.code()),
                FormulaGuard.text(row.inputs()),
                "",
                ScoreLine.Status.REJECTED.code(),
                "",
                "",
                FormulaGuard.text(MESSAGES.text("cli.score.rejected", MESSAGES.text(reason, row.code()))));
    }
}
