package kz.dalel.methodology;

import java.util.List;

/**
 * A task (задача) of a project.
 *
 * @param number as numbered in the regulation, from 1 without gaps
 * @param title the regulation's words
 * @param lines where the regulation names it
 * @param indicators its subtasks' indicators in the regulation's order
 */
public record Task(int number, String title, RegulationLines lines, List<Indicator> indicators) {

    public Task {
        indicators = List.copyOf(indicators);
    }
}
