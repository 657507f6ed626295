package kz.dalel.platform.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import kz.dalel.platform.StartRefusal;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/** Refuses a database that acknowledges what it could lose when the power goes: a submission once receipted must stay. */
final class DurabilityCheck {

    private static final List<String> SETTINGS = List.of("fsync", "synchronous_commit", "full_page_writes");

    private DurabilityCheck() {
    }

    /** @throws StartRefusal if a setting is off, or if the database does not answer */
    static void check(Environment environment) {
        DataSourceProperties properties = Binder.get(environment).bind("spring.datasource", DataSourceProperties.class).get();
        List<String> off = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(properties.getUrl(), properties.getUsername(), properties.getPassword());
                Statement statement = connection.createStatement()) {
            for (String setting : SETTINGS) {
                try (ResultSet value = statement.executeQuery("show " + setting)) {
                    value.next();
                    if ("off".equals(value.getString(1))) {
                        off.add(setting);
                    }
                }
            }
        } catch (SQLException e) {
            throw new StartRefusal("platform.databaseUnreachable", properties.getUrl(), e.getMessage());
        }
        if (!off.isEmpty()) {
            throw new StartRefusal("platform.databaseNotDurable", String.join(", ", off));
        }
    }
}
