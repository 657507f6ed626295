package kz.dalel.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kz.dalel.evidence.EvidencePlay;
import kz.dalel.evidence.FilePlay;
import kz.dalel.ledger.persistence.LedgerRows;
import kz.dalel.registry.Role;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.BodyKind;
import kz.dalel.shared.Messages;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UnitClass;
import kz.dalel.shared.UserError;
import kz.dalel.testing.DalelTest;
import kz.dalel.testing.Scene;
import kz.dalel.testing.Tampering;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** The database is lost, and comes back on a second server: all of it, or as it was before a certain act. */
@DalelTest
class BackupDrillTest {

    private static final String SLOT = "drill";

    private static final String SHEETS = """
            insert into dalel.issued_score_sheet
            select number, gen_random_uuid(), number::int, 'ru', 'FINAL', gen_random_uuid(), repeat('0', 64), repeat('0', 64), file, 'anna', now()
            from (values ('1', 'one'::bytea), ('2', 'two')) as sheet (number, file)
            """;

    @Autowired
    private EmbeddedDatabase server;

    @Autowired
    private LedgerRows ledger;

    @Autowired
    private Scene scene;

    @Autowired
    private EvidencePlay play;

    @Autowired
    private FilePlay files;

    @Autowired
    private Tampering tampering;

    @TempDir
    private Path folder;

    @BeforeEach
    void keepTheLog() throws Exception {
        // What an archive command is for in earnest: no part of the log goes before it has been fetched.
        superuser("select pg_create_physical_replication_slot('" + SLOT + "', true)");
        for (String place : List.of("restored", "point")) {
            UnpackedPrograms.putInto(folder.resolve(place));
        }
    }

    @AfterEach
    void letTheLogGo() throws Exception {
        superuser("select pg_drop_replication_slot('" + SLOT + "')");
    }

    @Test
    void shouldComeBackWhole_orAsItWasBeforeAnAct_fromACopyMadeAtWork() throws Exception {
        BodyId body = scene.body("MIN", BodyKind.CGO, Map.of(UnitClass.SUBDIVISION, 1));
        PersonId officer = scene.person("officer", Role.OFFICER, body);
        scene.openQuarter(scene.person("supervisor", Role.SUPERVISOR));
        files.attach(officer, play.submission(body, "1.2.2"), "Отчёт.pdf", "before the copy");

        BackupManifest backup = EmbeddedBackup.make(dataFolder(), folder.resolve("backup"), "1.0");
        ExportManifest export = LogicalExport.make(SecondDatabase.atHand(server), folder.resolve("export"), "1.0");
        String headThen = head();
        files.attach(officer, play.submission(body, "1.2.2"), "Справка.pdf", "after the copy");
        scene.person("before", Role.VERIFIER);
        DatabaseCensus before = now();
        superuser("select pg_create_restore_point('before the act')");
        scene.person("after", Role.VERIFIER);

        assertThat(backup.database().ledgerHead()).isEqualTo(headThen);
        assertThat(backup.database().rows()).containsEntry("dalel.file_content", 1L);
        assertThat(EmbeddedBackup.restore(folder.resolve("backup"), folder.resolve("restored"))).isEqualTo(backup);
        try (EmbeddedDatabase restored = EmbeddedDatabase.start(folder.resolve("restored"));
                Connection connection = restored.address().connect()) {
            assertThat(DatabaseCensus.of(connection)).isEqualTo(backup.database());
            try (SecondDatabase imported = SecondDatabase.on(restored)) {
                assertThat(LogicalImport.of(folder.resolve("export")).into(imported.atHand())).isEqualTo(export);
                assertThat(imported.census()).isEqualTo(backup.database());
            }
        }

        assertThat(asOf("before the act")).isEqualTo(before).isNotEqualTo(now());
    }

    @Test
    void shouldTouchNothing_whenTheBackupOrThePlaceIsNotFit() throws Exception {
        Path backup = folder.resolve("backup");
        EmbeddedBackup.make(dataFolder(), backup, "1.0");

        refuses("не пуста", () -> EmbeddedBackup.make(dataFolder(), backup, "1.0"));
        refuses("нет базы данных", () -> EmbeddedBackup.make(folder.resolve("point"), folder.resolve("other"), "1.0"));
        refuses("уже есть данные", () -> EmbeddedBackup.restore(backup, Files.createDirectories(folder.resolve("taken/cluster")).getParent()));
        refuses("нет резервной копии", () -> EmbeddedBackup.restore(folder, folder.resolve("restored")));

        Files.writeString(backup.resolve("base.tar.gz"), "!", StandardOpenOption.APPEND);
        refuses("не тот, каким был", () -> EmbeddedBackup.restore(backup, folder.resolve("restored")));
        assertThat(folder.resolve("restored/cluster")).doesNotExist();
    }

