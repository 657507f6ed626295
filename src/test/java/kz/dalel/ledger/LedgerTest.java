package kz.dalel.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kz.dalel.appeal.AppealPlay;
import kz.dalel.ledger.domain.ProtectedTable;
import kz.dalel.ledger.persistence.LedgerRows;
import kz.dalel.platform.time.JobRunner;
import kz.dalel.registry.Role;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.PersonId;
import kz.dalel.testing.DalelTest;
import kz.dalel.testing.Scene;
import kz.dalel.testing.Simultaneously;
import kz.dalel.testing.Tampering;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What is recorded stays recorded: whatever is changed behind the application's back is found. */
@DalelTest
class LedgerTest {

    private static final String FLIPPED_VERDICT =
            "update dalel.verdict set outcome = 'ACCEPTED', reason_code = null, clause = null where outcome = 'REJECTED'";

    private static final String NEW_ROW =
            "insert into dalel.person (login, name) values ('chuzhoy', 'Чужой Человек')";

    @Autowired
    private Scene scene;

    @Autowired
    private AppealPlay play;

    @Autowired
    private JobRunner jobs;

    @Autowired
    private Ledger ledger;

    @Autowired
    private LedgerRows rows;

    @Autowired
    private VerifyLedger verifyLedger;

    @Autowired
    private IssueCheckpoint issueCheckpoint;

    @Autowired
    private CheckpointFolder folder;

    @Autowired
    private Tampering tampering;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private OpenLedger openLedger;

    private PersonId supervisor;

    @BeforeEach
    void holdSomebody() {
        supervisor = scene.person("supervisor", Role.SUPERVISOR);
    }

    @Test
    void shouldRecordWhoDidWhatAboutWhich_inTheOrderItHappened() {
        scoreABody();

        assertThat(rows.about("2026-Q3"))
                .filteredOn(entry -> entry.act() != LedgerAct.NOT_SUBMITTED_IN_TIME)
                .extracting(entry -> entry.act() + " " + entry.actor() + " " + entry.matter())
                .containsExactly(
                        "QUARTER_OPENED supervisor 2026-Q3",
                        "SECOND_CHECK_COMMITTED system 2026-Q3",
                        "REGISTRY_SNAPSHOT_TAKEN system 2026-Q3",
                        "INDICATORS_OPENED system 2026-Q3/KVG-1",
                        "EVIDENCE_SUBMITTED officer-KVG-1 2026-Q3/KVG-1/3.2.1",
                        "VERIFICATION_ASSIGNED system 2026-Q3/KVG-1/3.2.1",
                        "VERIFICATION_STARTED verifier 2026-Q3/KVG-1/3.2.1",
                        "VERDICTS_GIVEN verifier 2026-Q3/KVG-1/3.2.1",
                        "SCORE_COMPUTED system 2026-Q3/KVG-1");
        assertThat(rows.about("2026-Q3/KVG-1/3.2.1")).hasSize(4);
        assertThat(rows.about("2026-Q3/KVG")).isEmpty();
    }

    @Test
    void shouldFindNothing_whereNothingWasTouched_alsoWithoutTheEnginesHistory() {
        scoreABody();
        Checkpoint earlier = folder.read(issueCheckpoint.handle().orElseThrow(), Optional.empty());
        publish();
        tampering.sql("delete from act_hi_actinst");
        tampering.sql("delete from act_hi_procinst");
        tampering.sql("delete from act_hi_taskinst");

        Verification verification = verifyLedger.handle(Optional.of(earlier));

        assertThat(verification.finding()).isEmpty();
        assertThat(verification.entries()).isEqualTo(rows.last().orElseThrow().sequence());
        assertThat(verification.head()).isEqualTo(rows.last().orElseThrow().hash());
    }

    @Test
    void shouldIssueACheckpoint_asSoonAsARatingIsPublished(@Value("${dalel.ledger.directory}") Path directory) {
        scoreABody();
        publish();

        LedgerEntry published = rows.about("2026-Q3").stream()
                .filter(entry -> entry.act() == LedgerAct.RATING_PUBLISHED)
                .findFirst()
                .orElseThrow();
        assertThat(directory)
                .isDirectoryContaining("glob:**/checkpoint-" + published.sequence() + "-*-" + published.hash().substring(0, 8) + ".json");
    }

