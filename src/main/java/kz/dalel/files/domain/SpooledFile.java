package kz.dalel.files.domain;

import java.nio.file.Path;

/**
 * A file that has arrived and is not kept yet; it is gone once closed.
 *
 * @param disk where it lies
 * @param path where it lies there
 * @param size bytes
 * @param sha256 hash of its content, 64 hexadecimal digits
 */
public record SpooledFile(Disk disk, Path path, long size, String sha256) implements AutoCloseable {

    @Override
    public void close() {
        disk.remove(path);
    }
}
