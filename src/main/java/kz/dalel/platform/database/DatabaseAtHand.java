package kz.dalel.platform.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import kz.dalel.platform.StartRefusal;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.util.StringUtils;

/** The database that the settings name, or the embedded one of the data folder, for what is done to it without the application. */
public final class DatabaseAtHand implements AutoCloseable {

    private final DataSource source;
    private final String name;
    private final Optional<EmbeddedDatabase> own;

    private DatabaseAtHand(String url, String role, String password, Optional<EmbeddedDatabase> own) {
        PGSimpleDataSource named = new PGSimpleDataSource();
        named.setURL(url);
        named.setUser(role);
        named.setPassword(password);
        named.setCurrentSchema("public");
        this.source = named;
        this.name = url.replaceFirst("\\?.*", "");
        this.own = own;
    }

    /**
     * One with something in it, whether an application is at work on it or not.
     *
     * @throws kz.dalel.shared.UserError if the data folder has no database
     * @throws StartRefusal in production if no database is named, or one that does not prove itself
     */
    public static DatabaseAtHand toRead(Environment environment) {
        return named(environment).orElseGet(() -> {
            Path folder = folder(environment);
            EmbeddedDatabase.requireFilled(folder);
            Optional<EmbeddedDatabase> started = EmbeddedDatabase.startUnlessRunning(folder);
            return started.map(DatabaseAtHand::over).orElseGet(() -> over(ServerAddress.ofRunning(folder)));
        });
    }

    /**
     * One that may be empty; the embedded one is made if need be.
     *
     * @throws StartRefusal in production if no database is named, or if an application is at work on the data folder
     */
    public static DatabaseAtHand toFill(Environment environment) {
        return named(environment).orElseGet(() -> over(EmbeddedDatabase.start(folder(environment))));
    }

    private static Optional<DatabaseAtHand> named(Environment environment) {
        boolean production = environment.acceptsProfiles(Profiles.of("prod"));
        if (!StringUtils.hasText(environment.getProperty("spring.datasource.url"))) {
            if (production) {
                throw new StartRefusal("platform.noDatabaseNamed");
            }
            return Optional.empty();
        }
        DataSourceProperties properties = Binder.get(environment)
                .bind("spring.datasource", DataSourceProperties.class)
                .get();
        if (production) {
            DatabaseAddressCheck.check(properties.getUrl());
        }
        return Optional.of(named(properties.getUrl(), properties.getUsername(), properties.getPassword()));
    }

    static DatabaseAtHand named(String url, String role, String password) {
        return new DatabaseAtHand(url, role, password, Optional.empty());
    }

    private static DatabaseAtHand over(EmbeddedDatabase database) {
        return new DatabaseAtHand(database.jdbcUrl(), database.username(), database.password(), Optional.of(database));
    }

    private static DatabaseAtHand over(ServerAddress server) {
        return named(server.url(EmbeddedDatabase.NAME), EmbeddedDatabase.NAME, server.password());
    }

    private static Path folder(Environment environment) {
        return Path.of(environment.getRequiredProperty("dalel.database.directory")).toAbsolutePath().normalize();
    }

    /** For people: the address without what else it says. */
    String name() {
        return name;
    }

    DataSource source() {
        return source;
    }

    Connection connect() {
        try {
            return source.getConnection();
        } catch (SQLException e) {
            throw new StartRefusal("platform.databaseUnreachable", name, e.getMessage());
        }
    }

    /** An embedded database that is cut off while it is filled begins anew at its next start. */
    void fill(Runnable filling) {
        own.ifPresentOrElse(database -> database.fill(filling), filling);
    }

    @Override
    public void close() {
        own.ifPresent(EmbeddedDatabase::stop);
    }
}
