package kz.dalel.methodology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds the edition against the regulation's own text: titles and rules are its words, at the lines they name. Only the
 * scanning slips of A39 may differ.
 */
class RegulationTextTest {

    private static final List<String> TEXT = read();
    private static final Edition EDITION = Editions.load(Optional.empty()).byId(EditionId.of("tbn4-2024"));

    /** Slip in the text, without blanks, and how the edition mends it. */
    private static final Map<String, String> MENDED = Map.of(
            "приказалопроведению", "приказапопроведению",
            "документовразработанных", "документов,разработанных",
            "подзадачами1-8на", "подзадачами1-8,на",
            "службуантикоррупционного", "службу,антикоррупционного",
            "pkiso", "ркiso",
            "от21от40", "от21до40",
            "подвержденныекоррупционнымрисками", "подверженныекоррупционнымрискам",
            "•", "");

    static Stream<Indicator> indicators() {
        return EDITION.indicators().stream();
    }

    @ParameterizedTest
    @MethodSource("indicators")
    void shouldSayWhatTheRegulationSays_atTheLinesItNames(Indicator indicator) {
        String lines = linesOf(indicator.lines());

        assertThat(lines).contains(squeezed(indicator.title()));
        for (String sentence : indicator.rule().split("(?<=[.:)]) (?=[А-Я])")) {
            assertThat(lines).contains(squeezed(sentence));
        }
    }

    @ParameterizedTest
    @MethodSource("indicators")
    void shouldNameTasksAndProjectsAsTheRegulationDoes(Indicator indicator) {
        Project project = EDITION.projects().get(indicator.project() - 1);

        assertThat(linesOf(project.lines())).contains(squeezed(project.title()));
        assertThat(project.tasks())
                .allSatisfy(task -> assertThat(linesOf(task.lines())).contains(squeezed(task.title())));
    }

    private static String linesOf(RegulationLines reference) {
        StringBuilder lines = new StringBuilder();
        for (RegulationLines.Range range : reference.ranges()) {
            TEXT.subList(range.first() - 1, range.last()).forEach(lines::append);
        }
        String squeezed = squeezed(lines.toString());
        for (Map.Entry<String, String> slip : MENDED.entrySet()) {
            squeezed = squeezed.replace(slip.getKey(), slip.getValue());
        }
        return squeezed;
    }

    /** Without blanks, and without the marks that stand for the columns of a table. */
    private static String squeezed(String text) {
        return text.replaceAll("[\\s—;:]+", "").toLowerCase(Locale.ROOT);
    }

    private static List<String> read() {
        try {
            return Files.readAllLines(Path.of("docs/regulation/regulation.txt"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
