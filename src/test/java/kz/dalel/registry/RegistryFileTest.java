package kz.dalel.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import kz.dalel.registry.domain.Fact;
import kz.dalel.registry.domain.Problems;
import kz.dalel.registry.domain.RegistryChange;
import kz.dalel.registry.domain.UnitDetails;
import kz.dalel.registry.load.RegistryReader;
import kz.dalel.shared.UnitClass;
import kz.dalel.shared.UnitId;
import kz.dalel.shared.UserError;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the reader makes of files, before anything is compared with the registry. */
class RegistryFileTest {

    private static final LocalDate FROM = LocalDate.of(2026, 7, 1);

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "'Код органа;Код;Класс;Наименование;Действует по\nА;Д1;район;Сарыбел;31.12.2026\n'",
        "'body,code,class,name,valid_to\nА,Д1,district,Сарыбел,2026-12-31\n'",
        "'\uFEFFКОД  ОРГАНА;код;КЛАСС;Наименование;Действует по\r\n\r\nА;Д1;Район;  Сарыбел\u00A0;31.12.2026\r\n'",
        "'name;valid_to;class;code;body\n\"Сарыбел\";31.12.2026;Район;Д1;А\n'",
    })
    void shouldUnderstandCsv_howeverItIsTyped(String csv) throws IOException {
        assertThat(units(csv("units.csv", csv)))
                .containsExactly(new Fact<>(
                        UnitId.of("А/Д1"),
                        new UnitDetails(UnitClass.DISTRICT, "Сарыбел", new TreeSet<>()),
                        FROM,
                        LocalDate.of(2026, 12, 31)));
    }

    @Test
    void shouldUnderstandXlsx_withCodesAsNumbersAndDatesAsDates() throws IOException {
        Path file = xlsx("Состав", sheet -> {
            heading(sheet, "Код органа", "Код", "Класс", "Наименование", "Действует по");
            CellStyle date = sheet.getWorkbook().createCellStyle();
            date.setDataFormat(sheet.getWorkbook().getCreationHelper().createDataFormat().getFormat("dd.mm.yyyy"));
            Row row = sheet.createRow(4);
            row.createCell(0).setCellValue("А");
            row.createCell(1).setCellValue(101);
            row.createCell(2).setCellValue("Организация КГС");
            row.createCell(3).setCellValue("ТОО «Бел»");
            Cell day = row.createCell(4);
            day.setCellValue(LocalDate.of(2026, 12, 31));
            day.setCellStyle(date);
            sheet.createRow(9).createCell(0).setCellValue("  ");
        });

        assertThat(units(file))
                .containsExactly(new Fact<>(
                        UnitId.of("А/101"),
                        new UnitDetails(UnitClass.ENTITY, "ТОО «Бел»", new TreeSet<>()),
                        FROM,
                        LocalDate.of(2026, 12, 31)));
    }

    @Test
    void shouldReadTheSitesOfOrganisations_andKeepThem_whereTheColumnIsLeftOut() throws IOException {
        UnitDetails known = new UnitDetails(UnitClass.ENTITY, "ТОО", new TreeSet<>(Set.of("bel.example")));
        String with = "body;code;class;name;hosts\nА;Д1;entity;ТОО;WWW.Bel.example\nА;Д2;entity;АО;\n";

        assertThat(units(csv("units.csv", with))).extracting(unit -> unit.content().siteHosts())
                .containsExactly(new TreeSet<>(Set.of("www.bel.example")), new TreeSet<>());
        RegistryChange without = RegistryReader.read(
                RegistryFile.read(csv("units.csv", "body;code;class;name\nА;Д1;entity;ТОО\n")).tables(), FROM, new Problems());
        assertThat(without.units().get(0).value().details().apply(Optional.of(known)).siteHosts())
                .containsExactly("bel.example");
    }

    @Test
    void shouldTakeSiteNamesApart_andSpellThemOneWay() throws IOException {
        Path file = csv("bodies.csv", "code;kind;name;hosts\nА;cgo;Орган;\"www.Organ.example, сайт.қаз\norgan.example\"\n");

        RegistryChange change = RegistryReader.read(RegistryFile.read(file).tables(), FROM, new Problems());

        assertThat(change.bodies().get(0).value().details().apply(Optional.empty()).siteHosts())
                .containsExactly("organ.example", "www.organ.example", "xn--80aswg.xn--80ao21a");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', value = {
        "bodies.csv | code;kind;name;parent\\nА Б;cgo;Орган; | файл bodies.csv, строка 2, столбец «code»: «А Б» не подходит как код органа",
        "bodies.csv | code;kind;name\\nА;министерство;Орган | столбец «kind»: значение «министерство» не подходит. Допустимы: «ЦГО», «Область»",
        "bodies.csv | code;kind;name\\nА;cgo; | строка 2, столбец «name»: ячейку нужно заполнить",
        "bodies.csv | code;kind;name;hosts\\nА;cgo;Орган;https://organ.example/ru | столбец «hosts»: «https://organ.example/ru» не похоже на имя сайта",
        "bodies.csv | code;kind;name;public_council\\nА;cgo;Орган;может быть | столбец «public_council»: значение «может быть» не подходит. Допустимы: «Да», «Нет»",
        "bodies.csv | code;kind;name;valid_to\\nА;cgo;Орган;31.02.2026 | столбец «valid_to»: нужна дата",
        "bodies.csv | code;kind;name;valid_to\\nА;cgo;Орган;46204 | столбец «valid_to»: нужна дата",
        "bodies.csv | code;kind;name;valid_to\\nА;cgo;Орган;31.12.1899 | столбец «valid_to»: нужна дата",
        "bodies.csv | Код;Вид;Наименование;Имя\\nА;ЦГО;Орган;Орган | файл bodies.csv, столбец «Имя»: такого столбца в этой таблице нет. Допустимые заголовки: «Код», «Вид»",
        "bodies.csv | Код;Вид\\nА;ЦГО | файл bodies.csv, столбец «Наименование»: обязательного столбца нет",
        "bodies.csv | Код;Вид;Наименование;name\\nА;ЦГО;Орган;Орган | столбец «name»: столбец с таким заголовком уже есть",
        "bodies.csv | Код;Вид;Наименование\\nА;ЦГО;Орган;лишнее | файл bodies.csv, строка 2: заполнена ячейка в столбце без заголовка",
        "bodies.csv | Код;Вид;Наименование\\nА;ЦГО;\"Орган\\nвторой\" | строка 2, столбец «Наименование»: текст должен быть в одну строку",
        "bodies.csv | Код;Вид;Наименование\\nА;ЦГО;Ор\\u0000ган | в тексте есть невидимые управляющие знаки",
        "units.csv | body;code;class;name\\nА;Д/1;район;Бел | столбец «code»: «Д/1» не подходит как код подразделения",
        "units.csv | body;code;class;name\\nА;Д1;село;Бел | столбец «class»: значение «село» не подходит",
        "headcounts.csv | body;headcount;persons\\nА;civil-servants;-1 | столбец «persons»: нужно целое неотрицательное число",
        "headcounts.csv | body;headcount;persons\\nА;civil-servants;10.5 | столбец «persons»: нужно целое неотрицательное число",
        "headcounts.csv | body;headcount;persons\\nА;civil-servants;1234567890 | столбец «persons»: нужно целое неотрицательное число",
        "external-analyses.csv | body;year\\nА;26 | столбец «year»: нужен год от 2000 до 2100",
        "people.csv | login;person;role\\nофицер;Имя;admin | столбец «login»: «офицер» не подходит как логин",
        "people.csv | login;person;role\\na;Имя;директор | столбец «role»: значение «директор» не подходит. Допустимы: «Ответственный исполнитель»",
        "people.csv | login;person;role;email\\na;Имя;admin;почта | столбец «email»: «почта» не похоже на адрес электронной почты",
        "people.csv | login;person;role;body\\na;Имя;officer; | столбец «body»: для этой роли нужен код органа",
        "people.csv | login;person;role\\na;Имя;officer | файл people.csv, строка 2: для этой роли нужен код органа",
        "people.csv | login;person;role;body\\na;Имя;verifier;А | столбец «body»: эта роль не относится к одному органу",
        "peeple.csv | login;person;role\\na;Имя;admin | файл peeple.csv: такой таблицы в реестре нет. Допустимые названия: «Органы»",
        "people.csv | login;person;role | В файле нет ни одной строки с данными",
    })
    void shouldNamePlaceAndReason_whenCsvIsWrong(String name, String content, String sentence) throws IOException {
        String text = content.replace("\\n", "\n").replace("\\u0000", "\u0000");

        assertThat(problems(csv(name, text))).singleElement().asString().contains(sentence);
    }

    @Test
    void shouldListEverything_whenManyRowsAreWrong() throws IOException {
        Path file = csv("people.csv", "login;person;role\n?;;директор\nb;Имя;admin\n;Имя;admin\n");

        assertThat(problems(file))
                .extracting(problem -> problem.substring(0, problem.indexOf(':')))
                .containsExactly(
                        "файл people.csv, строка 2, столбец «login»",
                        "файл people.csv, строка 2, столбец «person»",
                        "файл people.csv, строка 2, столбец «role»",
                        "файл people.csv, строка 4, столбец «login»");
    }

    @Test
    void shouldRefuseValue_whenCellHoldsAFormula() throws IOException {
        Path file = person(row -> row.getCell(1).setCellFormula("HYPERLINK(\"http://x.example\",\"Имя\")"));

        assertThat(problems(file)).containsExactly("лист «Люди», строка 2, столбец «person»: в ячейке формула; вставьте вместо неё значение.");
    }

    @Test
    void shouldRefuseValue_whenCellIsMerged() throws IOException {
        Path file = person(row -> row.getSheet().addMergedRegion(new CellRangeAddress(1, 2, 2, 2)));

        assertThat(problems(file)).singleElement().asString().contains("строка 2, столбец «role»: ячейка объединена с соседними");
    }

    @Test
    void shouldRefuseValue_whenCellHoldsAnError() throws IOException {
        Path file = person(row -> row.getCell(0).setCellErrorValue(FormulaError.NA.getCode()));

        assertThat(problems(file)).singleElement().asString().contains("строка 2, столбец «login»: в ячейке ошибка вычисления");
    }

    @ParameterizedTest
    @ValueSource(doubles = {1.5, 1e20, -3})
    void shouldRefuseCode_whenNumberIsNotWhole(double number) throws IOException {
        Path file = person(row -> row.getCell(0).setCellValue(number));

        assertThat(problems(file)).singleElement().asString().contains("столбец «login»: нужен текст или целое число");
    }

    @ParameterizedTest
    @CsvSource({
        "46204, '', нужна дата вида",
        "46204.5, dd.mm.yyyy hh:mm, в ячейке дата со временем",
        "1e6, dd.mm.yyyy, нужна дата вида",
        "-5, dd.mm.yyyy, нужна дата вида",
    })
    void shouldRefuseDate_whenCellIsNoDay(double number, String format, String sentence) throws IOException {
        Path file = person(row -> {
            row.getSheet().getRow(0).createCell(3).setCellValue("valid_to");
            CellStyle style = row.getSheet().getWorkbook().createCellStyle();
            style.setDataFormat(row.getSheet().getWorkbook().createDataFormat().getFormat(format.isEmpty() ? "General" : format));
            Cell day = row.createCell(3);
            day.setCellValue(number);
            day.setCellStyle(style);
        });

        assertThat(problems(file)).singleElement().asString().contains("столбец «valid_to»: " + sentence);
    }

    @Test
    void shouldNotTakeADateForACode() throws IOException {
        Path file = person(row -> {
            CellStyle style = row.getSheet().getWorkbook().createCellStyle();
            style.setDataFormat((short) 14);
            row.getCell(0).setCellValue(LocalDate.of(2026, 1, 2));
            row.getCell(0).setCellStyle(style);
        });

        assertThat(problems(file)).singleElement().asString().contains("столбец «login»: нужен текст или целое число");
    }

    @Test
    void shouldRefuseFile_whenMergedCellsAreWithoutNumber() throws IOException {
        Path file = person(row -> {
            for (int at = 0; at < 201; at++) {
                row.getSheet().addMergedRegionUnsafe(new CellRangeAddress(10 + 2 * at, 11 + 2 * at, 0, 0));
            }
        });

        refuses(file, "spreadsheet.file.manyMerged");
    }

    @Test
    void shouldRefuseFile_whenItIsNotUtf8() throws IOException {
        Path file = folder.resolve("people.csv");
        Files.write(file, "login;person;role\na;Имя;admin\n".getBytes(Charset.forName("windows-1251")));

        refuses(file, "spreadsheet.file.notUtf8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"login;person;role\na;\"Имя;admin\n", "login;person;role\na;\"Имя\"я;admin\n"})
    void shouldRefuseFile_whenQuotesDoNotClose(String content) throws IOException {
        refuses(csv("people.csv", content), "spreadsheet.file.notCsv");
    }

    @Test
    void shouldRefuseFile_whenItIsNoWorkbook() throws IOException {
        refuses(csv("people.xlsx", "login;person;role\n"), "spreadsheet.file.notXlsx");
        refuses(zip("empty.xlsx", Map.of("a.txt", 10)), "spreadsheet.file.notXlsx");
        refuses(csv("people.xls", "login"), "registry.file.unknown");
        refuses(folder.resolve("absent.xlsx"), "registry.file.missing");
        refuses(Files.createDirectory(folder.resolve("nothing")), "registry.file.noCsv");
    }

    @Test
    void shouldRefuseFile_whenItSwellsBeyondMeasure() throws IOException {
        Path bomb = zip("bomb.xlsx", Map.of("xl/worksheets/sheet1.xml", 33 * 1024 * 1024));

        assertThat(Files.size(bomb)).isLessThan(100_000);
        refuses(bomb, "spreadsheet.file.tooLarge");
    }

    @Test
    void shouldRefuseFile_whenWorkbookReachesForOtherFiles() throws IOException {
        Path good = person(row -> {});
        Path evil = folder.resolve("evil.xlsx");
        try (var in = new ZipFile(good.toFile()); var out = new ZipOutputStream(Files.newOutputStream(evil))) {
            for (ZipEntry entry : Collections.list(in.entries())) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                byte[] content = in.getInputStream(entry).readAllBytes();
                String text = new String(content, StandardCharsets.UTF_8);
                if (entry.getName().equals("xl/sharedStrings.xml")) {
                    text = "<?xml version=\"1.0\"?><!DOCTYPE sst [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>"
                            + text.substring(text.indexOf("<sst")).replace("Имя", "&x;");
                }
                out.write(text.getBytes(StandardCharsets.UTF_8));
            }
        }

        refuses(evil, "spreadsheet.file.notXlsx");
    }

    private Path csv(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private Path xlsx(String sheetName, Consumer<Sheet> fill) throws IOException {
        Path file = folder.resolve("registry.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook(); OutputStream out = Files.newOutputStream(file)) {
            fill.accept(workbook.createSheet(sheetName));
            workbook.write(out);
        }
        return file;
    }

    /** A sheet with one sound person, to be spoilt. */
    private Path person(Consumer<Row> spoil) throws IOException {
        return xlsx("Люди", sheet -> {
            heading(sheet, "login", "person", "role");
            Row row = sheet.createRow(1);
            row.createCell(0).setCellValue("a");
            row.createCell(1).setCellValue("Имя");
            row.createCell(2).setCellValue("admin");
            spoil.accept(row);
        });
    }

    private Path zip(String name, Map<String, Integer> zeros) throws IOException {
        Path file = folder.resolve(name);
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, Integer> entry : zeros.entrySet()) {
                out.putNextEntry(new ZipEntry(entry.getKey()));
                out.write(new byte[entry.getValue()]);
            }
        }
        return file;
    }

    private static void heading(Sheet sheet, String... titles) {
        Row row = sheet.createRow(0);
        for (int at = 0; at < titles.length; at++) {
            row.createCell(at).setCellValue(titles[at]);
        }
    }

    private static List<Fact<UnitId, UnitDetails>> units(Path file) {
        Problems problems = new Problems();
        RegistryChange change = RegistryReader.read(RegistryFile.read(file).tables(), FROM, problems);
        problems.throwIfAny(List.of());
        return change.units().stream()
                .map(entry -> entry.value())
                .map(unit -> new Fact<>(unit.id(), unit.details().apply(Optional.empty()), FROM, unit.to()))
                .toList();
    }

    private static List<String> problems(Path file) {
        Problems problems = new Problems();
        RegistryReader.read(RegistryFile.read(file).tables(), FROM, problems);
        try {
            problems.throwIfAny(List.of());
            return List.of();
        } catch (ImportRefused refusal) {
            return refusal.problems().stream().map(ImportProblem::sentence).toList();
        }
    }

    private static void refuses(Path file, String code) {
        assertThatExceptionOfType(UserError.class)
                .isThrownBy(() -> RegistryFile.read(file))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
