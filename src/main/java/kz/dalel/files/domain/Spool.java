package kz.dalel.files.domain;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import kz.dalel.shared.UserError;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Writes what arrives to disk, counting and hashing it on the way. */
@Component
public class Spool {

    private static final int BUFFER = 64 * 1024;

    private final Disk disk;

    public Spool(Disk disk) {
        this.disk = disk;
    }

    /**
     * @throws UserError {@code TOO_LARGE} as soon as more than the limit has arrived, {@code INVALID} if nothing did or the
     *     sender broke off, {@code NO_SPACE} or {@code UNAVAILABLE} if the disk does not take it
     */
    public SpooledFile take(InputStream content, DataSize largest) {
        Path path = disk.newFile();
        try {
            SpooledFile spooled = write(content, path, largest);
            if (spooled.size() == 0) {
                throw new UserError(UserError.Kind.INVALID, "files.empty");
            }
            return spooled;
        } catch (IOException e) {
            disk.remove(path);
            throw new UserError(UserError.Kind.INVALID, "files.brokenOff");
        } catch (RuntimeException e) {
            disk.remove(path);
            throw e;
        }
    }

    private SpooledFile write(InputStream content, Path path, DataSize largest) throws IOException {
        MessageDigest digest = sha256();
        long size = 0;
        byte[] buffer = new byte[BUFFER];
        try (OutputStream out = disk.open(path)) {
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                size += read;
                if (size > largest.toBytes()) {
                    throw tooLarge(largest);
                }
                digest.update(buffer, 0, read);
                out.write(buffer, 0, read);
            }
        }
        return new SpooledFile(disk, path, size, HexFormat.of().formatHex(digest.digest()));
    }

    /** What is said of a file over the limit, also before it is sent. */
    public static UserError tooLarge(DataSize largest) {
        return new UserError(UserError.Kind.TOO_LARGE, "files.tooLarge", Megabytes.of(largest));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
