package kz.dalel.supervision;

import java.util.List;

/**
 * A part of a list.
 *
 * @param all how many there are in all
 * @param lines the part
 */
public record MatterLines(int all, List<MatterLine> lines) {

    public MatterLines {
        lines = List.copyOf(lines);
    }
}
