package kz.dalel.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * PostgreSQL's programs, unpacked once for the data folders of all tests: that costs seconds of computing for each folder, a copy
 * costs nearly nothing. Throw-away databases still unpack their own.
 */
public final class UnpackedPrograms {

    private static final Path UNPACKED = Path.of("target", "postgresql").toAbsolutePath();

    private UnpackedPrograms() {}

    /** Puts them where the database over this folder looks for them. */
    public static synchronized void putInto(Path dataFolder) throws IOException {
        Files.createDirectories(UNPACKED);
        PostgresPrograms.unpackInto(UNPACKED);
        try (Stream<Path> found = Files.walk(UNPACKED)) {
            List<Path> all = found.filter(path -> !path.equals(UNPACKED)).toList();
            Files.createDirectories(dataFolder);
            all.forEach(path -> copy(path, dataFolder.resolve(UNPACKED.relativize(path))));
        }
    }

    private static void copy(Path from, Path to) {
        try {
            Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
