package kz.dalel.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.dalel.ledger.domain.ProtectedTable;
import kz.dalel.platform.StartRefusal;
import kz.dalel.registry.Role;
import kz.dalel.shared.Messages;
import kz.dalel.shared.UserError;
import kz.dalel.testing.DalelTest;
import kz.dalel.testing.Scene;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What somebody could do who has got hold of the application's own way into the database. */
@DalelTest
class ApplicationRightsTest {

    private static final String ROLE = "dalel_application_test";

    /** What PostgreSQL answers who may not. */
    private static final String NO_RIGHT = "42501";

    private static final String REFUSES_CHANGES = """
            select distinct c.relname from pg_trigger t join pg_class c on c.oid = t.tgrelid
            where t.tgfoid = to_regproc('dalel.refuse_change') and t.tgtype & 16 <> 0
            """;

    @Autowired
    private EmbeddedDatabase server;

    @Autowired
    private JdbcClient database;

    @Autowired
    private ApplicationRights rights;

    @Autowired
    private Scene scene;

    @BeforeEach
    void makeTheRole() throws SQLException {
        superuser("create role " + ROLE + " login password '" + server.password() + "'");
        rights.grantTo(ROLE);
    }

    @AfterEach
    void removeTheRole() throws SQLException {
        superuser("drop owned by " + ROLE, "drop role " + ROLE);
    }

    @Test
    void shouldLetNothingBeAltered_whereRowsRefuseChanges() throws SQLException {
        scene.person("somebody", Role.VERIFIER);
        List<String> tables = Stream.concat(
                        refusing().stream(), ProtectedTable.ALL.stream().map(ProtectedTable::name))
                .distinct()
                .toList();
        assertThat(tables).contains("evidence_version", "verdict", "score_line", "ledger_entry", "ledger_row", "rating_place");
        List<String> removable = database.sql("select table_name from dalel.application_rights() where rights = 'remove'")
                .query(String.class)
                .list();
        List<String> lockable = List.of("submission_extension.id", "stored_file.id");
        try (Connection application = connect(ROLE)) {
            for (String table : tables) {
                if (!removable.contains(table)) {
                    refuses(application, "delete from dalel." + table);
                }
                refuses(application, "truncate dalel." + table + " cascade");
                refuses(application, "alter table dalel." + table + " disable trigger all");
                refuses(application, "drop table dalel." + table + " cascade");
            }
            for (String table : refusing()) {
                for (String column : columns(table)) {
                    // To lock a row takes the right to change one of its columns; the trigger refuses the change.
                    if (!lockable.contains(table + "." + column)) {
                        refuses(application, "update dalel.%s set %s = %s".formatted(table, column, column));
                    }
                }
            }
            refuses(application, "set session_replication_role = replica");
            refuses(application, "create table dalel.mine (id int)");
            refuses(application, "create table public.mine (id int)");
            refuses(application, "create or replace function dalel.refuse_change() returns trigger language plpgsql as 'begin return new; end'");
            refuses(application, "call dalel.grant_application_rights('" + ROLE + "')");
            refuses(application, "update dalel.flyway_schema_history set success = false");
            refuses(application, "delete from dalel.sign_in");
            refuses(application, "select dalel.remove_sign_ins(date '2026-01-01')");
            refuses(application, "update dalel.issued_score_sheet set file = null");
            refuses(application, "insert into dalel.content_removal values ('link_page', '0', now(), now(), 'P1Y')");
        }
    }

    @Test
    void shouldLetTheApplicationDoItsWork() throws SQLException {
        try (Connection application = connect(ROLE)) {
            application.setAutoCommit(false);
            for (String table : database.sql("select table_name from dalel.application_rights() where rights in ('work', 'remove')")
                    .query(String.class)
                    .list()) {
                execute(application, "delete from dalel." + table + " where false");
            }
            for (String table : database.sql("select table_name from dalel.application_rights() where rights not in ('add', 'read')")
                    .query(String.class)
                    .list()) {
                execute(application, "select 1 from dalel." + table + " for update");
            }
            // A row of a protected table is noted for the ledger on the way.
            execute(application, "insert into dalel.person (login, name) values ('anna', 'Аннова Анна')");
            execute(application, "delete from dalel.ledger_pending");
            execute(application, "delete from public.act_ru_job");
            execute(application, "insert into dalel.link_page (sha256, size, data) values (encode(sha256('a'), 'hex'), 1, 'a')");
            assertThatThrownBy(() -> execute(application, "update dalel.link_page set data = null")).hasMessageContaining("append-only");
            application.rollback();
        }
    }

    /** Whoever makes a table decides what the application may do to its rows. */
    @Test
    void shouldHaveADecisionAboutEveryTable() {
        List<String> decided = database.sql("select table_name from dalel.application_rights()").query(String.class).list();
        List<String> tables = database.sql(
                        "select tablename from pg_tables where schemaname = 'dalel' and tablename <> 'flyway_schema_history'")
                .query(String.class)
                .list();

        assertThat(tables).containsAll(decided);
        assertThat(decided).doesNotHaveDuplicates();
        assertThat(tables).filteredOn(table -> !refusing().contains(table)).isSubsetOf(decided);
        // What refuses changes must not be given the right to them.
        assertThat(database.sql("select table_name from dalel.application_rights() where rights in ('change', 'work')")
                        .query(String.class)
                        .list())
                .doesNotContainAnyElementsOf(refusing());
    }

