package kz.dalel.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.dalel.ledger.persistence.LedgerRows;
import kz.dalel.shared.PersonId;
import kz.dalel.testing.DalelTest;
import kz.dalel.testing.Tampering;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** How long it takes to follow a chain of 100,000 entries, each with a row that it sealed; figures in docs/measurements.md. */
@DalelTest
@Tag("heavy")
class VerifyLedgerBenchmark {

    private static final Logger LOG = LoggerFactory.getLogger(VerifyLedgerBenchmark.class);
    private static final int ENTRIES = 100_000;
    private static final int RUNS = 5;

    @Autowired
    private LedgerRows rows;

    @Autowired
    private VerifyLedger verifyLedger;

    @Autowired
    private Tampering tampering;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TransactionTemplate transactions;

    @Test
    void shouldFollowAHundredThousandEntries() {
        transactions.executeWithoutResult(status -> fill());
        tampering.sql("analyze");

        for (int run = 1; run <= RUNS; run++) {
            long begun = System.nanoTime();
            Verification verification = verifyLedger.handle(Optional.empty());
            LOG.info("{} entries in {} ms", verification.entries(), Duration.ofNanos(System.nanoTime() - begun).toMillis());
            assertThat(verification.finding()).isEmpty();
            assertThat(verification.entries()).isEqualTo(ENTRIES);
        }
    }

    /** As if each of so many people had been entered by an act of its own. */
    private void fill() {
        tampering.sql(
                "insert into dalel.person (login, name) select 'person-' || n, 'Имя ' || n from generate_series(1, :count) n",
                Map.of("count", ENTRIES));
        Map<String, String> hashes = database.sql("select login, dalel.ledger_hash(to_jsonb(p), '') from dalel.person p")
                .query((row, number) -> Map.entry(row.getString(1), row.getString(2)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        Optional<LedgerEntry> last = Optional.empty();
        Instant at = Instant.parse("2026-07-01T00:00:00Z");
        for (int number = 1; number <= ENTRIES; number++) {
            String login = "person-" + number;
            List<SealedRow> sealed = List.of(new SealedRow("person", login, hashes.get(login)));
            LedgerEntry entry = LedgerEntry.after(
                    last,
                    at.plusSeconds(number),
                    new LedgerEntry.Deed(PersonId.of("operator"), LedgerAct.REGISTRY_CHANGED, "registry", Optional.empty()),
                    SealedRow.hashOf(sealed));
            rows.insert(entry);
            rows.insert(entry, sealed);
            last = Optional.of(entry);
        }
    }
}
