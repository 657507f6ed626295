package kz.dalel.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import kz.dalel.shared.Language;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What spreadsheet programs write, and what whoever means harm may write. */
class XlsxTablesTest {

    private static final TableLimits LIMITS = new TableLimits(4, 50, 200);
    private static final LocalDate DAY = LocalDate.of(2026, 7, 5);

    @TempDir
    Path folder;

    @Test
    void shouldReadEveryKindOfCell() throws IOException {
        Table.Row row = only(workbook(sheet -> {
            Row cells = sheet.createRow(16);
            cells.createCell(0).setCellValue(" \u00A0текст ");
            cells.createCell(1).setCellValue(17);
            cells.createCell(2).setCellValue(0.1 + 0.2);
            cells.createCell(3).setCellValue(true);
            cells.createCell(4).setCellValue(DAY);
            cells.getCell(4).setCellStyle(dateStyle(sheet));
            cells.createCell(5).setCellFormula("1+1");
            cells.createCell(6).setBlank();
            cells.createCell(7).setCellValue("  ");
            XSSFRichTextString rich = new XSSFRichTextString();
            rich.append("из ");
            rich.append("частей", null);
            cells.createCell(27).setCellValue(rich);
        }));

        assertThat(row.number()).isEqualTo(17);
        assertThat(row.hidden()).isFalse();
        assertThat(row.cells()).containsExactly(
                entry(0, new Cell.Text("текст")),
                entry(1, new Cell.Number("17")),
                entry(2, new Cell.Number("0.3")),
                entry(3, new Cell.Flag(true)),
                entry(4, new Cell.Day(DAY)),
                entry(5, new Cell.Unusable("spreadsheet.cell.formula")),
                entry(27, new Cell.Text("из частей")));
        assertThat(row.addressOf(27)).isEqualTo("AB17");
    }

    @Test
    void shouldReadDays_inAWorkbookThatCountsFrom1904() throws IOException {
        Path usual = workbook(sheet -> {
            sheet.createRow(0).createCell(0).setCellValue(DAY);
            sheet.getRow(0).getCell(0).setCellStyle(dateStyle(sheet));
        });
        // 1462 days lie between the two beginnings.
        Path since1904 = changed(usual, "xl/workbook.xml", xml -> xml.replaceFirst("<workbookPr[^>]*>", "<workbookPr date1904=\"1\"/>"));
        since1904 = changed(since1904, "xl/worksheets/sheet1.xml", xml -> xml.replace("46208", Integer.toString(46208 - 1462)));

        assertThat(only(since1904).cells()).containsExactly(entry(0, new Cell.Day(DAY)));
    }

    @Test
    void shouldReadCellsWithoutAddresses_ownTextsAndIsoDays_asOtherProgramsWriteThem() throws IOException {
        Path file = changed(workbook(sheet -> sheet.createRow(0).createCell(0).setCellValue("x")), "xl/worksheets/sheet1.xml", xml ->
                xml.replaceFirst("(?s)<sheetData.*</sheetData>", """
                        <sheetData><row/><row hidden="true"><c t="inlineStr"><is><t>а_x0041_</t><rPh sb="0" eb="1"><t>ша</t></rPh></is></c><c t="d">\
                        <v>2026-07-05</v></c><c t="d"><v>2026-07-05T10:00:00</v></c><c t="str"><v>как есть</v></c><c t="e"><v>#N/A</v></c>\
                        <c><v>1e</v></c></row></sheetData>"""));

        assertThat(only(file).number()).isEqualTo(2);
        assertThat(only(file).hidden()).isTrue();
        assertThat(only(file).cells()).containsExactly(
                entry(0, new Cell.Text("аA")),
                entry(1, new Cell.Day(DAY)),
                entry(2, new Cell.Unusable("spreadsheet.cell.time")),
                entry(3, new Cell.Text("как есть")),
                entry(4, new Cell.Unusable("spreadsheet.cell.error")),
                entry(5, new Cell.Unusable("spreadsheet.cell.error")));
    }