    /** A right that is missing shows in production only: tests work as the owner. */
    @Test
    void shouldGiveEveryRightThatTheSourcesUse() throws IOException {
        String sources = sources();
        List<String> changeable = withRights("'change', 'work'");

        // Contents are brought back by the application, and removed by their owner.
        assertThat(tablesIn(sources, "(?i)\\bupdate\\s+dalel\\.(\\w+)"))
                .contains("submission")
                .filteredOn(table -> !List.of("file_content", "link_page").contains(table))
                .isSubsetOf(changeable);
        assertThat(tablesIn(sources, "(?is)insert\\s+into\\s+dalel\\.(\\w+)(?:[^\";]|\"\\s*\\+\\s*\")*?on\\s+conflict(?:[^\";]|\"\\s*\\+\\s*\")*?do\\s+update"))
                .contains("evidence_draft", "person_language")
                .isSubsetOf(changeable);
        assertThat(tablesIn(sources, "(?i)\\bdelete\\s+from\\s+dalel\\.(\\w+)"))
                .contains("stored_file")
                .isSubsetOf(withRights("'work', 'remove'"));
    }

    @Test
    void shouldRefuseToStart_asARoleThatCouldAlterWhatWasRecorded() throws SQLException {
        refusesToStart("dalel", "владеет таблицами");
        refusesToStart(PostgresServer.SUPERUSER, "владеет таблицами");
        try (Connection application = connect(ROLE)) {
            assertThatCode(() -> ApplicationRoleCheck.check(application, ROLE)).doesNotThrowAnyException();
        }
        superuser("grant update on dalel.verdict to " + ROLE);
        refusesToStart(ROLE, "может изменить записанное в таблицах: verdict.");
        superuser("revoke update on dalel.verdict from " + ROLE, "grant truncate on dalel.ledger_entry to " + ROLE);
        refusesToStart(ROLE, "может изменить записанное в таблицах: ledger_entry.");
        superuser("revoke truncate on dalel.ledger_entry from " + ROLE, "grant dalel to " + ROLE);
        refusesToStart(ROLE, "владеет таблицами");
        superuser("revoke dalel from " + ROLE, "revoke all on schema dalel from " + ROLE);
        refusesToStart(ROLE, "не подготовлена");

        assertThatThrownBy(() -> rights.grantTo("nobody_there")).isInstanceOf(UserError.class);
        assertThatThrownBy(() -> rights.grantTo("dalel"))
                .isInstanceOfSatisfying(UserError.class, refusal -> assertThat(Messages.sentence(refusal))
                        .contains("Назовите в --role другую роль"));
    }

    /** Nobody is sent to a command that then refuses him: the owner is told to name another role, everybody else what to ask the owner for. */
    @Test
    void shouldTellTheOwnerToNameAnotherRole_whenTheDatabaseIsStillEmpty() throws SQLException {
        try (SecondDatabase empty = SecondDatabase.on(server);
                Connection owner = empty.atHand().connect();
                Connection application = empty.atHand(ROLE).connect()) {
            assertThatThrownBy(() -> ApplicationRoleCheck.check(owner, server.username()))
                    .isInstanceOf(StartRefusal.class)
                    .hasMessageContaining("Создайте для него другую роль")
                    .hasMessageNotContaining("--role dalel ");
            assertThatThrownBy(() -> ApplicationRoleCheck.check(application, ROLE))
                    .isInstanceOf(StartRefusal.class)
                    .hasMessageContaining("prepare-database --role " + ROLE);
        }
    }

    private void refusesToStart(String role, String words) throws SQLException {
        try (Connection connection = connect(role)) {
            assertThatThrownBy(() -> ApplicationRoleCheck.check(connection, role))
                    .isInstanceOf(StartRefusal.class)
                    .hasMessageContaining(words);
        }
    }

    private static String sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            StringBuilder all = new StringBuilder();
            for (Path file : (Iterable<Path>) files.filter(path -> path.toString().endsWith(".java"))::iterator) {
                all.append(Files.readString(file));
            }
            return all.toString();
        }
    }

    private static List<String> tablesIn(String sources, String statement) {
        return Pattern.compile(statement).matcher(sources).results().map(found -> found.group(1)).distinct().toList();
    }

    private List<String> withRights(String rights) {
        return database.sql("select table_name from dalel.application_rights() where rights in (" + rights + ")")
                .query(String.class)
                .list();
    }

    private List<String> refusing() {
        return database.sql(REFUSES_CHANGES).query(String.class).list();
    }

    private List<String> columns(String table) {
        return database.sql("select column_name from information_schema.columns where table_schema = 'dalel' and table_name = :table"
                        + " and is_identity = 'NO' and is_generated = 'NEVER'")
                .param("table", table)
                .query(String.class)
                .list();
    }

    private static void refuses(Connection connection, String sql) {
        assertThatThrownBy(() -> execute(connection, sql))
                .as(sql)
                .isInstanceOfSatisfying(SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(NO_RIGHT));
    }

    private void superuser(String... statements) throws SQLException {
        try (Connection connection = server.address().connect()) {
            for (String sql : statements) {
                execute(connection, sql);
            }
        }
    }

    private Connection connect(String role) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl(), role, server.password());
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
