package kz.dalel.scoring;

import static kz.dalel.scoring.TestEdition.EDITION;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import kz.dalel.methodology.BodyTraits;
import kz.dalel.scoring.core.BodyTotal;
import kz.dalel.scoring.core.ScoreLine;
import kz.dalel.shared.BodyKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The lowest total each kind of body can have: nothing done, nothing there, more than forty offences (A14). */
class WorstQuarterTest {

    private static final Map<String, String> WORST = Map.of(
            "2.2.1", "{\"facts\": 41}",
            "2.5.4", "{\"report\": \"absent\"}",
            "4.1.1", "{\"oblast_meeting_held\": false, \"not_held\": 10, \"total\": 10}");

    private static final String NOTHING = "{\"present\": false, \"done\": 0, \"total\": 10, \"risks_identified\": 0,"
            + " \"risks_eliminated\": 0, \"risks_completed\": 0, \"departments\": 1, \"districts\": 1,"
            + " \"positions_departments\": 0, \"positions_districts\": 0, \"risks_departments\": 0, \"risks_districts\": 0,"
            + " \"administrative\": 0, \"criminal\": 0, \"facts\": 0, \"certified\": 0, \"trained\": 0, \"headcount\": 10,"
            + " \"events_by_month\": [0, 0, 0], \"persons_by_month\": [0, 0, 0], \"reported\": false, \"scaled\": false,"
            + " \"views\": 0}";

    @ParameterizedTest
    @CsvSource({"CGO, 40, -34", "OBLAST, 43, -37", "CITY, 43, -37", "KGS, 5, -5"})
    void shouldReachTheLowestTotalTheRegulationAllows(BodyKind kind, String deductions, String lowest) {
        BodyTraits body = new BodyTraits(kind, false, true);
        List<ScoreLine> lines = EDITION.indicators().stream()
                .filter(indicator -> indicator.exclusion(body, 1).isEmpty())
                .map(indicator -> indicator.code().value())
                .map(code -> TestEdition.score(code, WORST.getOrDefault(code, NOTHING)))
                .toList();

        BodyTotal total = BodyTotal.of(EDITION, lines);

        assertThat(lines).allSatisfy(line -> assertThat(line.status()).isEqualTo(ScoreLine.Status.SCORED));
        assertThat(total.deductions()).hasToString(deductions);
        assertThat(total.total()).hasToString(lowest);
    }
}