    @Test
    void shouldTakeNoValueFromMergedCells() throws IOException {
        Table.Row row = only(workbook(sheet -> {
            sheet.createRow(0).createCell(0).setCellValue("над обеими");
            sheet.getRow(0).createCell(2).setCellValue("сама");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 1));
        }));

        assertThat(row.cells()).containsExactly(
                entry(0, new Cell.Unusable("spreadsheet.cell.merged")), entry(2, new Cell.Text("сама")));
    }

    @Test
    void shouldReadWhatIsWrittenAsAStream() throws IOException {
        Path file = folder.resolve("stream.xlsx");
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(); OutputStream out = Files.newOutputStream(file)) {
            workbook.createSheet("Строки").createRow(0).createCell(0).setCellValue("=1+1");
            workbook.write(out);
        }

        assertThat(only(file).cells()).containsExactly(entry(0, new Cell.Text("=1+1")));
    }

    @ParameterizedTest
    @CsvSource({
        "<row r=\"1048577000000\">, notXlsx",
        "<row><c r=\"AAAAAAAAA1\"><v>1</v></c></row>, notXlsx",
        "<row><c t=\"s\"><v>7</v></c></row>, notXlsx",
        "<row>, notXlsx",
    })
    void shouldRefuseADamagedSheet(String rows, String code) throws IOException {
        Path file = changed(workbook(sheet -> sheet.createRow(0).createCell(0).setCellValue("x")), "xl/worksheets/sheet1.xml",
                xml -> xml.replaceFirst("(?s)<sheetData.*</sheetData>", "<sheetData>" + rows + "</sheetData>"));

        refuses(file, "spreadsheet.file." + code);
    }

    @ParameterizedTest
    @CsvSource({"xl/workbook.xml", "xl/sharedStrings.xml", "xl/worksheets/sheet1.xml", "xl/styles.xml", "[Content_Types].xml"})
    void shouldRefuseAnyDocumentType_whereverItStands(String part) throws IOException {
        Path file = changed(workbook(sheet -> sheet.createRow(0).createCell(0).setCellValue("x")), part, xml ->
                xml.replaceFirst("(?s)^(<\\?xml.*?\\?>)?", "$1<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>"));

        refuses(file, "spreadsheet.file.notXlsx");
    }

    @Test
    void shouldRefuseMoreThanTheLimits() throws IOException {
        refuses(workbook(sheet -> fill(sheet, 51, 1)), "spreadsheet.file.manyRows");
        refuses(workbook(sheet -> {
            fill(sheet, 50, 3);
            fill(sheet.getWorkbook().createSheet(), 17, 3);
        }), "spreadsheet.file.manyCells");
        assertThat(XlsxTables.read(workbook(sheet -> fill(sheet, 50, 4)), "x.xlsx", LIMITS).get(0).rows()).hasSize(50);

        Path small = workbook(sheet -> fill(sheet, 1, 1));
        refuses(changed(small, "xl/worksheets/sheet1.xml", xml -> xml + " ".repeat(5_000_000)), "spreadsheet.file.tooLarge");
        refuses(changed(small, "xl/styles.xml", xml -> xml + " ".repeat(3_000_000)), "spreadsheet.file.tooLarge");
    }

    @Test
    void shouldSayWhatToDo_withAnEncryptedOrOldWorkbook() throws IOException, GeneralSecurityException {
        Path old = folder.resolve("old.xlsx");
        try (HSSFWorkbook workbook = new HSSFWorkbook(); OutputStream out = Files.newOutputStream(old)) {
            workbook.createSheet();
            workbook.write(out);
        }
        Path encrypted = folder.resolve("encrypted.xlsx");
        try (POIFSFileSystem container = new POIFSFileSystem(); OutputStream out = Files.newOutputStream(encrypted)) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("тайна");
            try (OutputStream inner = encryptor.getDataStream(container)) {
                inner.write(Files.readAllBytes(workbook(sheet -> fill(sheet, 1, 1))));
            }
            container.writeFilesystem(out);
        }

        refuses(old, "spreadsheet.file.encrypted");
        refuses(encrypted, "spreadsheet.file.encrypted");
        refuses(Files.write(folder.resolve("empty.xlsx"), new byte[0]), "spreadsheet.file.notXlsx");
        refuses(Files.writeString(folder.resolve("text.xlsx"), "не книга"), "spreadsheet.file.notXlsx");
    }

    @ParameterizedTest
    @CsvSource({
        "17, 17", "'17 000', 17000", "'1\u00A0234\u202F567', 1234567", "-5, -5",
        "17.0,", "'1 7',", "'',", "семь,", "12345678901234567890,"
    })
    void shouldTakeWholeNumbersTypedAsText(String typed, Long meant) {
        assertThat(CellValues.whole(new Cell.Text(typed)).orElse(null)).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({
        "05.07.2026, 2026-07-05", "5.7.2026, 2026-07-05", "2026-07-05, 2026-07-05", "31.02.2026,", "05/07/2026,", "05.07.26,",
        "5 Jul 2026, 2026-07-05", "5 july 2026, 2026-07-05", "12 Sep 2026, 2026-09-12", "31 Feb 2026,", "5 Jul 26,"
    })
    void shouldTakeDaysTypedAsText(String typed, LocalDate meant) {
        assertThat(CellValues.day(new Cell.Text(typed)).orElse(null)).isEqualTo(meant);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void shouldTakeEveryDayOfAYear_asItIsWritten(Language language) {
        LocalDate.of(2028, 1, 1).datesUntil(LocalDate.of(2029, 1, 1)).forEach(day ->
                assertThat(CellValues.day(new Cell.Text(language.write(day)))).as(language.write(day)).contains(day));
    }

    @Test
    void shouldTakeNoText_whoseLastDigitsTheProgramForgot() {
        assertThat(CellValues.text(new Cell.Number("123456789012345"))).contains("123456789012345");
        assertThat(CellValues.text(new Cell.Number("1234567890123456"))).isEmpty();
        assertThat(CellValues.text(new Cell.Number("12.5"))).isEmpty();
        assertThat(CellValues.text(new Cell.Day(DAY))).isEmpty();
    }

    private static Map.Entry<Integer, Cell> entry(int column, Cell cell) {
        return Map.entry(column, cell);
    }

    private static void fill(Sheet sheet, int rows, int columns) {
        for (int row = 0; row < rows; row++) {
            Row cells = sheet.createRow(row);
            for (int column = 0; column < columns; column++) {
                cells.createCell(column).setCellValue(1);
            }
        }
    }

    private static CellStyle dateStyle(Sheet sheet) {
        CellStyle style = sheet.getWorkbook().createCellStyle();
        style.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat("dd.mm.yyyy"));
        return style;
    }

    private Path workbook(Consumer<Sheet> fill) throws IOException {
        Path file = Files.createTempFile(folder, "table", ".xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook(); OutputStream out = Files.newOutputStream(file)) {
            fill.accept(workbook.createSheet("Строки"));
            workbook.write(out);
        }
        return file;
    }

    /** The same workbook with the text of one part changed. */
    private Path changed(Path file, String part, UnaryOperator<String> change) throws IOException {
        Path other = Files.createTempFile(folder, "changed", ".xlsx");
        try (ZipFile in = new ZipFile(file.toFile()); ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(other))) {
            assertThat(in.getEntry(part)).as(part).isNotNull();
            for (ZipEntry entry : Collections.list(in.entries())) {
                String text = new String(in.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write((entry.getName().equals(part) ? change.apply(text) : text).getBytes(StandardCharsets.UTF_8));
            }
        }
        return other;
    }

    private static Table.Row only(Path file) throws IOException {
        Table table = XlsxTables.read(file, "x.xlsx", LIMITS).get(0);
        assertThat(table.label()).isEqualTo("лист «Строки»");
        assertThat(table.rows()).hasSize(1);
        return table.rows().get(0);
    }

    private static void refuses(Path file, String code) {
        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> XlsxTables.read(file, "x.xlsx", LIMITS))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
