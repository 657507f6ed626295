package kz.dalel.platform.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/**
 * Of which version the tables of a database are: two of the same version have the same tables, column by column.
 *
 * @param migrations version, name and checksum of each migration that our tables have been through,, in the order of these texts
 * @param engine version of the process engine's tables
 */
public record DatabaseVersion(List<String> migrations, String engine) {

    private static final String SCHEMA = "dalel";

    /** A repeatable one may have been run several times; what it said the last time counts. */
    private static final String MIGRATIONS = """
            select distinct on (version, description) coalesce(version || ' ', '') || description || ' ' || checksum
            from dalel.flyway_schema_history where checksum is not null and success
            order by version, description, installed_rank desc
            """;

    private static final String ENGINE = "select version_ from public.act_ge_schema_log order by timestamp_ desc limit 1";

    /** The engine's own scripts for its tables, and those of them that application.yml leaves: without decision tables and cases. */
    private static final String ENGINE_SCRIPT = "org/camunda/bpm/engine/db/create/activiti.postgres.create.%s.sql";
    private static final List<String> ENGINE_PARTS = List.of("engine", "history", "identity");

    public DatabaseVersion {
        migrations = migrations.stream().sorted().toList();
    }

    static DatabaseVersion of(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            List<String> engine = texts(statement, ENGINE);
            return new DatabaseVersion(texts(statement, MIGRATIONS), engine.isEmpty() ? "" : engine.get(0));
        }
    }

    private static List<String> texts(Statement statement, String query) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (ResultSet found = statement.executeQuery(query)) {
            while (found.next()) {
                texts.add(found.getString(1));
            }
        }
        return texts;
    }

    /** Whether the version at hand has the same migrations, to the letter; nothing is made for that. */
    boolean hasTheMigrationsAtHand(DataSource database) {
        return Stream.of(migrations(database).info().all())
                .map(DatabaseVersion::nameOf)
                .sorted()
                .toList()
                .equals(migrations);
    }

    private static String nameOf(MigrationInfo migration) {
        String version = migration.getVersion() == null ? "" : migration.getVersion() + " ";
        return version + migration.getDescription() + " " + migration.getChecksum();
    }

    /**
     * Makes the tables of the version at hand in an empty database.
     *
     * @param database whose sessions look for unqualified names in the schema {@code public}, where the engine has its tables
     */
    static void makeTables(DataSource database) {
        migrations(database).migrate();
        ResourceDatabasePopulator engine = new ResourceDatabasePopulator();
        ENGINE_PARTS.forEach(part -> engine.addScript(new ClassPathResource(ENGINE_SCRIPT.formatted(part))));
        engine.execute(database);
    }

    /** As {@code application.yml} has it. */
    static Flyway migrations(DataSource database) {
        return Flyway.configure()
                .dataSource(database)
                .defaultSchema(SCHEMA)
                .schemas(SCHEMA)
                .outOfOrder(true)
                .load();
    }
}
