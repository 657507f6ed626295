package kz.dalel.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/**
 * Where the server of a data folder answers, and to what.
 *
 * @param port on this machine's loopback address
 * @param password of its superuser, and of the application
 */
record ServerAddress(int port, String password) {

    /** In PostgreSQL's note of a running server; counted from 0. */
    private static final int LINE_OF_PORT = 3;

    /** Of a server that another application runs over this folder. */
    static ServerAddress ofRunning(Path folder) {
        try {
            List<String> note = Files.readAllLines(folder.resolve("cluster").resolve("postmaster.pid"));
            if (note.size() <= LINE_OF_PORT) {
                throw new IOException("the database server is just being started or stopped");
            }
            String password = Files.readString(folder.resolve("password")).strip();
            return new ServerAddress(Integer.parseInt(note.get(LINE_OF_PORT).strip()), password);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** To the application's database, as one whom nothing is hidden from. */
    Connection connect() throws SQLException {
        return DriverManager.getConnection(url(EmbeddedDatabase.NAME), PostgresServer.SUPERUSER, password);
    }
}
