package kz.dalel.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import kz.dalel.scoring.core.ScoreLine;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every worked case of {@code golden/points.csv}. */
class GoldenPointsTest {

    static Stream<Arguments> cases() throws IOException {
        CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
        try (Reader reader = new InputStreamReader(
                        GoldenPointsTest.class.getResourceAsStream("/golden/points.csv"), StandardCharsets.UTF_8);
                CSVParser parser = CSVParser.parse(reader, format)) {
            return parser.getRecords().stream()
                    .map(row -> Arguments.of(row.get("code"), row.get("inputs"), row.get("note"), row));
        }
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("cases")
    void shouldScoreAsWorkedOut(String code, String inputs, String note, CSVRecord expected) {
        ScoreLine line = TestEdition.score(code, inputs);

        assertThat(line.status().code()).isEqualTo(expected.get("status"));
        assertThat(figure(line, line.award().toString())).isEqualTo(expected.get("award"));
        assertThat(figure(line, line.deduction().toString())).isEqualTo(expected.get("deduction"));
        assertThat(figure(line, line.points().toString())).isEqualTo(expected.get("expected"));
        assertThat(ExplanationText.paragraph(line)).isNotBlank();
    }

    private static String figure(ScoreLine line, String figure) {
        return line.hasFigures() ? figure : "";
    }
}
