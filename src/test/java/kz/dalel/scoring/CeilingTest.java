package kz.dalel.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;
import kz.dalel.methodology.Indicator;
import kz.dalel.methodology.Readings;
import kz.dalel.scoring.core.Ceiling;
import kz.dalel.scoring.core.ScoreLine;
import kz.dalel.shared.Points;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the edition lets reach, and what it lets rise without an end. */
class CeilingTest {

    static Stream<Arguments> cases() throws Exception {
        return GoldenPointsTest.cases();
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("cases")
    void shouldNeverBeExceeded(String code, String inputs) {
        ScoreLine line = TestEdition.score(code, inputs);

        ceiling(code).ifPresent(most -> assertThat(line.award()).isLessThanOrEqualTo(most));
    }

    @ParameterizedTest
    @CsvSource({
        "1.2.2, '{\"done\":7,\"total\":7}'",
        "4.2.1, '{\"trained\":3,\"headcount\":3}'",
        "4.1.1, '{\"oblast_meeting_held\":true,\"not_held\":0,\"total\":5}'",
        "4.2.3, '{\"events_by_month\":[1000,1000,1000]}'",
        "4.3.1, '{\"reported\":true,\"scaled\":true,\"views\":1000000}'"
    })
    void shouldBeReached_byWhoeverShowsEverything(String code, String best) {
        assertThat(TestEdition.score(code, best).points()).isEqualTo(ceiling(code).orElseThrow());
    }

    @Test
    void shouldBeNone_wherePointsRiseWithEveryFact() {
        assertThat(ceiling("2.1.1")).isEmpty();
        assertThat(ceiling("1.3.3")).isEmpty();
    }

    @Test
    void shouldTellRisksFromCoverage() {
        String facts = "{\"done\":10,\"total\":10,\"risks_identified\":2,\"risks_eliminated\":0,\"risks_completed\":0}";
        ScoreLine both = TestEdition.score("1.3.3", facts);
        ScoreLine risksAlone = TestEdition.score(
                "1.3.3", "{\"done\":0,\"total\":0,\"risks_identified\":2,\"risks_eliminated\":0,\"risks_completed\":0}");

        Points uncapped = UncappedPoints.of(indicator("1.3.3"), readings(), both.award(), Optional.of(facts));

        assertThat(uncapped).isEqualTo(risksAlone.award()).isNotEqualTo(both.award());
    }

    private static Optional<Points> ceiling(String code) {
        return Ceiling.of(indicator(code), readings());
    }

    private static Indicator indicator(String code) {
        return TestEdition.indicator(code);
    }

    private static Readings readings() {
        return TestEdition.EDITION.defaultReadings();
    }
}
