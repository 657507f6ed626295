package kz.dalel.platform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScoreCommandTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden/points.csv");
    private static final String COLUMNS = "code,inputs,points,status,award,deduction,explanation";
    private static final String FIVE_OF_TEN = "\"{\"\"done\"\": 5, \"\"total\"\": 10}\"";

    @TempDir
    private Path folder;

    @Test
    void shouldScoreTheGoldenCasesInOrder_whenWrittenToAFile() throws IOException {
        Path out = folder.resolve("scored.csv");

        Run run = run("score", "--in", GOLDEN.toString(), "--out", out.toString());

        assertThat(run.exitCode).isZero();
        assertThat(run.out).isEmpty();
        assertThat(run.err).isEmpty();
        assertThat(Files.readString(out)).startsWith(COLUMNS + "\n");
        List<CSVRecord> expected = records(Files.readString(GOLDEN));
        List<CSVRecord> actual = records(Files.readString(out));
        assertThat(figures(actual, "points")).isEqualTo(figures(expected, "expected"));
        assertThat(actual).allSatisfy(row -> assertThat(row.get("explanation")).isNotBlank());
    }

    @Test
    void shouldFindColumnsByName_whenTheyStandInAnotherOrderBehindAByteOrderMark() {
        Run run = score("\uFEFFnote, inputs ,expected,code\r\nany,\"{\"\"done\"\": 5, \"\"total\"\": 10}\",77,1.1.3\r\n");

        assertThat(run.exitCode).isZero();
        CSVRecord row = run.rows().get(0);
        assertThat(row.toMap())
                .containsEntry("code", "1.1.3")
                .containsEntry("inputs", "{\"done\": 5, \"total\": 10}")
                .containsEntry("points", "1.5")
                .containsEntry("status", "scored")
                .containsEntry("award", "1.5")
                .containsEntry("deduction", "0");
    }

    @Test
    void shouldExplainInPlainRussian_whenARowIsScored() {
        String explanation = score("code,inputs\n4.1.1,\"{\"\"oblast_meeting_held\"\": true, \"\"not_held\"\": 2, \"\"total\"\": 20}\"\n")
                .rows()
                .get(0)
                .get("explanation");

        assertThat(explanation)
                .startsWith("Правило (регламент, строки 414–416, 417–425, 439): «Проведение ежеквартального заседания")
                .contains("A27 (вопрос открыт): 3 балла начисляются за заседание комиссии региона")
                .contains("Дано: заседание комиссии региона проведено — да; районов без заседания — 2; всего — 20.")
                .contains("2) Доля: 2 из 20 — это 10\u00A0%. 3) Полных ступеней по 10\u00A0% в доле 10\u00A0%: 1. ")
                .endsWith("5) Итог: начислено 3 балла, снято 0,3 балла, всего 2,7 балла.");
    }

    @Test
    void shouldRejectTheRowAndGoOn_whateverIsWrongWithIt() {
        Run run = score("code,inputs\n"
                + "1.1.3\n"
                + ",{}\n"
                + "1.1.3,\n"
                + "9.9.9," + FIVE_OF_TEN + "\n"
                + "1.1," + FIVE_OF_TEN + "\n"
                + "1.1.3,{\"done\": 5, \"total\": 10}\n"
                + "1.1.3,not json\n"
                + "1.1.3,\"{\"\"done\"\": 11, \"\"total\"\": 10}\"\n"
                + "1.1.3," + FIVE_OF_TEN + "\n");

        assertThat(run.exitCode).isZero();
        assertThat(run.rows()).hasSize(9);
        assertThat(run.rows().subList(0, 8)).allSatisfy(row -> {
            assertThat(row.get("status")).isEqualTo("rejected");
            assertThat(row.get("points") + row.get("award") + row.get("deduction")).isEmpty();
            assertThat(row.get("explanation")).startsWith("Отклонено: ");
        });
        assertThat(run.rows().get(0).get("explanation")).isEqualTo("Отклонено: нет значения в столбце «inputs».");
        assertThat(run.rows().get(1).get("explanation")).isEqualTo("Отклонено: нет значения в столбце «code».");
        assertThat(run.rows().get(3).get("explanation"))
                .isEqualTo("Отклонено: индикатора «9.9.9» нет в редакции методики.");
        assertThat(run.rows().get(8).get("points")).isEqualTo("1.5");
    }

    @Test
    void shouldGiveUpOneLineOnly_whenItsQuoteIsNeverClosed() {
        Run run = score("code,inputs\n"
                + "1.1.3,\"{\"\"done\"\": 1, \"\"total\"\": 10}\n"
                + "1.1.3," + FIVE_OF_TEN + "\n"
                + "1.1.3,\"x\"y\n"
                + "\n"
                + "1.1.3," + FIVE_OF_TEN + "\n"
                + "1.1.3,\"");

        assertThat(figures(run.rows(), "status"))
                .containsExactly("rejected", "scored", "rejected", "scored", "rejected");
        assertThat(run.rows().get(0).get("inputs")).isEqualTo("1.1.3,\"{\"\"done\"\": 1, \"\"total\"\": 10}");
        assertThat(run.rows().get(0).get("explanation")).contains("кавычки не закрыты");
    }

    @Test
    void shouldKeepFormulasFromRunning_whenACellStartsLikeOne() {
        Run run = score("code,inputs\n"
                + "=HYPERLINK(1),{}\n+1,{}\n-1,{}\n@x,{}\n\t1,{}\n1.1.3,=1+1\n1.1.1,\"{\"\"present\"\": false}\"\n");

        assertThat(figures(run.rows(), "code"))
                .containsExactly("'=HYPERLINK(1)", "'+1", "'-1", "'@x", "'\t1", "1.1.3", "1.1.1");
        assertThat(run.rows().get(5).get("inputs")).isEqualTo("'=1+1");
        assertThat(run.rows().get(6).get("points")).isEqualTo("-10");
    }

    @Test
    void shouldRejectARow_whenItsBytesAreNoUtf8() throws IOException {
        Path in = folder.resolve("in.csv");
        byte[] row = ("code,inputs\n1.1.1,\"{\"\"present\"\": true, \"\"x\"\": \"\"?\"\"}\"\n1.1.1,\"{\"\"present\"\": true}\"\n")
                .getBytes(StandardCharsets.UTF_8);
        row[new String(row, StandardCharsets.UTF_8).indexOf('?')] = (byte) 0xE9;
        Files.write(in, row);

        Run run = run("score", "--in", in.toString());

        assertThat(figures(run.rows(), "status")).containsExactly("rejected", "scored");
        assertThat(run.rows().get(0).get("explanation")).isEqualTo("Отклонено: строка записана не в кодировке UTF-8.");
    }

    @Test
    void shouldPrintTheHeaderAlone_whenThereAreNoRows() {
        assertThat(score("code,inputs\n").out).isEqualTo(COLUMNS + "\n");
    }

    @Test
    void shouldRefuseWithOneSentence_whenTheFileCannotBeUsed() throws IOException {
        assertRefused(run("score", "--in", folder.resolve("none.csv").toString()), "Файла нет: ");
        assertRefused(run("score", "--in", folder.toString()), "Файла нет: ");
        assertRefused(score(""), "В первой строке файла нет столбца «code».");
        assertRefused(score("code,facts\n"), "В первой строке файла нет столбца «inputs».");
        assertRefused(score("code,inputs,code\n"), "Столбец «code» в первой строке файла указан дважды.");
        assertRefused(score("\"code,inputs\n1.1.1,{}\n"), "В первой строке файла нет столбца «code».");
        assertRefused(
                run("score", "--in", GOLDEN.toString(), "--out", folder.resolve("no/such/file.csv").toString()),
                "В файл не записать: ");
        assertRefused(run("score", "--in", GOLDEN.toString(), "--edition", "tbn4-1999"), "Редакции методики «tbn4-1999» нет.");
        assertRefused(run("score", "--in", GOLDEN.toString(), "--edition", "!"), "Редакции методики «!» нет.");
        assertRefused(run("score", "--in", GOLDEN.toString(), "--reading", "A01=step"), "Толкование «A01»");
        assertRefused(run("score", "--in", GOLDEN.toString(), "--reading", "A10=x"), "Варианта «x» у толкования A10 нет.");
    }

    @Test
    void shouldNameWhatIsWrong_whenTheCommandIsMistyped() {
        assertThat(run("scor").err).startsWith("Неизвестная команда или параметр: scor");
        assertThat(run("score").err).startsWith("Не указан обязательный параметр: --in.");
        assertThat(run("scor").exitCode).isEqualTo(2);
        assertThat(run("score").exitCode).isEqualTo(2);
        assertThat(run("--help").out).contains("score");
    }

    @Test
    void shouldTakeTheReadingsAsked_whenGivenOnTheCommandLine() throws IOException {
        Path in = folder.resolve("in.csv");
        Files.writeString(in, "code,inputs\n4.3.1,\"{\"\"reported\"\": true, \"\"scaled\"\": true, \"\"views\"\": 1000}\"\n");

        assertThat(run("score", "--in", in.toString(), "--reading", "A32=adds").rows().get(0).get("points"))
                .isEqualTo("25");
    }

    @Test
    void shouldScoreUnderAnotherEdition_whenItsFileLiesInTheDirectory() throws IOException {
        String changed = Files.readString(Path.of("src/main/resources/methodology/tbn4-2024.yaml"))
                .replace("edition: tbn4-2024", "edition: tbn4-2025")
                .replace("per-step: 0.2, cap: 2", "per-step: 0.4, cap: 4");
        Files.writeString(folder.resolve("tbn4-2025.yaml"), changed);
        Path in = folder.resolve("in.csv");
        Files.writeString(in, "code,inputs\n3.1.1," + FIVE_OF_TEN + "\n");

        Run second =
                run("score", "--in", in.toString(), "--methodology", folder.toString(), "--edition", "tbn4-2025");
        Run first = run("score", "--in", in.toString(), "--methodology", folder.toString());

        assertThat(second.rows().get(0).get("points")).isEqualTo("2");
        assertThat(first.rows().get(0).get("points")).isEqualTo("1");
    }

    @Test
    void shouldSayFileAndLine_whenAnEditionIsNotSound() throws IOException {
        Files.writeString(folder.resolve("broken.yaml"), "edition: broken\ntitel: x\n");

        Run run = run("score", "--in", GOLDEN.toString(), "--methodology", folder.toString());

        assertRefused(run, "Файл методики broken.yaml, строка 2: ключ «titel» неизвестен.");
    }

    @Test
    void shouldBeMeantByArguments_onlyWhenTheyNameACommand() {
        assertThat(DalelCommand.isMeantBy("score", "--in", "x")).isTrue();
        assertThat(DalelCommand.isMeantBy("scor")).isTrue();
        assertThat(DalelCommand.isMeantBy("--help")).isTrue();
        assertThat(DalelCommand.isMeantBy()).isFalse();
        assertThat(DalelCommand.isMeantBy("--server.port=9090")).isFalse();
    }

    private static void assertRefused(Run run, String sentence) {
        assertThat(run.exitCode).isEqualTo(2);
        assertThat(run.out).isEmpty();
        assertThat(run.err).startsWith(sentence);
        assertThat(run.err.lines()).hasSize(1);
    }

    private Run score(String content) {
        try {
            Path in = folder.resolve("in.csv");
            Files.writeString(in, content);
            return run("score", "--in", in.toString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Run run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exitCode = DalelCommand.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                arguments);
        return new Run(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static List<String> figures(List<CSVRecord> rows, String column) {
        return rows.stream().map(row -> row.get(column)).collect(Collectors.toList());
    }

    private static List<CSVRecord> records(String csv) {
        CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
        try (CSVParser parser = CSVParser.parse(new StringReader(csv), format)) {
            return parser.getRecords();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Run(int exitCode, String out, String err) {

        private List<CSVRecord> rows() {
            return records(out);
        }
    }
}
