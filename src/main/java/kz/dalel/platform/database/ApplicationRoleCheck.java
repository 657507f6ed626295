package kz.dalel.platform.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import kz.dalel.platform.StartRefusal;
import org.flywaydb.core.Flyway;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/**
 * Refuses a role that could alter what was recorded: in production the tables belong to another role, and the application works as one
 * that may add to them. Whoever breaks into the application, or makes it run his SQL, then still cannot change or remove a thing.
 */
final class ApplicationRoleCheck {

    /** Whether one role may own the tables and work with them. */
    static final String ONE_ROLE = "dalel.database.one-role";

    private static final String OWNS = """
            select r.rolsuper or exists (
                select from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where n.nspname in ('dalel', 'public') and c.relkind in ('r', 'p') and pg_has_role(c.relowner, 'usage'))
            from pg_roles r where r.rolname = current_user
            """;

    /** Before there are tables: whose they will be. */
    private static final String OWNS_DATABASE =
            "select pg_has_role(datdba, 'usage') from pg_database where datname = current_database()";

    /** Tables whose rows refuse to be changed, and which the role could nevertheless change, remove from or empty. */
    private static final String MAY_ALTER = """
            select string_agg(distinct c.relname, ', ' order by c.relname) from pg_trigger t
            join pg_class c on c.oid = t.tgrelid
            where t.tgfoid = to_regproc('dalel.refuse_change')
            and (has_table_privilege(c.oid, 'truncate')
                or has_table_privilege(c.oid, 'delete') and t.tgtype & 8 <> 0
                or has_table_privilege(c.oid, 'update') and t.tgtype & 16 <> 0)
            """;

    private ApplicationRoleCheck() {}

    /** @throws StartRefusal if the role could alter what was recorded, or if its owner has not prepared the database for this version */
    static void check(Environment environment) {
        if (environment.getProperty(ONE_ROLE, Boolean.class, false)) {
            return;
        }
        DataSourceProperties properties = Binder.get(environment)
                .bind("spring.datasource", DataSourceProperties.class)
                .get();
        try (Connection connection = DriverManager.getConnection(
                properties.getUrl(), properties.getUsername(), properties.getPassword())) {
            check(connection, properties.getUsername());
        } catch (SQLException e) {
            throw new StartRefusal("platform.databaseUnreachable", properties.getUrl(), e.getMessage());
        }
        Flyway migrations = Flyway.configure()
                .dataSource(properties.getUrl(), properties.getUsername(), properties.getPassword())
                .defaultSchema("dalel")
                .outOfOrder(true)
                .load();
        if (migrations.info().pending().length > 0) {
            throw new StartRefusal("platform.databaseNotPrepared", properties.getUsername());
        }
    }

    static void check(Connection connection, String role) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (isTrue(statement, OWNS)) {
                throw new StartRefusal("platform.roleOwnsTables", role);
            }
            if (isTrue(statement, OWNS_DATABASE)) {
                throw new StartRefusal("platform.ownerAtStart", role);
            }
            if (!isTrue(statement, "select has_schema_privilege(n.oid, 'usage') from pg_namespace n where nspname = 'dalel'")) {
                throw new StartRefusal("platform.databaseNotPrepared", role);
            }
            String alterable = text(statement, MAY_ALTER);
            if (alterable != null) {
                throw new StartRefusal("platform.roleMayAlter", role, alterable);
            }
        }
    }

    private static boolean isTrue(Statement statement, String query) throws SQLException {
        return "t".equals(text(statement, query));
    }

    private static String text(Statement statement, String query) throws SQLException {
        try (ResultSet found = statement.executeQuery(query)) {
            return found.next() ? found.getString(1) : null;
        }
    }
}
