package kz.dalel.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import kz.dalel.methodology.ReadingTaken;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What each other reading of an open question would change for the golden bodies, kept as a document that people read. */
class ReadingsOnGoldenBodiesTest {

    private static final Path DOCUMENT = Path.of("docs/regulation/readings-on-golden-bodies.md");

    @TempDir
    private Path folder;

    private RecomputePackage golden;

    @BeforeEach
    void readThePackage() {
        golden = RecomputePackage.of(GoldenPackage.withExternallyAnalysed(folder));
    }

    /** Where a reading was changed on purpose, the file in {@code target} replaces the document, and what is new in it is checked by hand. */
    @Test
    void shouldBeWhatTheDocumentSays() throws IOException {
        String computed = DifferenceText.of(golden.underEachReading());

        Files.writeString(Path.of("target").resolve(DOCUMENT.getFileName()), computed);
        assertThat(DOCUMENT).content().isEqualTo(computed);
    }

    @Test
    void shouldSayTheSame_readingByReading() {
        assertThat(golden.underEachReading().questions()).allSatisfy(question -> assertThat(question.alternatives())
                .hasSize(question.interpretation().options().size() - 1)
                .allSatisfy(other -> {
                    Map<String, String> reading = Map.of(question.interpretation().code(), other.option().code());
                    assertThat(golden.under(reading).changed()).containsExactlyInAnyOrderElementsOf(other.changed());
                    assertThat(other.changed()).flatExtracting(RatingComparison.Body::lines).allSatisfy(line ->
                            assertThat(line.otherReadings()).extracting(ReadingTaken::interpretation)
                                    .containsExactly(question.interpretation().code()));
                }));
        assertThat(golden.under(Map.of()).asItWas()).isTrue();
        assertThat(golden.under(Map.of()).changed()).isEmpty();
    }

    /**
     * Worked out by hand from the regulation's text. L105-106 and L116-120, 12 risks found, 7 eliminated, 3 of them completed, with 95 % of the units (28,5):
     * 28,5 + 12·1 + 7·2 + 3·5 = 69,5; only the highest level of each: 28,5 + 5·1 + 4·2 + 3·5 = 56,5. L417-425, the example of 2 districts of
     * 20: −0,3 as a whole, not 3 − 0,3 = 2,7. L514-520, 1,500 views: 10 + 5 + 10 = 25, not 10 + 10 = 20.
     */
    @Test
    void shouldComeToWhatTheRegulationsTextGives_byHand() {
        assertThat(changes("A10", "highest")).contains(tuple("B01", "1.3.3", "69.5", "56.5"));
        assertThat(changes("A27", "whole-step")).contains(tuple("B06", "4.1.1", "2.7", "-0.3"));
        assertThat(changes("A32", "adds")).contains(tuple("B01", "4.3.1", "20", "25"));
    }

    private List<Tuple> changes(String question, String option) {
        return golden.under(Map.of(question, option)).changed().stream()
                .flatMap(body -> body.lines().stream().map(line -> tuple(
                        body.is().body().value(),
                        line.indicator().value(),
                        line.is().orElseThrow().points().toString(),
                        line.wouldBe().orElseThrow().points().toString())))
                .toList();
    }
}
