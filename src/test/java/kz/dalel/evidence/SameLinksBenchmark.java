package kz.dalel.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import kz.dalel.evidence.persistence.SightingQueries;
import kz.dalel.registry.Role;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.BodyKind;
import kz.dalel.shared.UnitClass;
import kz.dalel.testing.DalelTest;
import kz.dalel.testing.Scene;
import kz.dalel.testing.Tampering;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How long it takes to find the other users of an address that 100,000 items have; figures in docs/measurements.md. */
@DalelTest
@Tag("heavy")
class SameLinksBenchmark {

    private static final Logger LOG = LoggerFactory.getLogger(SameLinksBenchmark.class);
    private static final int BODIES = 79;
    private static final int ITEMS_OF_SUBMISSION = 40;
    private static final int RUNS = 20;

    @Autowired
    private Tampering tampering;

    @Autowired
    private Scene scene;

    @Autowired
    private EvidencePlay play;

    @Autowired
    private SightingQueries sightings;

    @Autowired
    private JdbcClient database;

    @Test
    void shouldFindAFewPlaces_amongHundredThousandItemsWithOneAddress() {
        for (int number = 1; number <= BODIES; number++) {
            scene.body("B" + number, BodyKind.CGO, Map.of(UnitClass.SUBDIVISION, 1, UnitClass.ENTITY, 1));
        }
        scene.openQuarter(scene.person("supervisor", Role.SUPERVISOR));
        fill();
        long links = database.sql("select count(*) from dalel.evidence_link").query(Long.class).single();
        Submission submission = play.submission(BodyId.of("B40"), "1.1.3");

        for (int run = 1; run <= RUNS; run++) {
            long begun = System.nanoTime();
            int found = sightings.sameUse(SightingQueries.Use.LINK, submission, 3).size();
            LOG.info("{} links, {} places found in {} ms", links, found, Duration.ofNanos(System.nanoTime() - begun).toMillis());
            assertThat(found).isEqualTo(ITEMS_OF_SUBMISSION * (3 + 3 + 3));
        }
    }

    private void fill() {
        tampering.sql("""
                insert into dalel.evidence_item (id, submission_id, subject, created_at)
                select gen_random_uuid(), s.id, n::text, now()
                from dalel.submission s, generate_series(1, :items) n
                """, Map.of("items", ITEMS_OF_SUBMISSION));
        tampering.sql("""
                insert into dalel.evidence_version (id, item_id, number, round, quantity, content_hash, submitted_by, submitted_at)
                select gen_random_uuid(), i.id, 1, 1, 1, repeat('0', 64), 'officer', now() from dalel.evidence_item i
                """);
        tampering.sql("""
                insert into dalel.evidence_link (version_id, ordinal, address, normalised)
                select v.id, 0, 'https://gov.kz', 'gov.kz' from dalel.evidence_version v
                """);
        database.sql("""
                        insert into dalel.evidence_use (kind, sha256, body, submission_id, items)
                        select 'LINK', sha256('gov.kz'), a.body, s.id, :items
                        from dalel.submission s join dalel.assessment a on a.id = s.assessment_id
                        """).param("items", ITEMS_OF_SUBMISSION).update();
        database.sql("analyze").update();
    }
}
