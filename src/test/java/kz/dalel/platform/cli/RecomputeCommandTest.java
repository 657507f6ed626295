package kz.dalel.platform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kz.dalel.rating.GoldenPackage;
import kz.dalel.spreadsheet.CellValues;
import kz.dalel.spreadsheet.Table;
import kz.dalel.spreadsheet.TableLimits;
import kz.dalel.spreadsheet.XlsxTables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of a package; that of a quarter's tables is what {@code RecomputeRatingTest} computes. */
class RecomputeCommandTest {

    private static final TableLimits LIMITS = new TableLimits(1, 100, 2_000);

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void writeThePackage() throws IOException {
        file = Files.write(folder.resolve("rating.json"), GoldenPackage.signedBy(folder));
    }

    @Test
    void shouldComeOutAsPublished_underItsOwnReadings() {
        assertThat(run()).isEqualTo("0: Баллы и места всех органов совпали.\n");
    }

    @Test
    void shouldSayWhoWouldMoveAndWhy_underAnother() {
        assertThat(run("--reading", "A27=whole-step"))
                .startsWith("0: # Рейтинг за 2024-Q1")
                .contains("Изменилось бы у органов: 1 из 3; другое место заняли бы: 0.")
                .contains("(B06) | Области | 1 | 199,7 → 196,7 | 4.1.1: 2,7 → −0,3 |")
                .contains("- B06, 4.1.1: A27: ");
        assertThat(run("--each-reading")).contains("### A10=highest").contains("### A32=ten-in-all");
    }

    @Test
    void shouldWriteTheSameAsWorkbookAndCsv() throws IOException {
        Path workbook = folder.resolve("differences.xlsx");
        Path csv = folder.resolve("differences.csv");
        run("--reading", "A10=highest", "--out", workbook.toString());
        run("--reading", "A10=highest", "--out", csv.toString());

        List<Table.Row> rows = XlsxTables.read(workbook, "differences.xlsx", LIMITS).get(0).rows();
        assertThat(rows).hasSize(3);
        assertThat(CellValues.text(rows.get(1).cells().get(0)).orElseThrow()).startsWith("A10: ");
        String written = Files.readString(csv);
        assertThat(written.lines()).hasSize(3);
        assertThat(written).contains(";B01;Министерство А;1;1;251,7;238,7;1.3.3;69,5;56,5;");
    }

    @Test
    void shouldRefuse_whatMakesNoSense() throws IOException {
        assertThat(run("--edition", "tbn4-2024")).startsWith("2: Пакет считается по редакции, которая в нём");
        assertThat(run("--quarter", "2024-Q1")).startsWith("2: Укажите что-то одно");
        assertThat(run("--each-reading", "--reading", "A10=highest")).startsWith("2: С параметром --each-reading");
        assertThat(run("--reading", "A10=lowest")).startsWith("2: ").contains("cumulative, replaces, highest");
        assertThat(run("--reading", "A10=highest", "--out", "differences.pdf")).startsWith("2: «differences.pdf»: по окончанию");
        Files.writeString(file, Files.readString(file).replaceFirst("\"award\":\"", "\"award\":\"1"));
        assertThat(run()).isEqualTo("2: Пакет не сходится. Содержание изменено: контрольная сумма с ним не сходится.\n");
    }

    /** Exit code and everything that was printed. */
    private String run(String... arguments) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(printed, true, StandardCharsets.UTF_8);
        String[] all = new String[arguments.length + 3];
        System.arraycopy(new String[] {"recompute", "--package", file.toString()}, 0, all, 0, 3);
        System.arraycopy(arguments, 0, all, 3, arguments.length);
        int code = DalelCommand.run(stream, stream, all);
        return code + ": " + printed.toString(StandardCharsets.UTF_8);
    }
}
