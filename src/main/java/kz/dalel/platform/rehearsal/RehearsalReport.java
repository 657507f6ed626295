package kz.dalel.platform.rehearsal;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import kz.dalel.shared.IndicatorCode;
import kz.dalel.shared.Points;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Prints the results of a rehearsal as CSV: {@code id,kind,award,deduction,total,place}, with a column per indicator if asked. */
public final class RehearsalReport {

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get();
    private static final List<String> COLUMNS = List.of("id", "kind", "award", "deduction", "total", "place");

    private RehearsalReport() {}

    /** @param lines whether each indicator's points are printed behind the totals */
    public static String print(List<RehearsalResult> results, boolean lines) {
        SortedSet<IndicatorCode> indicators = new TreeSet<>();
        if (lines) {
            results.forEach(result -> indicators.addAll(result.lines().keySet()));
        }
        StringWriter text = new StringWriter();
        try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
            List<Object> header = new ArrayList<>(COLUMNS);
            header.addAll(indicators);
            printer.printRecord(header);
            for (RehearsalResult result : results) {
                printer.printRecord(row(result, indicators));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot fail", e);
        }
        return text.toString();
    }

    private static List<Object> row(RehearsalResult result, SortedSet<IndicatorCode> indicators) {
        List<Object> row = new ArrayList<>(List.of(
                result.body().fileId(),
                result.body().kind().code(),
                result.place().award(),
                result.place().deduction(),
                result.place().total(),
                result.place().place()));
        indicators.forEach(indicator -> row.add(result.lines().getOrDefault(indicator, Points.ZERO)));
        return row;
    }
}
