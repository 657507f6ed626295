package kz.dalel.platform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import kz.dalel.platform.database.EmbeddedDatabase;
import kz.dalel.platform.database.UnpackedPrograms;
import kz.dalel.testing.ApplicationProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How an administrator of a new system gets in and fills the registry. */
@Execution(ExecutionMode.CONCURRENT)
@Timeout(value = 15, unit = TimeUnit.MINUTES)
class RegistryCommandTest {

    private static final String PASSWORD = "степной-ветер-42";

    /** The role the application works as, beside the owner of the tables. */
    private static final String APPLICATION = "dalel_application";

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void shouldEnterAndFillAProductionSystem() throws Exception {
        Path registry = Files.createDirectory(folder.resolve("registry"));
        Files.writeString(registry.resolve("bodies.csv"), "Код;Вид;Наименование\nМЦР;ЦГО;Министерство\n");
        Files.writeString(registry.resolve("people.csv"),
                "Логин;Фамилия, имя, отчество;Роль;Код органа\nanna;Аннова Анна;Руководитель органа;МЦР\n");
        Path data = folder.resolve("database");
        UnpackedPrograms.putInto(data);
        try (EmbeddedDatabase database = EmbeddedDatabase.start(data)) {
            addRole(database);
            assertThat(runAs(database.username(), 0, database, "", "prepare-database", "--role", APPLICATION))
                    .contains("роль dalel_application может читать и добавлять, но не менять записанное");
            assertThat(run(0, database, PASSWORD, "admin", "create", "--login", "root", "--name", "Системов Руслан", "--password-stdin"))
                    .isEqualTo("Администратор root создан.\n");
            assertThat(query(database, "select role from dalel.person_role where person = 'root'")).isEqualTo("ADMIN");

            Files.writeString(registry.resolve("units.csv"), "body;code;class;name\nНЕТ;Д1;district;Бел\n");
            assertThat(run(2, database, "", "registry", "import", "registry", "--valid-from", "01.07.2026", "--passwords-out", "passwords.csv"))
                    .contains("файл units.csv, строка 2, столбец «Код органа»: органа с кодом «НЕТ» нет ни в файле, ни в реестре.")
                    .endsWith("Файл не загружен, ничего не изменено. Ошибок: 1.\n");
            assertThat(query(database, "select count(*) from dalel.body")).isEqualTo("0");
            assertThat(folder.resolve("passwords.csv")).doesNotExist();

            Files.writeString(registry.resolve("units.csv"), "body;code;class;name\nМЦР;Д1;subdivision;Департамент\n");
            assertThat(run(0, database, "", "registry", "import", "registry", "--valid-from", "01.07.2026", "--passwords-out", "passwords.csv"))
                    .isEqualTo("""
                            Реестр загружен.
                            Органы: новых 1, изменено 0, закрыто 0, без изменений 0
                            Состав: новых 1, изменено 0, закрыто 0, без изменений 0
                            Люди: новых 1, изменено 0, закрыто 0, без изменений 0
                            Новых людей: 1. Их пароли записаны в passwords.csv; передайте их людям и удалите файл.
                            """);
            assertThat(query(database, "select valid_from || ' ' || name from dalel.unit")).isEqualTo("2026-07-01 Департамент");
            assertThat(folder.resolve("passwords.csv")).content().matches("login;password\nanna;[A-Za-z2-9]{16}\n");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("passwords.csv"))))
                    .isEqualTo("rw-------");

            alter(database, "person", "update dalel.person set name = 'Чужов Чужой' where login = 'root'");
            assertThat(run(3, database, "", "verify"))
                    .startsWith("Записей в журнале: 3.")
                    .endsWith("Строка person «root» изменена после действия № 1, которым она записана.\n");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "registry | укажите, что сделать",
        "registry import | Не указан обязательный параметр: --valid-from",
        "registry import absent.xlsx --valid-from 2026-07-01 | Файл absent.xlsx не найден",
        "registry import absent.xlsx --valid-from 31.06.2026 | «31.06.2026» — не дата",
        "registry import absent.xlsx --valid-from 2026-07-01 --valid-to | Неизвестная команда или параметр: --valid-to",
        "registry import absent.xlsx --valid-from 2026-07-01 --spring.datasource.url | Неизвестная команда или параметр: --spring.datasource.url",
        "admin create --login root | Не указан обязательный параметр: --name",
        "admin create --login рут --name Р | «рут» не подходит как логин",
        "admin create --login root --name= | Имя не должно быть пустым",
    })
    void shouldRefuseBeforeStartingAnything_whenArgumentsAreWrong(String arguments, String sentence) {
        assertThat(run(arguments.split(" "))).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains(sentence);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void shouldNotAskForAPassword_whereNobodyCanAnswer() throws Exception {
        try (ApplicationProcess command =
                ApplicationProcess.command(folder, "", "admin", "create", "--login", "root", "--name", "Р")) {
            assertThat(command.awaitEnd()).isEqualTo(2);
            assertThat(command.output()).contains("терминала нет").contains("--password-stdin");
        }
    }

    @ParameterizedTest
    @CsvSource({"'', Пароль не введён", "demo, Пароль демонстрационной версии", "короткий, Пароль должен быть длиной от 12"})
    void shouldRefuseBeforeStartingAnything_whenThePasswordIsWeak(String password, String sentence) throws Exception {
        try (ApplicationProcess command = ApplicationProcess.command(
                folder, password, "admin", "create", "--login", "root", "--name", "Р", "--password-stdin")) {
            assertThat(command.awaitEnd()).isEqualTo(2);
            assertThat(command.output()).contains(sentence);
        }
    }

    @Test
    void shouldWriteTheTemplate_butNotTwice() {
        String file = folder.resolve("template.xlsx").toString();

        assertThat(run("registry", "template", file)).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("Шаблон записан");
        assertThat(run("registry", "template", file)).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("уже есть");
    }

    private int run(String... arguments) {
        return DalelCommand.run(
                new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8), arguments);
    }

    /** Runs a command on the database of a production system, as the role that works there, and gives back what it printed. */
    private String run(int exitCode, EmbeddedDatabase database, String input, String... arguments) throws Exception {
        return runAs(APPLICATION, exitCode, database, input, arguments);
    }

    private String runAs(String role, int exitCode, EmbeddedDatabase database, String input, String... arguments) throws Exception {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("--spring.profiles.active=prod");
        all.add("--spring.datasource.url=" + database.jdbcUrl());
        all.add("--spring.datasource.username=" + role);
        all.add("--spring.datasource.password=" + database.password());
        try (ApplicationProcess command = ApplicationProcess.command(folder, input, all.toArray(String[]::new))) {
            assertThat(command.awaitEnd()).as(command.output()).isEqualTo(exitCode);
            return command.output();
        }
    }

    private static void addRole(EmbeddedDatabase database) throws Exception {
        try (Connection connection = DriverManager.getConnection(database.jdbcUrl(), "postgres", database.password());
                Statement statement = connection.createStatement()) {
            statement.execute("create role " + APPLICATION + " login password '" + database.password() + "'");
        }
    }

    /** As somebody can who owns the table, and whom therefore no trigger stops. */
    private static void alter(EmbeddedDatabase database, String table, String sql) throws Exception {
        try (Connection connection = DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password());
                Statement statement = connection.createStatement()) {
            statement.execute("alter table dalel." + table + " disable trigger user");
            statement.execute(sql);
            statement.execute("alter table dalel." + table + " enable trigger user");
        }
    }

    private static String query(EmbeddedDatabase database, String sql) throws Exception {
        try (Connection connection = DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password());
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }
}
