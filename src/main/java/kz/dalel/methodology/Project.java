package kz.dalel.methodology;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A project (проект) of the assessment.
 *
 * @param number as numbered in the regulation, from 1 without gaps
 * @param title the regulation's words
 * @param lines where the regulation treats of it
 * @param tasks its tasks in the regulation's order
 * @param afterExternalAnalysis what is assessed instead of the whole project in the year after an external analysis
 *     (L4-7, A16); empty where there is no such exemption
 */
public record Project(
        int number, String title, RegulationLines lines, List<Task> tasks, Optional<Indicator> afterExternalAnalysis) {

    public Project {
        tasks = List.copyOf(tasks);
    }

    /** The project's indicators in the regulation's order; what replaces them comes last. */
    public List<Indicator> indicators() {
        return Stream.concat(
                        tasks.stream().flatMap(task -> task.indicators().stream()), afterExternalAnalysis.stream())
                .toList();
    }
}
