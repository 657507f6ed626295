package kz.dalel.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * PostgreSQL's programs, unpacked once for the data folders of all tests: that costs seconds of computing for each folder, a link
 * to each costs nearly nothing. Throw-away databases still unpack their own.
 */
public final class UnpackedPrograms {

    /** For each virtual machine of a build: they begin at the same time. */
    private static final Path UNPACKED =
            Path.of("target", "postgresql", System.getProperty("tests.machine", "1")).toAbsolutePath();

    private UnpackedPrograms() {}

    /** Puts them where the database over this folder looks for them. */
    public static synchronized void putInto(Path dataFolder) throws IOException {
        Files.createDirectories(UNPACKED);
        PostgresPrograms.unpackInto(UNPACKED);
        try (Stream<Path> found = Files.walk(UNPACKED)) {
            List<Path> all = found.filter(path -> !path.equals(UNPACKED)).toList();
            Files.createDirectories(dataFolder);
            all.forEach(path -> put(path, dataFolder.resolve(UNPACKED.relativize(path))));
        }
    }

    private static void put(Path from, Path to) {
        try {
            if (Files.isRegularFile(from, LinkOption.NOFOLLOW_LINKS)) {
                link(from, to);
            } else {
                copy(from, to);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nothing is written, and so nothing has to reach the disk when the database that starts next makes sure of its own files. */
    private static void link(Path from, Path to) throws IOException {
        try {
            Files.createLink(to, from);
        } catch (FileSystemException | UnsupportedOperationException onAnotherDisk) {
            copy(from, to);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
    }
}
