package kz.dalel.scoring.domain;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kz.dalel.evidence.ItemContent;
import kz.dalel.methodology.Indicator;
import kz.dalel.methodology.Readings;
import kz.dalel.quarter.Applicability;
import kz.dalel.shared.HeadcountKind;
import kz.dalel.shared.QuarterId;

/**
 * Everything one line of a score follows from.
 *
 * @param indicator what is assessed
 * @param readings the readings in force for the quarter
 * @param quarter the assessed quarter
 * @param applicability whether it applies to the body, and over which units
 * @param headcounts the body's persons by kind
 * @param accepted what was accepted of this quarter's evidence
 * @param earlier what was accepted in earlier quarters of the year
 */
public record LineInput(
        Indicator indicator,
        Readings readings,
        QuarterId quarter,
        Applicability applicability,
        Map<HeadcountKind, Long> headcounts,
        List<AcceptedRow> accepted,
        List<AcceptedRow> earlier) {

    public LineInput {
        headcounts = Map.copyOf(headcounts);
        accepted = List.copyOf(accepted);
        earlier = List.copyOf(earlier);
    }

    /** The same line, had more been accepted on top. */
    public LineInput with(Collection<AcceptedRow> more) {
        return accepting(Stream.concat(accepted.stream(), more.stream()).toList());
    }

    /** The same line, had items with these contents been accepted in full on top. */
    public LineInput withContents(Collection<ItemContent> contents) {
        Imagined imagined = new Imagined(quarter);
        return with(contents.stream().map(imagined::typed).toList());
    }

    /** The same line, had nothing of this quarter been accepted. */
    public LineInput withNothing() {
        return accepting(List.of());
    }

    private LineInput accepting(List<AcceptedRow> rows) {
        return new LineInput(indicator, readings, quarter, applicability, headcounts, rows, earlier);
    }

    long headcount(HeadcountKind kind) {
        return headcounts.getOrDefault(kind, 0L);
    }
}
