package kz.dalel.rating;

import static kz.dalel.evidence.domain.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import kz.dalel.appeal.AppealPlay;
import kz.dalel.evidence.DraftRow;
import kz.dalel.evidence.EvidencePlay;
import kz.dalel.evidence.ItemVersion;
import kz.dalel.evidence.Submission;
import kz.dalel.platform.time.JobRunner;
import kz.dalel.quarter.Cycles;
import kz.dalel.registry.Role;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.PersonId;
import kz.dalel.testing.DalelTest;
import kz.dalel.testing.Scene;
import kz.dalel.testing.Tampering;
import kz.dalel.verification.VerdictsFor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How long the page «Толкования» computes over 1,000 bodies; figures in docs/measurements.md. */
@DalelTest
@Tag("heavy")
class CompareReadingsBenchmark {

    private static final Logger LOG = LoggerFactory.getLogger(CompareReadingsBenchmark.class);
    private static final int BODIES = 1_000;
    private static final int PUBLICATIONS = 50;
    private static final int RUNS = 5;

    @Autowired
    private Scene scene;

    @Autowired
    private AppealPlay holdings;

    @Autowired
    private EvidencePlay play;

    @Autowired
    private Cycles cycles;

    @Autowired
    private CompareReadings compareReadings;

    @Autowired
    private JobRunner jobs;

    @Autowired
    private Tampering tampering;

    @Autowired
    private JdbcClient database;

    @Test
    void shouldCompareAThousandBodies() {
        playOne();
        multiply();
        long[] took = new long[RUNS];
        for (int run = 0; run < RUNS; run++) {
            long begun = System.nanoTime();
            ReadingsComparison comparison = compareReadings.handle(cycles.of(Scene.QUARTER).orElseThrow());
            took[run] = System.nanoTime() - begun;
            assertThat(comparison.scored()).isEqualTo(BODIES);
            assertThat(comparison.questions().get(3).alternatives().get(0).changed()).hasSize(BODIES);
        }
        Arrays.sort(took);
        LOG.info(
                "readings of {} bodies: fastest {} ms, median {} ms, slowest {} ms",
                BODIES,
                Duration.ofNanos(took[0]).toMillis(),
                Duration.ofNanos(took[RUNS / 2]).toMillis(),
                Duration.ofNanos(took[RUNS - 1]).toMillis());
    }

    private void playOne() {
        BodyId holding = holdings.holding("KVG-1");
        PersonId verifier = scene.person("verifier", Role.VERIFIER);
        scene.openQuarter(scene.person("supervisor", Role.SUPERVISOR));
        Submission submission = play.submission(holding, "4.3.1");
        List<DraftRow> rows = new ArrayList<>();
        rows.add(row().category("report").fact("Урок 1").event("2026-09-09").links("https://obl.example/urok").build());
        for (int number = 1; number <= PUBLICATIONS; number++) {
            rows.add(row().category("scaled").fact("Урок " + number).quantity(1500).event("2026-09-09")
                    .links("https://obl.example/" + number).build());
        }
        List<ItemVersion> items = play.present(holdings.officer(holding), submission, rows.toArray(DraftRow[]::new));
        play.verify(verifier, submission, items.stream().map(VerdictsFor::accepted).toList());
        jobs.runAllDue();
        holdings.untilScored();
    }

    /** The one body with its score, a thousand times; a key and its number give the copy's key. */
    private void multiply() {
        copy("assessment", "'id', md5(t.id::text || n)::uuid, 'body', 'B' || n");
        copy(
                "score_version",
                "'id', md5(t.id::text || n)::uuid, 'assessment_id', md5(t.assessment_id::text || n)::uuid, 'award', t.award + n % 7, 'total', t.total + n % 7");
        copy("score_line", "'score_version_id', md5(t.score_version_id::text || n)::uuid");
        // As it is by itself some minutes later.
        database.sql("vacuum analyze dalel.assessment, dalel.score_version, dalel.score_line").update();
    }

    private void copy(String table, String changed) {
        tampering.sql(
                """
                insert into dalel.%s select (jsonb_populate_record(t, jsonb_build_object(%s))).*
                from dalel.%s t, generate_series(1, :copies) n
                """.formatted(table, changed, table),
                Map.of("copies", BODIES - 1));
    }
}
