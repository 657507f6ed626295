package kz.dalel.files.domain;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import kz.dalel.files.FileLimits;
import kz.dalel.shared.UserError;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Where files lie while they arrive and are looked into. When it does not take them, that is not the sender's fault. */
@Component
public class Disk {

    private static final Logger LOG = LoggerFactory.getLogger(Disk.class);

    private static final String BEGINNING = "dalel-";
    private static final String ENDING = ".arriving";

    /** What the operating system says when there is no more room; where it says it in another language, the room itself is looked at. */
    private static final Set<String> NO_ROOM = Set.of("No space left on device", "Disk quota exceeded");

    private static final long AS_GOOD_AS_NO_ROOM = 1024 * 1024;

    private final Path folder;

    public Disk(FileLimits limits) {
        this.folder = limits.spool();
    }

    /** @throws UserError {@code NO_SPACE} or {@code UNAVAILABLE} if there can be no new file */
    public Path newFile() {
        try {
            return Files.createTempFile(Files.createDirectories(folder), BEGINNING, ENDING);
        } catch (IOException e) {
            throw trouble(e);
        }
    }

    /** The file, to be written; whatever goes wrong with that comes as a {@link UserError} as in {@link #newFile}. */
    public OutputStream open(Path file) {
        try {
            return new Guarded(create(file));
        } catch (IOException e) {
            throw trouble(e);
        }
    }

    /**
     * Writes a content into a new file.
     *
     * @throws IOException if the content cannot be read
     */
    public Path keep(InputStream content) throws IOException {
        Path file = newFile();
        try (OutputStream out = open(file)) {
            content.transferTo(out);
            return file;
        } catch (IOException | RuntimeException e) {
            remove(file);
            throw e;
        }
    }

    /** Removes a file; one that cannot be removed is left to {@link #tidy}. */
    public void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("{} cannot be removed", file, e);
        }
    }

    /** Removes what an application left behind that was ended in the middle of something, by the disk's own clock. */
    public void tidy(Duration longerThanAnyUpload) throws IOException {
        Path now = newFile();
        Instant before = Files.getLastModifiedTime(now).toInstant().minus(longerThanAnyUpload);
        Files.delete(now);
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, BEGINNING + "*" + ENDING)) {
            for (Path file : left) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    OutputStream create(Path file) throws IOException {
        return Files.newOutputStream(file);
    }

    private UserError trouble(IOException failure) {
        LOG.error("the folder {} does not take files", folder, failure);
        boolean full = NO_ROOM.stream().anyMatch(String.valueOf(failure.getMessage())::contains)
                || Files.isDirectory(folder) && folder.toFile().getUsableSpace() < AS_GOOD_AS_NO_ROOM;
        return full
                ? new UserError(UserError.Kind.NO_SPACE, "files.noSpace")
                : new UserError(UserError.Kind.UNAVAILABLE, "files.diskAway");
    }

    /** Tells failures to write from failures to read what is written. */
    private final class Guarded extends FilterOutputStream {

        private Guarded(OutputStream file) {
            super(file);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            try {
                out.write(bytes, offset, length);
            } catch (IOException e) {
                throw trouble(e);
            }
        }

        @Override
        public void close() {
            try {
                super.close();
            } catch (IOException e) {
                throw trouble(e);
            }
        }
    }
}
