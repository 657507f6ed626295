package kz.dalel.files.domain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that has arrived and is not kept yet; it is gone once closed.
 *
 * @param path where it lies
 * @param size bytes
 * @param sha256 hash of its content, 64 hexadecimal digits
 */
public record SpooledFile(Path path, long size, String sha256) implements AutoCloseable {

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
