package kz.dalel.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;
import kz.dalel.quarter.AssessmentId;
import kz.dalel.testing.DalelTest;
import kz.dalel.testing.Scene;
import kz.dalel.testing.Tampering;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How long people wait for «Сравнение» with 1,000 bodies of one kind and two quarters. */
@DalelTest
@Tag("heavy")
class InsightBenchmark {

    private static final Logger LOG = LoggerFactory.getLogger(InsightBenchmark.class);
    private static final int BODIES = 1_000;
    private static final int RUNS = 20;

    @Autowired
    private InsightPlay play;

    @Autowired
    private CompareBodies compareBodies;

    @Autowired
    private CompareBody compareBody;

    @Autowired
    private AskQuestions askQuestions;

    @Autowired
    private ExplainLosses explainLosses;

    @Autowired
    private AskWhatIf askWhatIf;

    @Autowired
    private Tampering tampering;

    @Autowired
    private JdbcClient database;

    @Test
    void shouldCompareAThousandBodies() {
        play.carryOutTheQuarter();
        play.untilFinal();
        fill();
        play.secondQuarterWith("0.1");
        // As it is by itself some minutes later.
        database.sql("vacuum analyze dalel.assessment, dalel.score_version, dalel.score_line").update();
        AssessmentId first = play.assessment(play.first());

        measure("all bodies", () -> compareBodies.handle(play.supervisor(), Scene.QUARTER, Optional.empty()).bodies().size(), BODIES);
        measure("one body", () -> compareBody.handle(play.supervisor(), first, Optional.empty()).total().peers().orElseThrow().bodies(), BODIES);
        measure("questions", () -> Math.min(0, askQuestions.handle(play.supervisor(), Scene.QUARTER).size()), 0);
        measure("lost points of one body", () -> Math.min(1, explainLosses.handle(play.supervisor(), first).lines().size()), 1);
        measure("what if", () -> askWhatIf.under(play.supervisor(), first, Map.of()).lines().size(), 0);
    }

    /** The first holding's quarter for so many others. */
    private void fill() {
        Map<String, Object> size = Map.of("more", BODIES - 2);
        tampering.sql("""
                insert into dalel.assessment (id, cycle_id, body, body_name, kind, public_council, external_analysis, state, preliminary_at, final_at)
                select md5(n || a.id::text)::uuid, cycle_id, 'B' || n, 'Орган № ' || n, kind, public_council, external_analysis, state, preliminary_at, final_at
                from dalel.assessment a, generate_series(1, :more) n where a.body = 'KVG-1'
                """, size);
        tampering.sql("""
                insert into dalel.score_version (id, assessment_id, number, stage, edition, readings, award, deduction, total, computed_at)
                select md5(n || v.id::text)::uuid, md5(n || v.assessment_id::text)::uuid, number, stage, edition, readings, award + n, deduction, total + n, computed_at
                from dalel.score_version v join dalel.assessment a on a.id = v.assessment_id, generate_series(1, :more) n where a.body = 'KVG-1'
                """, size);
        tampering.sql("""
                insert into dalel.score_line (score_version_id, indicator, status, award, deduction, points, facts, explanation)
                select md5(n || v.id::text)::uuid, indicator, status, l.award, l.deduction, l.points, facts, explanation
                from dalel.score_line l join dalel.score_version v on v.id = l.score_version_id join dalel.assessment a on a.id = v.assessment_id,
                    generate_series(1, :more) n where a.body = 'KVG-1'
                """, size);
    }

    private static void measure(String what, IntSupplier act, int expected) {
        long[] took = new long[RUNS];
        for (int run = 0; run < RUNS; run++) {
            long begun = System.nanoTime();
            assertThat(act.getAsInt()).isEqualTo(expected);
            took[run] = System.nanoTime() - begun;
        }
        Arrays.sort(took);
        LOG.info(
                "{}: fastest {} ms, median {} ms, slowest {} ms",
                what,
                Duration.ofNanos(took[0]).toMillis(),
                Duration.ofNanos(took[RUNS / 2]).toMillis(),
                Duration.ofNanos(took[RUNS - 1]).toMillis());
    }
}