    @Test
    void shouldNameWhatDoesNotHold() {
        scoreABody();

        assertThat(foundAfter(() -> tampering.sql(FLIPPED_VERDICT)).sentence())
                .startsWith("Строка verdict «")
                .contains("изменена после действия №");
        assertThat(foundAfter(() -> tampering.sql("update dalel.ledger_entry set actor = 'drugoy' where act = 'VERDICTS_GIVEN'")).code())
                .isEqualTo("ledger.finding.altered");
        assertThat(foundAfter(() -> tampering.sql("update dalel.ledger_entry set actor = 'не логин' where act = 'VERDICTS_GIVEN'")).code())
                .isEqualTo("ledger.finding.unreadable");
        assertThat(foundAfter(() -> tampering.sql("delete from dalel.ledger_entry where act = 'VERDICTS_GIVEN'")).code())
                .isEqualTo("ledger.finding.missing");
        assertThat(foundAfter(this::replaceAKeptPage).code()).isEqualTo("ledger.finding.content");
    }

    /** The constraint that refuses it can be taken off. */
    private void replaceAKeptPage() {
        database.sql("alter table dalel.link_page drop constraint link_page_check").update();
        database.sql("insert into dalel.link_page (sha256, size, data) values (repeat('0', 64), 1, 'x')").update();
    }

    @Test
    void shouldComputeAgain_whatWasAlteredWithItsSeals() {
        play.holding("KVG-2");
        scoreABody();
        publish();

        assertThat(foundAfterForging(FLIPPED_VERDICT)).isEqualTo(Finding.of("scoring.finding.line", "2026-Q3/KVG-1", "3.2.1"));
        assertThat(foundAfterForging("update dalel.evidence_version set document_number = 'другой'").code())
                .isEqualTo("evidence.finding.content");
        assertThat(foundAfterForging("update dalel.submission_receipt set received_at = received_at - interval '1 day'").code())
                .isEqualTo("evidence.finding.receipt");
        assertThat(foundAfterForging("update dalel.score_version set award = award + 1, total = total + 1").code())
                .isEqualTo("scoring.finding.total");
        assertThat(foundAfterForging("update dalel.rating_place set place = place + 1").code()).isEqualTo("rating.finding.places");
    }

    @Test
    void shouldFindAnEndCutOff_onlyAgainstACheckpoint() {
        scoreABody();
        Checkpoint checkpoint = folder.read(issueCheckpoint.handle().orElseThrow(), Optional.empty());
        tampering.sql("delete from dalel.ledger_row where entry = (select max(sequence) from dalel.ledger_entry)");
        tampering.sql("delete from dalel.ledger_entry where sequence = (select max(sequence) from dalel.ledger_entry)");
        tampering.sql("delete from dalel.score_line_item");
        tampering.sql("delete from dalel.score_line");
        tampering.sql("delete from dalel.score_version");
        tampering.sql("update dalel.assessment set preliminary_at = null, appeal_deadline = null");

        assertThat(verifyLedger.handle(Optional.empty()).finding()).isEmpty();
        assertThat(verifyLedger.handle(Optional.of(checkpoint)).finding().orElseThrow().code())
                .isEqualTo("ledger.finding.checkpoint");
    }

    @Test
    void shouldRefuseACheckpoint_thatWasNotSignedWithTheKey(@TempDir Path elsewhere) {
        Path own = issueCheckpoint.handle().orElseThrow();
        CheckpointFolder other = new CheckpointFolder(elsewhere.toString());
        Checkpoint genuine = folder.read(own, Optional.empty());
        String foreign = other.sign(genuine.signedText());
        Path forged = other.write(new Checkpoint(genuine.entries(), genuine.head(), genuine.at(), foreign));

        assertThatThrownBy(() -> folder.read(forged, Optional.empty())).hasMessageContaining("ledger.checkpointNotGenuine");
        Path edited = other.write(new Checkpoint(genuine.entries() + 1, genuine.head(), genuine.at(), genuine.signature()));
        assertThatThrownBy(() -> folder.read(edited, Optional.empty())).hasMessageContaining("ledger.checkpointNotGenuine");
    }

