package kz.dalel.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import kz.dalel.methodology.Edition;
import kz.dalel.methodology.EditionId;
import kz.dalel.methodology.Editions;
import kz.dalel.methodology.InvalidEditionException;
import kz.dalel.shared.IndicatorCode;
import kz.dalel.shared.Points;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An edition is added by laying a file into a directory; no Java changes and no earlier score moves. */
class SecondEditionTest {

    private static final Path FIRST = Path.of("src/main/resources/methodology/tbn4-2024.yaml");

    @TempDir
    private Path directory;

    @Test
    void shouldScoreByItsOwnParameters_andLeaveTheFirstEditionAsItWas() throws IOException {
        add("tbn4-2025", Files.readString(FIRST)
                .replace("edition: tbn4-2024", "edition: tbn4-2025")
                .replace("{kind: step-ladder, step: 10 %, per-step: 0.2, cap: 2}", "{kind: step-ladder, step: 25 %, per-step: 1, cap: 4}")
                .replace("{from: 41, points: 6}", "{from: 41, to: 100, points: 6}\n                - {from: 101, points: 0}")
                .replace("views-needed: 1000", "views-needed: 500"));

        Editions editions = Editions.load(Optional.of(directory));

        assertThat(editions.all()).extracting(edition -> edition.id().value()).containsExactly("tbn4-2024", "tbn4-2025");
        assertScores(editions, "3.1.1", "{\"done\": 6, \"total\": 10}", "1.2", "2");
        assertScores(editions, "2.2.1", "{\"facts\": 101}", "6", "0");
        assertScores(editions, "4.3.1", "{\"reported\": true, \"scaled\": true, \"views\": 700}", "15", "20");
        assertScores(editions, "1.1.3", "{\"done\": 6, \"total\": 10}", "1.8", "1.8");
    }

    @Test
    void shouldNotStart_whenTwoEditionsHaveOneName() throws IOException {
        add("tbn4-2024", Files.readString(FIRST));

        assertThatThrownBy(() -> Editions.load(Optional.of(directory)))
                .isInstanceOf(InvalidEditionException.class)
                .hasMessage("Редакция методики «tbn4-2024» встретилась дважды: имя редакции должно быть единственным.");
    }

    @Test
    void shouldNotStart_whenTheDirectoryIsNotThere() {
        assertThatThrownBy(() -> Editions.load(Optional.of(directory.resolve("none"))))
                .isInstanceOf(InvalidEditionException.class)
                .hasMessageStartingWith("Каталог редакций методики не читается: ");
    }

    private void add(String name, String content) throws IOException {
        Files.writeString(directory.resolve(name + ".yaml"), content);
    }

    private static void assertScores(Editions editions, String code, String facts, String first, String second) {
        assertThat(points(editions, "tbn4-2024", code, facts)).hasToString(first);
        assertThat(points(editions, "tbn4-2025", code, facts)).hasToString(second);
    }

    private static Points points(Editions editions, String id, String code, String facts) {
        Edition edition = editions.byId(EditionId.of(id));
        return FactsJson.score(edition.indicator(IndicatorCode.of(code)), facts, edition.defaultReadings())
                .points();
    }
}
