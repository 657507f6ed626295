package kz.dalel.platform.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import kz.dalel.platform.StartRefusal;
import org.springframework.util.FileSystemUtils;

/** The folder of an embedded database, held by one application at a time: cluster, log, password, lock. */
final class DataFolder implements AutoCloseable {

    /** Others cannot look inside, but pass: the server's account may be another one, and needs to reach its programs. */
    static final Set<PosixFilePermission> PASSABLE = PosixFilePermissions.fromString("rwx--x--x");
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY_FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final int PASSWORD_BYTES = 24;

    /**
     * Folders this virtual machine holds. Their lock files must not be opened again: closing a second channel would give up the
     * system's lock of the first, and another application would take the folder for an orphan's.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path root;
    private final FileChannel lockFile;

    private DataFolder(Path root, FileChannel lockFile) {
        this.root = root;
        this.lockFile = lockFile;
    }

    /**
     * Creates the folder if need be and takes it for this application.
     *
     * @throws StartRefusal if another application holds it, or if it cannot be written to
     */
    static DataFolder open(Path directory) {
        Path root = directory.toAbsolutePath().normalize();
        if (!HELD.add(root)) {
            throw new StartRefusal("platform.dataFolderInUse", root);
        }
        try {
            return locked(root);
        } catch (IOException e) {
            HELD.remove(root);
            throw new StartRefusal("platform.dataFolderUnusable", root, e.getMessage());
        } catch (StartRefusal e) {
            HELD.remove(root);
            throw e;
        }
    }

    private static DataFolder locked(Path root) throws IOException {
        if (Files.notExists(root)) {
            Files.createDirectories(root);
            Files.setPosixFilePermissions(root, PASSABLE);
        }
        FileChannel lockFile = FileChannel.open(root.resolve("lock"), Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), OWNER_ONLY_FILE);
        if (lockFile.tryLock() == null) {
            lockFile.close();
            throw new StartRefusal("platform.dataFolderInUse", root);
        }
        return new DataFolder(root, lockFile);
    }

    Path root() {
        return root;
    }

    /** Where the server keeps its data; exists only once it has been set up completely. */
    Path cluster() {
        return root.resolve("cluster");
    }

    Path log() {
        return root.resolve("postgresql.log");
    }

    /** The database's password: made up at the first start, readable by the owner only. */
    String password() throws IOException {
        Path file = passwordFile();
        if (Files.notExists(file)) {
            byte[] random = new byte[PASSWORD_BYTES];
            new SecureRandom().nextBytes(random);
            Files.createFile(file, OWNER_ONLY_FILE);
            Files.writeString(file, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
        }
        return Files.readString(file).strip();
    }

    Path passwordFile() {
        return root.resolve("password");
    }

    /** Notes on the disk that the cluster's content is not worth keeping until {@link #markFilled}. */
    void markFilling() throws IOException {
        Files.write(fillingMark(), new byte[0]);
        try (FileChannel folder = FileChannel.open(root)) {
            folder.force(true);
        }
    }

    void markFilled() throws IOException {
        Files.delete(fillingMark());
    }

    boolean isFilledInPart() {
        return Files.exists(fillingMark());
    }

    private Path fillingMark() {
        return root.resolve("filling");
    }

    void delete() throws IOException {
        FileSystemUtils.deleteRecursively(root);
    }

    @Override
    public void close() throws IOException {
        lockFile.close();
        HELD.remove(root);
    }
}
