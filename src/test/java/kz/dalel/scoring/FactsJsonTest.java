package kz.dalel.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import kz.dalel.scoring.core.ScoreLine;
import kz.dalel.scoring.core.ScoreLine.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FactsJsonTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "1.1.3 | {'done': 3.0, 'total': 10} | not-a-count",
        "1.1.3 | {'done': 3e0, 'total': 10} | not-a-count",
        "1.1.3 | {'done': '3', 'total': 10} | not-a-count",
        "1.1.3 | {'done': null, 'total': 10} | not-a-count",
        "1.1.3 | {'done': [3], 'total': 10} | not-a-count",
        "1.1.3 | {'done': {'n': 3}, 'total': 10} | not-a-count",
        "1.1.3 | {'done': false, 'total': 10} | not-a-count",
        "1.1.3 | {'done': 9223372036854775808, 'total': 9223372036854775809} | too-large",
        "1.1.3 | {'done': -1, 'total': 10} | negative",
        "1.1.3 | {'done': 0, 'total': -10} | negative",
        "1.1.3 | {'done': 11, 'total': 10} | part-larger-than-whole",
        "1.1.3 | {'total': 10} | missing-key",
        "1.1.3 | {'done': 3} | missing-key",
        "1.1.3 | {'Done': 3, 'total': 10} | missing-key",
        "1.1.3 | {'done': 3, 'done': 4, 'total': 10} | duplicate-key",
        "1.1.3 | {'done': 03, 'total': 10} | not-json",
        "1.1.3 | {'done': NaN, 'total': 10} | not-json",
        "1.1.3 | {'done': 3, 'total': 10,} | not-json",
        "1.1.3 | {'done': 3, 'total': 10} {} | trailing-text",
        "1.1.3 | {'done': 3, 'total': 10 | not-json",
        "1.1.3 | [3, 10] | not-an-object",
        "1.1.3 | null | not-an-object",
        "1.1.3 | 7 | not-an-object",
        "1.1.3 | true | not-an-object",
        "1.1.1 | {} | missing-key",
        "1.1.1 | {'present': 1} | not-a-flag",
        "1.1.1 | {'present': 'true'} | not-a-flag",
        "1.1.1 | {'present': []} | not-a-flag",
        "1.3.3 | {'done': 1, 'total': 2, 'risks_identified': 0, 'risks_eliminated': 1, 'risks_completed': 2} | part-larger-than-whole",
        "1.3.3 | {'done': 1, 'total': 0, 'risks_identified': 5, 'risks_eliminated': 0, 'risks_completed': 0} | part-larger-than-whole",
        "1.3.3 | {'done': 1, 'total': 2, 'risks_identified': -1, 'risks_eliminated': 0, 'risks_completed': 0} | negative",
        "1.5.1 | {'departments': 1, 'districts': 0, 'positions_departments': 0, 'positions_districts': 1, 'risks_departments': 0, 'risks_districts': 0} | part-larger-than-whole",
        "1.5.1 | {'departments': 1, 'districts': 1, 'positions_departments': 0, 'positions_districts': 0, 'risks_departments': 2, 'risks_districts': 0} | part-larger-than-whole",
        "1.5.1 | {'departments': 1, 'districts': 1, 'positions_departments': 0, 'positions_districts': 0, 'risks_departments': 0, 'risks_districts': 2} | part-larger-than-whole",
        "1.EXT | {'risks_eliminated': 1} | missing-key",
        "1.EXT | {'risks_eliminated': 1, 'risks_completed': 0, 'plan_items_total': 2} | missing-key",
        "1.EXT | {'risks_eliminated': 1, 'risks_completed': 0, 'plan_items_done': 3, 'plan_items_total': 2} | part-larger-than-whole",
        "2.1.1 | {'administrative': 0, 'criminal': -1} | negative",
        "2.2.1 | {'facts': true} | not-a-count",
        "2.5.4 | {'report': 'CURRENT'} | unknown-value",
        "2.5.4 | {'report': null} | unknown-value",
        "2.5.4 | {'report': true} | unknown-value",
        "2.5.4 | {'report': ''} | unknown-value",
        "3.3.1 | {'certified': 1, 'total': 0} | part-larger-than-whole",
        "4.1.1 | {'oblast_meeting_held': null, 'not_held': 0, 'total': 1} | not-a-flag",
        "4.1.1 | {'oblast_meeting_held': 'yes', 'not_held': 0, 'total': 1} | not-a-flag",
        "4.1.1 | {'oblast_meeting_held': true, 'not_held': 1, 'total': 0} | part-larger-than-whole",
        "4.2.1 | {'trained': 5, 'headcount': 4} | part-larger-than-whole",
        "4.2.3 | {'events_by_month': [1, 2, 3, 4]} | not-three-months",
        "4.2.3 | {'events_by_month': []} | not-three-months",
        "4.2.3 | {'events_by_month': null} | not-three-months",
        "4.2.3 | {'events_by_month': 5} | not-three-months",
        "4.2.3 | {'events_by_month': {'1': 1, '2': 2, '3': 3}} | not-three-months",
        "4.2.3 | {'events_by_month': [1, [2], 3]} | not-a-count",
        "4.2.3 | {'events_by_month': [1, null, 3]} | not-a-count",
        "4.2.3 | {'events_by_month': [1, -2, 3]} | negative",
        "4.2.3 | {'persons_by_month': [1, 2, 3]} | missing-key",
        "4.3.1 | {'reported': 1, 'scaled': true, 'views': 0} | not-a-flag",
        "4.3.1 | {'reported': true, 'scaled': false, 'views': 1} | views-without-scaling",
        "4.3.1 | {'reported': false, 'scaled': false, 'views': 1} | views-without-scaling",
        "4.3.1 | {'reported': true, 'scaled': true, 'views': -1} | negative",
        "4.3.1 | {'reported': true, 'scaled': true} | missing-key",
    })
    void shouldReject_whenFactsAreWrong(String code, String facts, String reason) {
        ScoreLine line = TestEdition.score(code, facts.replace('\'', '"'));

        assertThat(line.status()).isEqualTo(Status.REJECTED);
        assertThat(line.hasFigures()).isFalse();
        assertThat(line.explanation().reason().code()).isEqualTo(reason);
        assertThat(ExplanationText.paragraph(line)).startsWith("Отклонено: ").doesNotContain("{0}", "{1}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{", "nonsense", "\"x\"", "\u0000", "{\"done\": 3, \"total\": 10} x", "{\"done\": 1e999999999, \"total\": 3}"})
    void shouldRejectWithASentence_whenTextIsNoFacts(String facts) {
        ScoreLine line = TestEdition.score("1.1.3", facts);

        assertThat(line.status()).isEqualTo(Status.REJECTED);
        assertThat(ExplanationText.paragraph(line)).startsWith("Отклонено: ");
    }

    @Test
    void shouldRejectWithoutFailing_whenTextIsMeantToExhaustTheReader() {
        assertThat(TestEdition.score("1.1.3", "[".repeat(200_000)).status()).isEqualTo(Status.REJECTED);
        assertThat(TestEdition.score("1.1.3", "{\"done\": " + "9".repeat(500_000) + ", \"total\": 1}").status())
                .isEqualTo(Status.REJECTED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "1.1.3 | {'done': 3, 'total': 10, 'comment': {'done': 11}, 'extra': [1.5, null]} | 0.9",
        "1.1.3 | {'total': 10, 'done': -0} | 0",
        "1.1.3 | {'done': 9223372036854775807, 'total': 9223372036854775807} | 3",
        "1.1.3 | {'done': 9223372036854775806, 'total': 9223372036854775807} | 2.7",
        "2.3.1 | {'facts': 9223372036854775807} | 27670116110564327421",
        "1.5.1 | {'departments': 9223372036854775807, 'districts': 9223372036854775807, 'positions_departments': 9223372036854775807, 'positions_districts': 9223372036854775807, 'risks_departments': 9223372036854775807, 'risks_districts': 9223372036854775807} | 73786976294838206456",
        "4.2.3 | {'events_by_month': [9223372036854775807, 0, 0]} | 10",
        "1.1.1 | {'present': true, 'done': 'x'} | 0",
    })
    void shouldScore_whenFactsAreUnusualButRight(String code, String facts, String points) {
        ScoreLine line = TestEdition.score(code, facts.replace('\'', '"'));

        assertThat(line.status()).isEqualTo(Status.SCORED);
        assertThat(line.points()).hasToString(points);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "1.1.1 | {'present': null}",
        "1.1.3 | {'done': 0, 'total': 0}",
        "1.3.3 | {'done': 0, 'total': 0, 'risks_identified': 0, 'risks_eliminated': 0, 'risks_completed': 0}",
        "1.5.1 | {'departments': 0, 'districts': 0, 'positions_departments': 0, 'positions_districts': 0, 'risks_departments': 0, 'risks_districts': 0}",
        "3.3.1 | {'certified': 0, 'total': 0}",
        "4.2.1 | {'trained': 0, 'headcount': 0}",
        "4.2.2 | {'done': 0, 'total': 0}",
    })
    void shouldNotApply_whenThereIsNothingToAssess(String code, String facts) {
        ScoreLine line = TestEdition.score(code, facts.replace('\'', '"'));

        assertThat(line.status()).isEqualTo(Status.NOT_APPLICABLE);
        assertThat(line.points()).hasToString("0");
        assertThat(ExplanationText.paragraph(line)).startsWith("Не применяется: ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "1.1.1 | {'present': null}",
        "1.1.1 | {'present': true}",
        "1.1.1 | {'present': false}",
        "1.1.3 | {'done': 1, 'total': 2}",
        "1.3.3 | {'done': 1, 'total': 2, 'risks_identified': 3, 'risks_eliminated': 4, 'risks_completed': 2}",
        "1.5.1 | {'departments': 6, 'districts': 5, 'positions_departments': 4, 'positions_districts': 3, 'risks_departments': 2, 'risks_districts': 1}",
        "1.EXT | {'risks_eliminated': 2, 'risks_completed': 1}",
        "1.EXT | {'risks_eliminated': 2, 'risks_completed': 1, 'plan_items_done': 1, 'plan_items_total': 3}",
        "2.1.1 | {'administrative': 1, 'criminal': 2}",
        "2.2.1 | {'facts': 7}",
        "2.5.4 | {'report': 'outdated'}",
        "3.3.1 | {'certified': 1, 'total': 2}",
        "4.1.1 | {'oblast_meeting_held': false, 'not_held': 1, 'total': 2}",
        "4.2.1 | {'trained': 1, 'headcount': 2}",
        "4.2.3 | {'events_by_month': [1, 2, 3]}",
        "4.2.4 | {'persons_by_month': [3, 2, 1]}",
        "4.3.1 | {'reported': true, 'scaled': true, 'views': 9}",
    })
    void shouldGiveTheSameKeysBack_whenFactsAreWritten(String code, String facts) throws Exception {
        ObjectMapper mapper = new ObjectMapper();
        JsonNode recorded = mapper.readTree(facts.replace('\'', '"'));

        String written = FactsJson.write(FactsJson.read(TestEdition.indicator(code).measure(), recorded));

        assertThat(mapper.readTree(written)).isEqualTo(recorded);
    }

    @Test
    void shouldScorePlanItemsOnlyUnderTheirReading_whenTheyAreRecorded() {
        String facts = "{\"risks_eliminated\": 0, \"risks_completed\": 0, \"plan_items_done\": 1, \"plan_items_total\": 2}";

        assertThat(TestEdition.score("1.EXT", facts).points()).hasToString("0");
        assertThat(TestEdition.score("1.EXT", facts, Map.of("A16", "plan-ladder")).points()).hasToString("15");
    }
}