    /** As docs/keys.md tells the operator to do it. */
    @Test
    void shouldVerifyAgainstBothKeys_whenTheKeyHasBeenReplaced(@TempDir Path place, @TempDir Path away) throws IOException {
        CheckpointFolder own = new CheckpointFolder(place.toString());
        Path before = own.write(attested(own));
        for (String key : List.of("checkpoint-key.pem", "checkpoint-key.pub.pem")) {
            Files.move(place.resolve(key), away.resolve(key));
        }
        scoreABody();
        Path after = own.write(attested(own));

        Optional<Path> oldKey = Optional.of(away.resolve("checkpoint-key.pub.pem"));
        assertThat(verifyLedger.handle(Optional.of(own.read(before, oldKey))).finding()).isEmpty();
        assertThat(verifyLedger.handle(Optional.of(own.read(after, Optional.empty()))).finding()).isEmpty();
        assertThatThrownBy(() -> own.read(before, Optional.empty())).as("not of the new key").hasMessageContaining("ledger.checkpointNotGenuine");
        assertThatThrownBy(() -> own.read(after, oldKey)).as("not of the old key").hasMessageContaining("ledger.checkpointNotGenuine");

        tampering.sql("update dalel.ledger_entry set hash = repeat('0', 64) where sequence = (select min(sequence) from dalel.ledger_entry)");
        assertThat(verifyLedger.handle(Optional.of(own.read(before, oldKey))).finding()).isPresent();
    }

    private Checkpoint attested(CheckpointFolder signing) {
        LedgerEntry last = rows.last().orElseThrow();
        Instant now = Instant.parse("2026-10-01T05:00:00Z");
        return new Checkpoint(last.sequence(), last.hash(), now, signing.sign(Checkpoint.textOf(last.sequence(), last.hash(), now)));
    }

    @Test
    void shouldRefuseToCommitAProtectedRow_thatNoActAccountsFor() {
        assertThatThrownBy(() -> database.sql(NEW_ROW).update())
                .hasMessageContaining("written without an entry in the ledger");

        transactions.executeWithoutResult(status -> {
            database.sql(NEW_ROW).update();
            ledger.record(supervisor, LedgerAct.REGISTRY_CHANGED, "registry");
        });
        assertThat(verifyLedger.handle(Optional.empty()).finding()).isEmpty();
    }

    @Test
    void shouldRecordNothing_whenTheActIsTakenBack() {
        long before = rows.last().orElseThrow().sequence();

        transactions.executeWithoutResult(status -> {
            database.sql(NEW_ROW).update();
            ledger.record(supervisor, LedgerAct.REGISTRY_CHANGED, "registry");
            status.setRollbackOnly();
        });

        assertThat(rows.last().orElseThrow().sequence()).isEqualTo(before);
    }

    @Test
    void shouldKeepOneChain_whenManyActAtOnce() throws InterruptedException {
        long before = rows.last().orElseThrow().sequence();
        int acts = 24;

        Simultaneously.run(IntStream.range(0, acts).mapToObj(this::passwordSet).toList());

        Verification verification = verifyLedger.handle(Optional.empty());
        assertThat(verification.finding()).isEmpty();
        assertThat(verification.entries()).isEqualTo(before + acts);
    }

    /** As after an upgrade: rows that no entry knows, noted by the migration that protects their table. */
    @Test
    void shouldTakeIntoTheLedger_whatWasThereBefore() {
        tampering.sql(NEW_ROW);
        assertThat(verifyLedger.handle(Optional.empty()).finding().orElseThrow().code()).isEqualTo("ledger.finding.rowUnsealed");
        transactions.executeWithoutResult(status -> {
            database.sql("set local timezone = 'UTC'").update();
            database.sql("""
                            insert into dalel.ledger_opening (table_name, row_key, row_hash)
                            select 'person', login, dalel.ledger_hash(to_jsonb(p), '') from dalel.person p where login = 'chuzhoy'
                            """)
                    .update();
        });

        openLedger.afterSingletonsInstantiated();

        assertThat(rows.last().orElseThrow().act()).isEqualTo(LedgerAct.LEDGER_OPENED);
        assertThat(verifyLedger.handle(Optional.empty()).finding()).isEmpty();
    }

    @Test
    void shouldLetNobodyChangeTheLedger() {
        for (String statement : List.of(
                "update dalel.ledger_entry set actor = 'x'",
                "delete from dalel.ledger_entry",
                "truncate dalel.ledger_entry cascade",
                "update dalel.ledger_row set row_hash = repeat('0', 64)",
                "delete from dalel.ledger_row",
                "delete from dalel.person",
                "truncate dalel.evidence_link cascade")) {
            assertThatThrownBy(() -> database.sql(statement).update()).as(statement).hasMessageContaining("append-only");
        }
    }

