package kz.dalel.methodology;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Where the regulation's text says something, by its line numbers.
 *
 * @param ranges one or more ranges in the order of reading
 */
public record RegulationLines(List<Range> ranges) {

    public RegulationLines {
        ranges = List.copyOf(ranges);
        if (ranges.isEmpty()) {
            throw new IllegalArgumentException("a reference needs at least one line");
        }
    }

    /** The form used in data files: {@code L31-32, L34-36}. */
    @Override
    public String toString() {
        return ranges.stream().map(Range::toString).collect(Collectors.joining(", "));
    }

    /**
     * Lines that follow each other.
     *
     * @param first number of the first line, counted from 1
     * @param last number of the last line, itself included
     */
    public record Range(int first, int last) {

        public Range {
            if (first < 1 || last < first) {
                throw new IllegalArgumentException("not a range of lines: " + first + " to " + last);
            }
        }

        @Override
        public String toString() {
            return first == last ? "L" + first : "L" + first + "-" + last;
        }
    }
}
