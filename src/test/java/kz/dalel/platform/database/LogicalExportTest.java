package kz.dalel.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import kz.dalel.evidence.EvidencePlay;
import kz.dalel.evidence.FilePlay;
import kz.dalel.registry.Role;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.BodyKind;
import kz.dalel.shared.Messages;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UnitClass;
import kz.dalel.shared.UserError;
import kz.dalel.testing.DalelTest;
import kz.dalel.testing.Scene;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** The content of a database leaves it in files and comes into another as it was, or not at all. */
@DalelTest
class LogicalExportTest {

    private static final String PEOPLE = "dalel.person.copy.gz";

    /** Everything that keeps rows right, as PostgreSQL would write it down, and where each sequence stands. */
    private static final String DEFINITIONS = """
            select c.conrelid::regclass || ' ' || c.conname || ' ' || pg_get_constraintdef(c.oid) from pg_constraint c
                where c.connamespace in ('dalel'::regnamespace, 'public'::regnamespace) and c.contype <> 'n'
            union all
            select tgrelid::regclass || ' ' || tgenabled::text || ' ' || pg_get_triggerdef(oid) from pg_trigger where not tgisinternal
            union all
            select tableowner || ' ' || tablename from pg_tables where schemaname in ('dalel', 'public')
            union all
            select sequencename || ' ' || coalesce(last_value, 0) from pg_sequences
            order by 1
            """;

    @Autowired
    private EmbeddedDatabase server;

    @Autowired
    private Scene scene;

    @Autowired
    private EvidencePlay play;

    @Autowired
    private FilePlay files;

    @TempDir
    private Path folder;

    private Path export;
    private ExportManifest manifest;

    @BeforeEach
    void exportSomething() {
        export = folder.resolve("export");
        BodyId body = scene.body("MIN", BodyKind.CGO, Map.of(UnitClass.SUBDIVISION, 1));
        PersonId officer = scene.person("officer", Role.OFFICER, body);
        scene.openQuarter(scene.person("supervisor", Role.SUPERVISOR));
        files.attach(officer, play.submission(body, "1.2.2"), "Отчёт\\ за\tквартал.pdf", "content");
        manifest = LogicalExport.make(SecondDatabase.atHand(server), export, "1.0");
    }

    @Test
    void shouldKeepRowsAndWhatKeepsThem_inAnotherDatabase() throws Exception {
        try (SecondDatabase other = SecondDatabase.on(server)) {
            assertThat(LogicalImport.of(export).into(other.atHand())).isEqualTo(manifest);

            assertThat(other.census()).isEqualTo(manifest.database());
            assertThat(SecondDatabase.texts(other.atHand(), DEFINITIONS))
                    .isEqualTo(SecondDatabase.texts(SecondDatabase.atHand(server), DEFINITIONS))
                    .hasSizeGreaterThan(400);
            assertThat(manifest.database().rows()).containsEntry("dalel.stored_file", 1L);
            ExportManifest again = LogicalExport.make(other.atHand(), folder.resolve("again"), "1.0");
            assertThat(again.sequences()).isEqualTo(manifest.sequences());
            assertThat(sortedRows(folder.resolve("again"))).isEqualTo(sortedRows(export));
        }
    }

    @Test
    void shouldTouchNothing_whenTheExportOrThePlaceIsNotFit() throws Exception {
        refuses("не пуста", () -> LogicalExport.make(SecondDatabase.atHand(server), export, "1.0"));
        refuses("нет выгрузки", () -> LogicalImport.of(folder));
        refuses("уже есть таблицы", () -> LogicalImport.of(export).into(SecondDatabase.atHand(server)));

        manifestSays(new TreeMap<>(Map.of(PEOPLE, "")));
        refuses("не тот, каким был", () -> LogicalImport.of(export));
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("file"), "kept by somebody else");
        Map<String, String> another = new TreeMap<>(manifest.files());
        another.put("../elsewhere/file", SealedFolder.hashesOf(elsewhere).get("file"));
        manifestSays(another);
        refuses("не тот, каким был", () -> LogicalImport.of(export));
        manifestSays(manifest.files());
        byte[] people = Files.readAllBytes(export.resolve(PEOPLE));
        rewrite(PEOPLE, text -> text.replace("officer", "0fficer"));
        refuses("не тот, каким был", () -> LogicalImport.of(export));
        Files.delete(export.resolve(PEOPLE));
        refuses("не тот, каким был", () -> LogicalImport.of(export));
        Files.write(export.resolve(PEOPLE), people);

        assertThat(LogicalImport.of(export)).isNotNull();
    }

    /** Files and manifest fit each other, because somebody has put them together by hand. */
    @Test
    void shouldLeaveTheDatabaseEmpty_whenTheContentIsNotWhatItMustBe() throws Exception {
        try (SecondDatabase other = SecondDatabase.on(server)) {
            manifestSays(new DatabaseVersion(List.of("010 registry 1"), manifest.version().engine()));
            refuses("таблицы этой версии Dalel другие", () -> LogicalImport.of(export).into(other.atHand()));
            assertThat(other.census().rows()).isEmpty();

            // Of the last entry, which nothing refers to by a key that could notice.
            rewrite("dalel.ledger_entry.copy.gz", text -> text.replace(manifest.database().ledgerHead(), "0".repeat(64)));
            manifestFits();
            refuses("не то, что говорит", () -> LogicalImport.of(export).into(other.atHand()));
            assertThat(other.census().rows()).isEmpty();

            // A person whom others refer to.
            rewrite(PEOPLE, text -> text.lines().filter(line -> !line.contains("officer")).collect(Collectors.joining("\n", "", "\n")));
            manifestFits();
            assertThatThrownBy(() -> LogicalImport.of(export).into(other.atHand())).hasStackTraceContaining("foreign key");
            assertThat(other.census().rows()).isEmpty();
        }
    }

    private static void refuses(String words, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(UserError.class, refusal -> assertThat(
                        Messages.of("platform").text(refusal.code(), refusal.arguments().toArray()))
                .contains(words));
    }

    private void manifestFits() throws IOException {
        Map<String, String> hashes = new TreeMap<>(SealedFolder.hashesOf(export));
        hashes.remove(ExportManifest.NAME);
        manifestSays(hashes);
    }

    private void manifestSays(Map<String, String> fileHashes) throws IOException {
        write(new ExportManifest(
                manifest.madeAt(), manifest.application(), manifest.version(), manifest.sequences(), manifest.database(), fileHashes));
    }

    private void manifestSays(DatabaseVersion version) throws IOException {
        write(new ExportManifest(
                manifest.madeAt(), manifest.application(), version, manifest.sequences(), manifest.database(), manifest.files()));
    }

    private void write(ExportManifest other) throws IOException {
        Files.delete(export.resolve(ExportManifest.NAME));
        other.write(export);
    }

    private void rewrite(String file, UnaryOperator<String> change) throws IOException {
        String text = text(export.resolve(file));
        String changed = change.apply(text);
        assertThat(changed).isNotEqualTo(text);
        try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(export.resolve(file)))) {
            out.write(changed.getBytes(StandardCharsets.UTF_8));
        }
    }

    private Map<String, List<String>> sortedRows(Path folder) throws IOException {
        Map<String, List<String>> rows = new TreeMap<>();
        for (String file : manifest.files().keySet()) {
            rows.put(file, text(folder.resolve(file)).lines().sorted().toList());
        }
        return rows;
    }

    private static String text(Path file) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
