package kz.dalel.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;
import kz.dalel.quarter.QuarterCycle;
import kz.dalel.registry.Role;
import kz.dalel.shared.BodyKind;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UnitClass;
import kz.dalel.testing.DalelTest;
import kz.dalel.testing.Scene;
import kz.dalel.testing.Tampering;
import kz.dalel.testing.Logins;
import kz.dalel.testing.WebSession;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How long a supervisor waits for «Сроки» with 1,000 bodies of 39 indicators each; figures in docs/measurements.md. */
@DalelTest
@Tag("heavy")
class BoardBenchmark {

    private static final Logger LOG = LoggerFactory.getLogger(BoardBenchmark.class);
    private static final int BODIES = 1_000;
    private static final int INDICATORS = 39;
    private static final int PAGE = 100;
    private static final int RUNS = 20;

    @Autowired
    private Scene scene;

    @Autowired
    private Boards boards;

    @Autowired
    private Tampering tampering;

    @Autowired
    private Logins logins;

    @Autowired
    private JdbcClient database;

    @LocalServerPort
    private int port;

    @Test
    void shouldShowAThousandBodies() {
        scene.body("MIN", BodyKind.CGO, Map.of(UnitClass.SUBDIVISION, 1));
        PersonId supervisor = scene.person("supervisor", Role.SUPERVISOR);
        QuarterCycle cycle = scene.openQuarter(supervisor);
        fill(cycle);
        WebSession session = logins.session(port, supervisor);
        String path = "/camunda/api/dalel/supervision/" + cycle.id();
        BoardFilter drafted = new BoardFilter(
                Optional.empty(), Optional.empty(), Optional.of(Standing.DRAFTED), false, Optional.empty(), "");

        measure("board", () -> boards.of(supervisor, cycle.id(), BoardFilter.ALL).rows().size(), BODIES);
        measure("list of 100", () -> boards.lines(supervisor, cycle.id(), BoardFilter.ALL, 0, PAGE).lines().size(), PAGE);
        measure("list of 100 drafts", () -> boards.lines(supervisor, cycle.id(), drafted, 0, PAGE).lines().size(), PAGE);
        measure("board over HTTP", () -> session.get(path + "/board").statusCode(), 200);
        measure("list over HTTP", () -> session.get(path + "/lines").statusCode(), 200);
        measure("board as XLSX", () -> session.getBytes(path + "/board/file?format=xlsx").statusCode(), 200);
    }

    /** A thousand bodies with everything in every state, and drafts as long as drafts are. */
    private void fill(QuarterCycle cycle) {
        Map<String, Object> size = Map.of("bodies", BODIES - 1, "indicators", INDICATORS, "cycle", cycle.id().value());
        tampering.sql("""
                insert into dalel.assessment (id, cycle_id, body, body_name, kind, public_council, external_analysis, state)
                select gen_random_uuid(), :cycle, 'B' || n, 'Орган № ' || n, (array['cgo', 'oblast', 'city', 'kgs'])[1 + n % 4], true, false, 'COLLECTING'
                from generate_series(1, :bodies) n where :indicators > 0
                """, size);
        tampering.sql("""
                insert into dalel.submission (id, assessment_id, indicator, state, outcome, deadline, round, submitted_at, closed_at)
                select gen_random_uuid(), a.id, (1 + i % 5) || '.' || (1 + i / 5) || '.1',
                    case when i % 7 < 3 then 'OPEN' when i % 7 = 3 then 'SUBMITTED' when i % 7 = 4 then 'RETURNED' else 'CLOSED' end,
                    case when i % 7 > 4 then 'VERIFIED' end, c.submission_deadline, 1, now(), case when i % 7 > 4 then now() end
                from dalel.assessment a join dalel.quarter_cycle c on c.id = a.cycle_id, generate_series(0, :indicators - 1) i
                where c.id = :cycle and a.body like 'B%' and :bodies > 0
                """, size);
        tampering.sql("""
                insert into dalel.evidence_draft (submission_id, rows, revision, saved_by, saved_at)
                select s.id, (select jsonb_agg(jsonb_build_object('fact', md5(s.id::text || r), 'comment', repeat(md5(r::text), 6)))
                    from generate_series(1, 40) r), 1, 'officer', now()
                from dalel.submission s where s.state <> 'OPEN' or s.indicator < '3'
                """);
        tampering.sql("""
                insert into dalel.verification_start (submission_id, started_by, started_at)
                select s.id, 'verifier', now() from dalel.submission s where s.state = 'CLOSED' or s.state = 'SUBMITTED' and s.indicator < '3'
                """);
        // As it is by itself some minutes later.
        database.sql("vacuum analyze dalel.submission, dalel.assessment, dalel.evidence_draft, dalel.verification_start").update();
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
