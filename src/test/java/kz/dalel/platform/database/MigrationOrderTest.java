package kz.dalel.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import kz.dalel.testing.DalelTest;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.Location;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** Migrations meet databases that were made by an earlier build. */
@DalelTest
class MigrationOrderTest {

    @Autowired
    private Flyway flyway;

    @TempDir
    private Path additional;

    @Test
    void shouldRunALateMigrationOfAnEarlyRange_onADatabaseThatIsPastIt() throws IOException {
        try (EmbeddedDatabase database = EmbeddedDatabase.startThrowAway()) {
            Flyway earlierBuild = over(database, flyway.getConfiguration().getLocations());
            earlierBuild.migrate();
            Files.writeString(additional.resolve("V010_5__thought_of_late.sql"), "create table dalel.thought_of_late (id int primary key);");
            Flyway laterBuild = over(database, Stream.concat(
                            Arrays.stream(flyway.getConfiguration().getLocations()),
                            Stream.of(new Location("filesystem:" + additional)))
                    .toArray(Location[]::new));

            assertThat(laterBuild.migrate().migrationsExecuted).isEqualTo(1);
            assertThat(laterBuild.migrate().migrationsExecuted).isZero();
            laterBuild.validate();
        }
    }

    /** As the application is set up, over another database. */
    private Flyway over(EmbeddedDatabase database, Location... locations) {
        return Flyway.configure()
                .configuration(flyway.getConfiguration())
                .dataSource(database.jdbcUrl(), database.username(), database.password())
                .locations(locations)
                .load();
    }
}
