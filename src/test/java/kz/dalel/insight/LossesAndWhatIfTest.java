package kz.dalel.insight;

import static kz.dalel.testing.Refusals.assertRefused;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import kz.dalel.appeal.AppealPlay;
import kz.dalel.quarter.AssessmentId;
import kz.dalel.scoring.Scores;
import kz.dalel.shared.IndicatorCode;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.Points;
import kz.dalel.shared.UserError;
import kz.dalel.testing.DalelTest;
import kz.dalel.testing.Scene;
import kz.dalel.testing.Tampering;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a body lost and why, what it would have under other facts, and what is worth asking about. */
@DalelTest
class LossesAndWhatIfTest {

    private static final IndicatorCode LINE = IndicatorCode.of(AppealPlay.LINE);
    private static final String ALL_FOUR = "{\"done\":4,\"total\":4}";

    @Autowired
    private InsightPlay play;

    @Autowired
    private ExplainLosses explainLosses;

    @Autowired
    private AskWhatIf askWhatIf;

    @Autowired
    private AskQuestions askQuestions;

    @Autowired
    private Scores scores;

    @Autowired
    private Tampering tampering;

    @Autowired
    private JdbcClient database;

    private AssessmentId first;
    private PersonId officer;

    @BeforeEach
    void carryOutTheQuarter() {
        play.carryOutTheQuarter();
        first = play.assessment(play.first());
        officer = play.officer(play.first());
    }

    @Test
    void shouldTellWhatWasRejectedFromWhatWasNeverShown() {
        Losses losses = explainLosses.handle(officer, first);
        Losses.Line line = losses.lines().stream().filter(each -> each.indicator().code().equals(LINE)).findFirst().orElseThrow();

        // One of four is accepted, one was rejected, two were never shown: 25, 50 and 100 per cent, two, five and ten steps of 0,2.
        assertThat(line.points()).isEqualTo(Points.of("0.4"));
        assertThat(line.rejected()).isEqualTo(Points.of("0.6"));
        assertThat(line.missing()).isEqualTo(Points.of("1"));
        assertThat(line.most()).isEqualTo(Points.of("2"));
        assertThat(losses.points()).as("the score that is kept").isEqualTo(scores.latest(first).orElseThrow().total());
        assertThat(losses.points().plus(losses.rejected()).plus(losses.missing())).isEqualTo(losses.most());
        assertThat(losses.rejected()).as("nothing else was presented").isEqualTo(Points.of("0.6"));
        assertRefused(
                () -> explainLosses.handle(officer, play.assessment(play.second())), UserError.Kind.NOT_FOUND, "quarter.unknownAssessment");
    }

    @Test
    void shouldImagineOtherFacts_andChangeNothing() {
        Map<String, Long> before = rows();

        WhatIf whatIf = askWhatIf.under(officer, first, Map.of(LINE, ALL_FOUR));

        assertThat(whatIf.today()).isEqualTo(Points.of("-4.6"));
        assertThat(whatIf.then()).isEqualTo(Points.of("-3"));
        assertThat(whatIf.lines()).singleElement().satisfies(line -> {
            assertThat(line.today()).isEqualTo(Points.of("0.4"));
            assertThat(line.then().points()).isEqualTo(Points.of("2"));
        });
        assertThat(askWhatIf.present(play.supervisor(), first)).anySatisfy(line -> {
            assertThat(line.indicator().code()).isEqualTo(LINE);
            assertThat(line.facts()).hasValue("{\"done\":1,\"total\":4}");
            assertThat(line.factsPresented()).hasValue("{\"done\":2,\"total\":4}");
        });
        assertThat(rows()).as("every row of every table").isEqualTo(before);

        assertRefused(() -> under("{\"done\":5,\"total\":4}"), UserError.Kind.INVALID, "insight.faultyFacts");
        assertRefused(() -> under("{\"done\":\"all\",\"total\":4}"), UserError.Kind.INVALID, "insight.faultyFacts");
        assertRefused(
                () -> askWhatIf.under(officer, first, Map.of(IndicatorCode.of("9.9.9"), ALL_FOUR)),
                UserError.Kind.INVALID,
                "insight.notAssessed");
        assertRefused(
                () -> askWhatIf.present(officer, play.assessment(play.second())), UserError.Kind.NOT_FOUND, "quarter.unknownAssessment");
    }

    @Test
    void shouldAsk_fromTheThresholdOn() {
        assertThat(askQuestions.handle(play.supervisor(), Scene.QUARTER)).isEmpty();
        assertRefused(
                () -> askQuestions.handle(officer, Scene.QUARTER), UserError.Kind.FORBIDDEN, "insight.supervisorsOnly");

        // Three appeals decided, two of them upheld, are enough to ask whether the indicator is clear; two are not.
        appeal("SATISFIED");
        appeal("REFUSED");
        assertThat(askQuestions.handle(play.supervisor(), Scene.QUARTER)).isEmpty();
        appeal("SATISFIED_IN_PART");
        assertThat(askQuestions.handle(play.supervisor(), Scene.QUARTER))
                .containsExactly(new Question(Question.Kind.APPEALS, AppealPlay.LINE, List.of("2", "3", "66,6\u00A0%"), List.of("50", "3")));
    }

    private WhatIf under(String facts) {
        return askWhatIf.under(officer, first, Map.of(LINE, facts));
    }

    private void appeal(String state) {
        tampering.sql("""
                insert into dalel.appeal (id, assessment_id, indicator, grounds, lodged_by, lodged_at, late, state, decided_by, decided_at, reasons)
                select gen_random_uuid(), id, '%s', 'Документ действует', 'officer', now(), false, '%s', 'commission', now(), 'Документ действует'
                from dalel.assessment where body = 'KVG-1'
                """.formatted(AppealPlay.LINE, state));
    }

    /** A sum over the content of every table of ours. */
    private Map<String, Long> rows() {
        return database.sql("select table_name from information_schema.tables where table_schema = 'dalel' and table_type = 'BASE TABLE'")
                .query(String.class)
                .list()
                .stream()
                .collect(toMap(table -> table, table -> database
                        .sql("select coalesce(sum(hashtextextended(t::text, 0)::numeric % 1000000007), 0)::bigint + count(*) from dalel." + table + " t")
                        .query(Long.class)
                        .single()));
    }
}
