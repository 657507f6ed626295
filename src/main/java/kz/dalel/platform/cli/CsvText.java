package kz.dalel.platform.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes a CSV text (RFC 4180) apart. Where the quotes of a record do not close as they should, only its first line is
 * given up as broken and reading goes on with the next line, so that one bad row cannot swallow those behind it.
 */
final class CsvText {

    private final String text;
    private int position;

    private CsvText(String text) {
        this.text = text;
    }

    /**
     * A record of the file.
     *
     * @param cells its values; for a broken record the raw line
     * @param broken whether the record could not be taken apart
     */
    record Line(List<String> cells, boolean broken) {

        private boolean blank() {
            return !broken && cells.size() == 1 && cells.get(0).isEmpty();
        }
    }

    /** All records in order, blank lines left out. */
    static List<Line> parse(String text) {
        CsvText csv = new CsvText(text);
        List<Line> lines = new ArrayList<>();
        while (csv.position < text.length()) {
            Line line = csv.next();
            if (!line.blank()) {
                lines.add(line);
            }
        }
        return lines;
    }

    private Line next() {
        int start = position;
        Optional<List<String>> cells = cells();
        if (cells.isPresent()) {
            return new Line(cells.get(), false);
        }
        position = start;
        return new Line(List.of(upToLineEnd()), true);
    }

    /** The record's cells, with the position behind it; empty if its quotes do not close properly. */
    private Optional<List<String>> cells() {
        List<String> cells = new ArrayList<>();
        while (true) {
            Optional<String> cell = at('"') ? quoted() : Optional.of(plain());
            if (cell.isEmpty()) {
                return Optional.empty();
            }
            cells.add(cell.get());
            if (!at(',')) {
                skipLineEnd();
                return Optional.of(cells);
            }
            position++;
        }
    }

    private Optional<String> quoted() {
        StringBuilder cell = new StringBuilder();
        position++;
        while (position < text.length()) {
            char next = text.charAt(position++);
            if (next != '"') {
                cell.append(next);
            } else if (at('"')) {
                cell.append('"');
                position++;
            } else {
                boolean closed = position == text.length() || at(',') || at('\n') || at('\r');
                return closed ? Optional.of(cell.toString()) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private String plain() {
        int start = position;
        while (position < text.length() && !at(',') && !at('\n') && !at('\r')) {
            position++;
        }
        return text.substring(start, position);
    }

    private String upToLineEnd() {
        int start = position;
        while (position < text.length() && !at('\n') && !at('\r')) {
            position++;
        }
        String line = text.substring(start, position);
        skipLineEnd();
        return line;
    }

    private void skipLineEnd() {
        if (at('\r')) {
            position++;
        }
        if (at('\n')) {
            position++;
        }
    }

    private boolean at(char expected) {
        return position < text.length() && text.charAt(position) == expected;
    }
}
