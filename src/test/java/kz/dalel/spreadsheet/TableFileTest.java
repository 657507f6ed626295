package kz.dalel.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import kz.dalel.shared.Language;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableFileTest {

    private static final TableFile TABLE = new TableFile(
            "Т",
            List.of(new TableFile.Column("a", 10), new TableFile.Column("b", 10), new TableFile.Column("c", 10), new TableFile.Column("d", 10)),
            List.of(Arrays.asList("=1+1", new BigDecimal("-0.35"), LocalDate.of(2026, 10, 5), null)));

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "RUSSIAN | '=1+1;-0,35;05.10.2026;",
        "KAZAKH  | '=1+1;-0,35;05.10.2026;",
        "ENGLISH | '=1+1,-0.35,5 Oct 2026,",
    }, quoteCharacter = '`')
    void shouldWriteCsvAsTheLanguageDoes(Language language, String line) {
        byte[] csv = language.speaking(TABLE::csv);

        assertThat(new String(csv, StandardCharsets.UTF_8).split("\r\n")[1]).isEqualTo(line);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1", "+1", "-1", "@SUM(1)", "\t=1", "\r=1", "\n=1", "＝1", "＋1", "－1", "＠SUM(1)"})
    void shouldLetNoTextBeCalculated(String text) {
        TableFile table = new TableFile("Т", List.of(new TableFile.Column("a", 10)), List.of(List.of(text)));
        assertThat(new String(table.csv(), StandardCharsets.UTF_8)).contains("'" + text);
    }

    /** Whatever the language, what was taken along can be read back in. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void shouldReadItsOwnCsv(Language language) {
        Table table = CsvTables.read("t.csv", language.speaking(TABLE::csv));

        assertThat(table.rows()).hasSize(2);
        assertThat(table.rows().get(1).cells()).hasSize(3);
    }

    @Test
    void shouldShowADayInTheWorkbookAsTheLanguageDoes() throws IOException {
        assertThat(shownDay(Language.RUSSIAN)).isEqualTo("05.10.2026");
        assertThat(shownDay(Language.ENGLISH)).isEqualTo("5 Oct 2026");
    }

    /** LibreOffice leaves a row as low as the file says, and prints what does not fit over the next one. */
    @Test
    void shouldMakeRowsHighEnoughForTheirTexts() throws IOException {
        TableFile table = new TableFile(
                "Т",
                List.of(new TableFile.Column("a", 10)),
                List.of(List.of("коротко"), List.of("двадцать один символ!"), List.of("первая\nвторая"), List.of("x".repeat(1_000))));

        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(table.xlsx("Сроки & сбои")))) {
            assertThat(IntStream.rangeClosed(1, 4).mapToObj(row -> workbook.getSheetAt(0).getRow(row).getHeight() / 20))
                    .containsExactly(15, 45, 30, 405);
        }
    }

    /** A page that lies about on a desk can still be placed. */
    @Test
    void shouldSayWhatItIs_onEveryPageAndBeforeItIsOpened() throws IOException {
        byte[] file = Language.KAZAKH.speaking(() -> TABLE.xlsx("Мерзімдер & кідірістер"));

        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            assertThat(workbook.getSheetAt(0).getFooter().getLeft()).isEqualTo("Мерзімдер && кідірістер");
            assertThat(workbook.getSheetAt(0).getFooter().getRight()).isEqualTo("&N ішінен &P");
            assertThat(workbook.getProperties().getCoreProperties().getTitle()).isEqualTo("Мерзімдер & кідірістер");
            assertThat(workbook.getProperties().getCoreProperties().getUnderlyingProperties().getLanguageProperty()).contains("kk-KZ");
        }
    }

    @Test
    void shouldGoOnOverASecondPage_ratherThanGetTooSmallToRead() throws IOException {
        TableFile narrow = new TableFile("Т", List.of(new TableFile.Column("Орган", 40)), List.of(List.of("a")));
        TableFile wide = new TableFile("Т", Collections.nCopies(10, new TableFile.Column("Орган", 40)), List.of(Collections.nCopies(10, "a")));

        try (XSSFWorkbook one = new XSSFWorkbook(new ByteArrayInputStream(narrow.xlsx("t")));
                XSSFWorkbook two = new XSSFWorkbook(new ByteArrayInputStream(wide.xlsx("t")))) {
            assertThat(one.getSheetAt(0).getPrintSetup().getFitWidth()).isEqualTo((short) 1);
            assertThat(one.getSheetAt(0).getRepeatingColumns()).isNull();
            assertThat(two.getSheetAt(0).getPrintSetup().getFitWidth()).isEqualTo((short) 2);
            assertThat(two.getSheetAt(0).getRepeatingColumns()).as("whose figures they are").isNotNull();
        }
    }

    @Test
    void shouldBreakNoWordOfAHeading_andPutItAboveItsNumbers() throws IOException {
        TableFile table = new TableFile("Т", List.of(new TableFile.Column("Предварительно", 5)), List.of(List.of(7)));

        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(table.xlsx("t")))) {
            assertThat(workbook.getSheetAt(0).getColumnWidth(0) / 256).isGreaterThan("Предварительно".length());
            assertThat(workbook.getSheetAt(0).getRow(0).getCell(0).getCellStyle().getAlignment())
                    .isEqualTo(workbook.getSheetAt(0).getRow(1).getCell(0).getCellStyle().getAlignment())
                    .isEqualTo(HorizontalAlignment.RIGHT);
        }
    }

    private static String shownDay(Language language) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(language.speaking(() -> TABLE.xlsx("t"))))) {
            Row row = workbook.getSheetAt(0).getRow(1);
            assertThat(row.getCell(1).getNumericCellValue()).isEqualTo(-0.35);
            return new DataFormatter(language.locale()).formatCellValue(row.getCell(2));
        }
    }
}