    /** A manifest that fits its files but not the database in them: somebody has put a backup together by hand. */
    @Test
    void shouldRestoreNothing_whenTheDatabaseIsNotWhatTheManifestSays() throws Exception {
        Path backup = folder.resolve("backup");
        BackupManifest manifest = EmbeddedBackup.make(dataFolder(), backup, "1.0");
        DatabaseCensus is = manifest.database();
        Files.delete(backup.resolve(BackupManifest.NAME));
        new BackupManifest(
                        manifest.madeAt(),
                        manifest.application(),
                        new DatabaseCensus(is.migration(), is.ledgerEntries() + 1, is.ledgerHead(), is.fileContents(), is.contents(), is.rows()),
                        manifest.files())
                .write(backup);

        refuses("не то, что говорит её manifest.json: отличается ledgerEntries.", () -> EmbeddedBackup.restore(backup, folder.resolve("restored")));
        assertThat(folder.resolve("restored/cluster")).doesNotExist();
    }

    @Test
    void shouldNameTheContents_thatWereAlteredOrLostOrGivenToAnother() throws Exception {
        tampering.sql(SHEETS);
        tampering.sql("insert into dalel.rating_package_content select encode(sha256(d), 'hex'), d from (select 'package'::bytea as d) as content");
        DatabaseCensus before = now();
        assertThat(before.contents()).containsKeys("dalel.approval_signature.data", "public.act_ge_bytearray.bytes_").doesNotContainKey("dalel.file_content.data");
        assertThat(before.differences(now())).isEmpty();

        assertThat(tampering.sql("update dalel.issued_score_sheet set file = 'one!' where number = '1'")).isOne();
        assertThat(before.differences(now())).containsExactly("dalel.issued_score_sheet.file");
        tampering.sql("update dalel.issued_score_sheet set file = case number when '1' then 'two' else 'one' end::bytea");
        assertThat(before.differences(now())).containsExactly("dalel.issued_score_sheet.file");
        tampering.sql("update dalel.issued_score_sheet set file = case number when '1' then 'one' else 'two' end::bytea");
        assertThat(before.differences(now())).isEmpty();

        tampering.sql("delete from dalel.rating_package_content");
        assertThat(before.differences(now())).containsExactly("dalel.rating_package_content.data", "dalel.rating_package_content");
        DatabaseCensus older = new DatabaseCensus(before.migration(), before.ledgerEntries(), before.ledgerHead(), before.fileContents(), null, now().rows());
        assertThat(older.differences(now())).as("a backup of an older version says less").isEmpty();
    }

    private static void refuses(String words, Act act) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(UserError.class, refusal -> assertThat(
                        Messages.of("platform").text(refusal.code(), refusal.arguments().toArray()))
                .contains(words));
    }

    /** Another server, from the same copy, plays the log on up to a point that was named. */
    private DatabaseCensus asOf(String point) throws Exception {
        try (DataFolder place = DataFolder.open(folder.resolve("point"))) {
            PostgresServer second = PostgresServer.in(place, EmbeddedDatabase.settings(true));
            second.setUpFrom(new ClusterCopy(folder.resolve("backup").resolve(ClusterCopy.ARCHIVE)));
            Files.writeString(
                    place.cluster().resolve("postgresql.auto.conf"),
                    """
                    restore_command = 'cp "%s/%%f" "%%p"'
                    recovery_target_name = '%s'
                    recovery_target_action = 'promote'
                    """
                            .formatted(archive(), point),
                    StandardOpenOption.APPEND);
            Files.createFile(place.cluster().resolve("recovery.signal"));
            ServerAddress address = new ServerAddress(second.start(), server.password());
            try (Connection connection = address.connect()) {
                Awaitility.await().until(() -> "f".equals(one(connection, "select pg_is_in_recovery()")));
                return DatabaseCensus.of(connection);
            } finally {
                second.stop();
            }
        }
    }

    /** The log up to now, as an archive command would have kept it segment by segment. */
    private Path archive() throws Exception {
        superuser("select pg_switch_wal()");
        Path archive = Files.createDirectory(folder.resolve("archive"));
        try (Stream<Path> segments = Files.list(dataFolder().resolve("cluster/pg_wal"))) {
            for (Path segment : (Iterable<Path>) segments.filter(Files::isRegularFile)::iterator) {
                Files.copy(segment, archive.resolve(segment.getFileName()));
            }
        }
        return archive;
    }

    private DatabaseCensus now() throws Exception {
        try (Connection connection = server.address().connect()) {
            return DatabaseCensus.of(connection);
        }
    }

    private String head() {
        return ledger.last().orElseThrow().hash();
    }

    private Path dataFolder() throws Exception {
        try (Connection connection = server.address().connect()) {
            return Path.of(one(connection, "show data_directory")).getParent();
        }
    }

    private void superuser(String query) throws Exception {
        try (Connection connection = server.address().connect()) {
            one(connection, query);
        }
    }

    private static String one(Connection connection, String query) throws Exception {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            found.next();
            return found.getString(1);
        }
    }

    private interface Act {
        void run() throws Exception;
    }
}
