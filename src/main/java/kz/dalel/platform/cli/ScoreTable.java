package kz.dalel.platform.cli;

import java.util.ArrayList;
import java.util.List;

/** The input of {@code score}: finds the columns {@code code} and {@code inputs} by name and ignores all others. */
final class ScoreTable {

    static final String CODE = "code";
    static final String INPUTS = "inputs";

    private ScoreTable() {}

    /**
     * A row to be scored.
     *
     * @param code the cell as it stands; empty if there is none
     * @param inputs the cell as it stands; of a row that is no CSV the raw line
     * @param broken whether the row could not be taken apart
     */
    record Row(String code, String inputs, boolean broken) {}

    static List<Row> read(String text) {
        List<CsvText.Line> lines = CsvText.parse(text);
        List<String> header =
                lines.isEmpty() ? List.of() : lines.get(0).cells().stream().map(String::strip).toList();
        int code = column(header, CODE);
        int inputs = column(header, INPUTS);
        List<Row> rows = new ArrayList<>();
        for (CsvText.Line line : lines.subList(1, lines.size())) {
            rows.add(
                    line.broken()
                            ? new Row("", line.cells().get(0), true)
                            : new Row(cell(line, code), cell(line, inputs), false));
        }
        return rows;
    }

    private static int column(List<String> header, String name) {
        int column = header.indexOf(name);
        if (column < 0) {
            throw Refusals.invalid("cli.score.noColumn", name);
        }
        if (header.lastIndexOf(name) != column) {
            throw Refusals.invalid("cli.score.columnTwice", name);
        }
        return column;
    }

    private static String cell(CsvText.Line line, int column) {
        return column < line.cells().size() ? line.cells().get(column) : "";
    }
}
