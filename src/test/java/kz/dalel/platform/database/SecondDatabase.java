package kz.dalel.platform.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A database beside the application's own on the same server, empty at first, of the same owner, who is no superuser. */
record SecondDatabase(EmbeddedDatabase server) implements AutoCloseable {

    private static final String NAME = "second";

    static SecondDatabase on(EmbeddedDatabase server) throws SQLException {
        SecondDatabase second = new SecondDatabase(server);
        second.superuser("create database " + NAME + " owner " + EmbeddedDatabase.NAME);
        return second;
    }

    /** The application's own database. */
    static DatabaseAtHand atHand(EmbeddedDatabase server) {
        return DatabaseAtHand.named(server.jdbcUrl(), server.username(), server.password());
    }

    DatabaseAtHand atHand() {
        return atHand(server.username());
    }

    DatabaseAtHand atHand(String role) {
        return DatabaseAtHand.named(server.address().url(NAME), role, server.password());
    }

    DatabaseCensus census() throws SQLException {
        try (Connection connection = atHand().connect()) {
            return DatabaseCensus.of(connection);
        }
    }

    static List<String> texts(DatabaseAtHand database, String query) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            List<String> texts = new ArrayList<>();
            while (found.next()) {
                texts.add(found.getString(1));
            }
            return texts;
        }
    }

    private void superuser(String command) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        server.address().url(PostgresServer.SUPERUSER), PostgresServer.SUPERUSER, server.password());
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    @Override
    public void close() throws SQLException {
        superuser("drop database " + NAME + " with (force)");
    }
}