    /** Whoever adds a table to be kept for ever protects it, in the migration and in {@link ProtectedTable}. */
    @Test
    void shouldProtectTheSameTablesHereAndInTheDatabase() {
        Map<String, String> inDatabase = database.sql("""
                        select c.relname, encode(t.tgargs, 'escape') from pg_trigger t join pg_class c on c.oid = t.tgrelid
                        where t.tgname = 'ledger_inserted'
                        """)
                .query((row, number) -> Map.entry(row.getString(1), row.getString(2)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        assertThat(ProtectedTable.ALL)
                .allSatisfy(table -> assertThat(inDatabase)
                        .containsEntry(table.name(), table.key() + "\\000" + table.ignored() + "\\000"))
                .hasSize(inDatabase.size());

        List<String> appendOnly = database.sql("""
                        select distinct c.relname from pg_trigger t join pg_class c on c.oid = t.tgrelid
                        where t.tgname like '%_append_only' and c.relname not like 'ledger%' and c.relname not in ('link_page', 'rating_package_content')
                        """)
                .query(String.class)
                .list();
        assertThat(inDatabase.keySet()).containsAll(appendOnly);
    }

    /** What is found while something is altered; it is as it was afterwards. */
    private Finding foundAfter(Runnable alteration) {
        return transactions.execute(status -> {
            status.setRollbackOnly();
            alteration.run();
            return verifyLedger.handle(Optional.empty()).finding().orElseThrow();
        });
    }

    private Finding foundAfterForging(String alteration) {
        return foundAfter(() -> {
            assertThat(tampering.sql(alteration)).isPositive();
            forgeSeals();
        });
    }

    private void scoreABody() {
        BodyId holding = play.holding("KVG-1");
        PersonId verifier = scene.person("verifier", Role.VERIFIER);
        scene.openQuarter(supervisor);
        play.submitAndVerify(holding, verifier);
        play.untilScored();
    }

    private void publish() {
        jobs.runUntil(Scene.VERIFICATION_DEADLINE);
        scene.complete(supervisor, scene.task("2026-Q3", "userTask_approveRating"), Map.of("decision", "APPROVE"));
        jobs.runAllDue();
    }

    private Callable<Boolean> passwordSet(int number) {
        return () -> transactions.execute(status -> {
            ledger.record(supervisor, LedgerAct.PASSWORD_SET, "login-" + number);
            return true;
        });
    }

    /** Makes the ledger agree with the tables as they are now, chain and all, as somebody who understands it could. */
    private void forgeSeals() {
        transactions.executeWithoutResult(status -> {
            database.sql("set local timezone = 'UTC'").update();
            for (ProtectedTable table : ProtectedTable.ALL) {
                tampering.sql("""
                        update dalel.ledger_row r set row_hash = dalel.ledger_hash(to_jsonb(t), '%s')
                        from dalel.%s t where r.table_name = '%s' and r.row_key = dalel.ledger_key(to_jsonb(t), '%s')
                        """.formatted(table.ignored(), table.name(), table.name(), table.key()));
            }
            Optional<LedgerEntry> last = Optional.empty();
            for (long sequence = 1; sequence <= rows.last().orElseThrow().sequence(); sequence++) {
                last = Optional.of(forged(rows.find(sequence).orElseThrow(), last));
            }
        });
    }

    private LedgerEntry forged(LedgerEntry entry, Optional<LedgerEntry> last) {
        List<SealedRow> sealed = database.sql("select table_name, row_key, row_hash from dalel.ledger_row where entry = :entry")
                .param("entry", entry.sequence())
                .query((row, number) -> new SealedRow(row.getString(1), row.getString(2), row.getString(3)))
                .list();
        LedgerEntry forged = LedgerEntry.after(
                last,
                entry.recordedAt(),
                new LedgerEntry.Deed(entry.actor(), entry.act(), entry.matter(), entry.reason()),
                SealedRow.hashOf(sealed));
        tampering.sql(
                "update dalel.ledger_entry set rows_hash = :rows, previous = :previous, hash = :hash where sequence = :sequence",
                Map.of("rows", forged.rowsHash(), "previous", forged.previous(), "hash", forged.hash(), "sequence", entry.sequence()));
        return forged;
    }
}
