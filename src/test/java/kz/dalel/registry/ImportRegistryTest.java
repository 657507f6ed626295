package kz.dalel.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.HeadcountKind;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UnitClass;
import kz.dalel.testing.DalelTest;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DalelTest
class ImportRegistryTest {

    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);
    private static final BodyId MINISTRY = BodyId.of("МЦР");

    @Autowired
    private ImportRegistry importRegistry;

    @Autowired
    private Registry registry;

    @Autowired
    private People people;

    @Autowired
    private IdentityService identities;

    @Autowired
    private JdbcClient database;

    @TempDir
    Path first;

    @TempDir
    Path second;

    @BeforeEach
    void importFirst() {
        load(new RegistryCsv(first)
                .with("bodies", "code;kind;name;hosts", "МЦР;cgo;Министерство;mcr.example", "ХОЛ;kgs;Холдинг;")
                .with("units",
                        "body;code;class;name",
                        "МЦР;Д1;subdivision;Департамент",
                        "МЦР;Д2;subdivision;Комитет",
                        "ХОЛ;О1;entity;ТОО «Бел»")
                .with("headcounts", "body;headcount;persons", "МЦР;actual-staff;600")
                .with("people",
                        "login;person;email;role;body",
                        "anna;Аннова Анна;anna@mcr.example;officer;МЦР",
                        "vera;Верова Вера;;verifier;"), JANUARY);
    }

    @Test
    void shouldKeepWhatHeld_andAddWhatHoldsNow_whenImportedAgain() {
        ImportReport report = load(new RegistryCsv(second)
                .with("bodies", "code;kind;name", "МЦР;cgo;Министерство ремёсел")
                .with("units",
                        "body;code;class;name;valid_to",
                        "МЦР;Д1;subdivision;Департамент реестров;",
                        "МЦР;Д2;subdivision;Комитет;30.06.2026",
                        "МЦР;Д3;subdivision;Управление;")
                .with("headcounts", "body;headcount;persons", "МЦР;actual-staff;590"), JULY);

        RegisteredBody before = registry.bodyOn(MINISTRY, JULY.minusDays(1)).orElseThrow();
        assertThat(before.name()).isEqualTo("Министерство");
        assertThat(before.units()).extracting(RegisteredUnit::name).containsExactly("Департамент", "Комитет");
        assertThat(before.headcounts()).containsOnly(Map.entry(HeadcountKind.ACTUAL_STAFF, 600L));

        RegisteredBody now = registry.bodyOn(MINISTRY, JULY).orElseThrow();
        assertThat(now.name()).isEqualTo("Министерство ремёсел");
        assertThat(now.units()).extracting(RegisteredUnit::name).containsExactly("Департамент реестров", "Управление");
        assertThat(now.headcounts()).containsOnly(Map.entry(HeadcountKind.ACTUAL_STAFF, 590L));
        assertThat(now.siteHosts()).as("a column left out says nothing").containsExactly("mcr.example");
        assertThat(registry.bodyOn(BodyId.of("ХОЛ"), JULY).orElseThrow().units()).as("a body left out").hasSize(1);
        assertThat(people.roleOn(PersonId.of("anna"), Role.OFFICER, MINISTRY, JULY)).as("a table left out").isTrue();
        assertThat(report.tables())
                .containsExactly(
                        new ImportReport.Line("Органы", 0, 1, 0, 0),
                        new ImportReport.Line("Состав", 1, 1, 1, 0),
                        new ImportReport.Line("Численность", 0, 1, 0, 0));
    }

    @Test
    void shouldEmptyWhatAnEmptyCellSays_whenTheColumnIsThere() {
        load(new RegistryCsv(second)
                .with("bodies", "code;kind;name;parent;hosts;public_council;no_public_council_reason",
                        "МЦР;cgo;Министерство;ХОЛ;;нет;По закону"), JULY);

        RegisteredBody now = registry.bodyOn(MINISTRY, JULY).orElseThrow();
        assertThat(now.siteHosts()).isEmpty();
        assertThat(now.parent()).contains(BodyId.of("ХОЛ"));
        assertThat(now.publicCouncil()).isFalse();
        assertThat(now.noPublicCouncilReason()).isEqualTo("По закону");

        load(new RegistryCsv(second).with("bodies", "code;kind;name", "МЦР;cgo;Министерство"), JULY.plusDays(1));
        assertThat(registry.bodyOn(MINISTRY, JULY.plusDays(1)).orElseThrow())
                .as("left unsaid: council, parent")
                .isEqualTo(now);
    }

    @Test
    void shouldWriteNothing_whenImportedTwice() {
        ImportReport report = load(RegistryFile.read(first), JANUARY);

        assertThat(report.tables()).allMatch(line -> line.added() + line.changed() + line.closed() == 0 && line.unchanged() > 0);
        assertThat(report.newPeople()).isZero();
        assertThat(rows("unit")).isEqualTo(3);
    }

    @Test
    void shouldLeaveAReadableRow_whenCorrectedForTheSameDay() {
        load(new RegistryCsv(second).with("units", "body;code;class;name", "МЦР;Д1;department;Управление"), JANUARY);

        assertThat(registry.bodyOn(MINISTRY, JANUARY).orElseThrow().units().get(0).unitClass())
                .isEqualTo(UnitClass.DEPARTMENT);
        assertThat(rows("unit")).isEqualTo(4);
    }

    @Test
    void shouldChangeNothingAtAll_whenOneRowIsWrong() {
        RegistryFile file = new RegistryCsv(second)
                .with("bodies", "code;kind;name", "НОВ;cgo;Новый орган")
                .with("units", "body;code;class;name", "МЦР;Д9;subdivision;Отдел", "НЕТ;Д1;subdivision;Отдел")
                .with("people", "login;person;role", "nina;Нинова Нина;verifier")
                .file();

        ImportRefused refusal = refusal(file, JULY);

        assertThat(refusal.problems())
                .extracting(ImportProblem::sentence)
                .containsExactly(
                        "файл units.csv, строка 3, столбец «Код органа»: органа с кодом «НЕТ» нет ни в файле, ни в реестре.");
        assertThat(registry.bodyOn(BodyId.of("НОВ"), JULY)).isEmpty();
        assertThat(registry.bodyOn(MINISTRY, JULY).orElseThrow().units()).hasSize(2);
        assertThat(people.person(PersonId.of("nina"))).isEmpty();
        assertThat(identities.createUserQuery().userId("nina").count()).isZero();
    }

    @Test
    void shouldChangeNothing_whenOnlyChecked() {
        RegistryFile file = new RegistryCsv(second).with("units", "body;code;class;name", "МЦР;Д9;subdivision;Отдел").file();

        ImportReport report = importRegistry.handle(
                new ImportRegistry.Command(file, JULY, true, person -> Optional.empty()));

        assertThat(report.tables()).containsExactly(new ImportReport.Line("Состав", 1, 0, 0, 0));
        assertThat(rows("unit")).isEqualTo(3);
    }

    @Test
    void shouldNameEveryContradiction_byTableAndRow() {
        RegistryFile file = new RegistryCsv(second)
                .with("bodies",
                        "code;kind;name;parent;public_council;no_public_council_reason",
                        "МЦР;kgs;Министерство;;да;",
                        "А;cgo;Орган А;Б;да;",
                        "Б;cgo;Орган Б;А;да;",
                        "В;cgo;Орган В;НЕТ;да;",
                        "Г;cgo;Орган Г;;нет;",
                        "Д;cgo;Орган Д;;да;По закону",
                        "Д;cgo;Орган Д снова;;да;",
                        "Е;министерство;Орган Е;;да;")
                .with("units",
                        "body;code;class;name;valid_to",
                        "МЦР;Д1;subdivision;Департамент;29.06.2026",
                        "МЦР;Д5;subdivision;Отдел;",
                        "МЦР;Д5;subdivision;Отдел;",
                        "Е;Д1;subdivision;Отдел;")
                .with("people",
                        "login;person;email;role;body",
                        "Anna;Аннова Анна;;verifier;",
                        "nina;Нинова Нина;;verifier;",
                        "nina;Другая Нина;;commission;",
                        "vera;Верова Вера;;officer;НЕТ")
                .file();

        assertThat(refusal(file, JULY).problems())
                .extracting(ImportProblem::sentence)
                .map(sentence -> sentence.replaceFirst(" (Закройте|Допустимы|Загрузите).*", ""))
                .containsExactlyInAnyOrder(
                        "файл bodies.csv, строка 2, столбец «Вид»: вид органа изменить нельзя: в реестре он «ЦГО».",
                        "файл bodies.csv, строка 3, столбец «Код вышестоящего органа»: орган оказался бы вышестоящим для самого себя.",
                        "файл bodies.csv, строка 4, столбец «Код вышестоящего органа»: орган оказался бы вышестоящим для самого себя.",
                        "файл bodies.csv, строка 5, столбец «Код вышестоящего органа»: органа с кодом «НЕТ» нет ни в файле, ни в реестре.",
                        "файл bodies.csv, строка 6: если Общественного совета нет, нужно указать, почему его нет по закону.",
                        "файл bodies.csv, строка 7: причина отсутствия Общественного совета указана, хотя совет есть.",
                        "файл bodies.csv, строка 8, столбец «Код»: то же самое уже сказано в строке 7.",
                        "файл bodies.csv, строка 9, столбец «kind»: значение «министерство» не подходит.",
                        "файл units.csv, строка 2: последний день 29.06.2026 раньше, чем день перед началом действия файла (01.07.2026).",
                        "файл units.csv, строка 4, столбец «Код»: то же самое уже сказано в строке 3.",
                        "файл people.csv, строка 2, столбец «Логин»: в реестре уже есть логин «anna», который отличается только большими и малыми буквами.",
                        "файл people.csv, строка 4, столбец «Фамилия, имя, отчество»: логин «nina» уже дан в строке 3 с другим именем или адресом.",
                        "файл people.csv, строка 5, столбец «Код органа»: органа с кодом «НЕТ» нет ни в файле, ни в реестре.");
    }

    @Test
    void shouldRefuse_whenTheRegistryKnowsSomethingLater() {
        RegistryFile file = new RegistryCsv(second).with("units", "body;code;class;name", "МЦР;Д1;subdivision;Отдел").file();

        assertThat(refusal(file, JANUARY.minusDays(1)).problems())
                .extracting(ImportProblem::sentence)
                .containsExactly("файл units.csv, строка 2: в реестре уже есть сведения с 01.01.2026; изменить их более ранней датой 31.12.2025 нельзя.");
    }

    @Test
    void shouldFindACircle_thatRunsThroughTheRegistry() {
        load(new RegistryCsv(second).with("bodies", "code;kind;name;parent", "ХОЛ;kgs;Холдинг;МЦР"), JULY);

        assertThat(refusal(
                                new RegistryCsv(second).with("bodies", "code;kind;name;parent", "МЦР;cgo;Министерство;ХОЛ").file(),
                                JULY)
                        .problems())
                .extracting(problem -> problem.reason().code())
                .containsExactly("registry.parentCircle");
    }

    @Test
    void shouldBringPeopleUpToDate_whenNamedAgain() {
        load(new RegistryCsv(second)
                .with("people", "login;person;role;valid_to", "vera;Верова-Сухова Вера;verifier;30.06.2026",
                        "vera;Верова-Сухова Вера;commission;"), JULY);

        assertThat(people.person(PersonId.of("vera"))).contains(new Person(PersonId.of("vera"), "Верова-Сухова Вера", null));
        assertThat(people.rolesOf(PersonId.of("vera"), JULY)).containsExactly(HeldRole.of(Role.COMMISSION));
        load(new RegistryCsv(second)
                .with("people", "login;person;role;body", "anna;Аннова Анна;head;МЦР"), JULY);
        assertThat(people.person(PersonId.of("anna")).orElseThrow().email())
                .as("a column left out says nothing")
                .isEqualTo("anna@mcr.example");
    }

    @Test
    void shouldGivePasswords_onlyToPeopleWhoAreNew() {
        RegistryFile file = new RegistryCsv(second)
                .with("people", "login;person;role", "vera;Верова Вера;verifier", "nina;Нинова Нина;verifier")
                .file();

        ImportReport report = importRegistry.handle(new ImportRegistry.Command(
                file, JULY, false, person -> Optional.of(new InitialPassword("степной-ветер-42"))));

        assertThat(report.newPeople()).isEqualTo(1);
        assertThat(identities.checkPassword("nina", "степной-ветер-42")).isTrue();
        assertThat(identities.checkPassword("vera", "степной-ветер-42")).isFalse();
    }

    @Test
    void shouldNotLetAnybodyIn_whoHasNoPassword() {
        assertThat(identities.checkPassword("vera", "")).isFalse();
        assertThat(identities.checkPassword("vera", "vera")).isFalse();
        assertThat(identities.checkPassword("vera", "null")).isFalse();
    }

    @Test
    void shouldKeepOneTruth_whenTwoImportAtOnce() throws Exception {
        RegistryFile file = new RegistryCsv(second).with("units", "body;code;class;name", "МЦР;Д9;subdivision;Отдел").file();
        ExecutorService twoAtOnce = Executors.newFixedThreadPool(2);
        try {
            Callable<ImportReport> load = () -> load(file, JULY);
            List<Future<ImportReport>> reports = twoAtOnce.invokeAll(List.of(load, load));

            assertThat(List.of(reports.get(0).get().tables().get(0).added(), reports.get(1).get().tables().get(0).added()))
                    .containsExactlyInAnyOrder(0, 1);
        } finally {
            twoAtOnce.shutdown();
        }
    }

    @Test
    void shouldReadXlsxTheSame() throws IOException {
        Path file = second.resolve("registry.xlsx");
        try (var workbook = new XSSFWorkbook(); var out = Files.newOutputStream(file)) {
            var sheet = workbook.createSheet("Состав");
            List<List<String>> lines = List.of(
                    List.of("Код органа", "Код", "Класс", "Наименование"), List.of("МЦР", "Д9", "Подразделение", "Отдел"));
            for (int row = 0; row < lines.size(); row++) {
                var cells = sheet.createRow(row);
                for (int column = 0; column < 4; column++) {
                    cells.createCell(column).setCellValue(lines.get(row).get(column));
                }
            }
            workbook.write(out);
        }

        load(RegistryFile.read(file), JULY);

        assertThat(registry.bodyOn(MINISTRY, JULY).orElseThrow().units())
                .extracting(RegisteredUnit::name)
                .containsExactly("Департамент", "Комитет", "Отдел");
    }

    private ImportReport load(RegistryCsv csv, LocalDate from) {
        return load(csv.file(), from);
    }

    private ImportReport load(RegistryFile file, LocalDate from) {
        return importRegistry.handle(new ImportRegistry.Command(file, from));
    }

    private ImportRefused refusal(RegistryFile file, LocalDate from) {
        ImportRefused refusal = catchThrowableOfType(ImportRefused.class, () -> load(file, from));
        assertThat(refusal).as("a refusal").isNotNull();
        return refusal;
    }

    private long rows(String table) {
        return database.sql("select count(*) from dalel." + table).query(Long.class).single();
    }
}
