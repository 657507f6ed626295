package kz.dalel.platform.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import kz.dalel.platform.StartRefusal;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.DigestUtils;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL programs that travel inside the application, unpacked to where they can be run. */
final class PostgresPrograms {

    private static final Set<PosixFilePermission> FOR_ALL = PosixFilePermissions.fromString("rwxr-xr-x");
    private static final String PROGRAMS = "bin";
    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";

    private final Path folder;

    private PostgresPrograms(Path folder) {
        this.folder = folder;
    }

    /**
     * Unpacks the programs under the folder, unless these very programs are there already. The folder is this application's alone.
     *
     * @throws StartRefusal if there are none for this kind of machine
     */
    static PostgresPrograms unpackInto(Path parent) throws IOException {
        if (!"Linux".equals(System.getProperty("os.name")) || !"amd64".equals(System.getProperty("os.arch"))) {
            throw new StartRefusal("platform.noDatabaseForMachine", System.getProperty("os.name"), System.getProperty("os.arch"));
        }
        Path folder = parent.resolve("postgresql-" + digest());
        if (Files.notExists(folder)) {
            Path unfinished = parent.resolve("unpacking");
            FileSystemUtils.deleteRecursively(unfinished);
            Files.createDirectory(unfinished);
            unpack(unfinished);
            Files.setPosixFilePermissions(unfinished, FOR_ALL);
            Files.setPosixFilePermissions(unfinished.resolve(PROGRAMS), FOR_ALL);
            Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
        }
        return new PostgresPrograms(folder);
    }

    Path program(String name) {
        return folder.resolve(PROGRAMS).resolve(name);
    }

    /** Whether accounts other than the folders' owners may run the programs. */
    boolean canBeReachedByOthers() throws IOException {
        for (Path above = folder.resolve(PROGRAMS); above != null; above = above.getParent()) {
            if (!Files.getPosixFilePermissions(above).contains(PosixFilePermission.OTHERS_EXECUTE)) {
                return false;
            }
        }
        return true;
    }

    private static String digest() throws IOException {
        try (InputStream archive = open()) {
            return DigestUtils.md5DigestAsHex(archive);
        }
    }

    private static InputStream open() throws IOException {
        InputStream archive = PostgresPrograms.class.getResourceAsStream(ARCHIVE);
        if (archive == null) {
            throw new IOException(ARCHIVE + " is not on the class path");
        }
        return new BufferedInputStream(archive);
    }

    private static void unpack(Path target) throws IOException {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(open()))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException("entry outside of the archive's folder: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                } else if (entry.isSymbolicLink()) {
                    Files.createDirectories(path.getParent());
                    Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
                } else {
                    Files.createDirectories(path.getParent());
                    Files.copy(tar, path);
                    if (path.getParent().endsWith(PROGRAMS)) {
                        Files.setPosixFilePermissions(path, FOR_ALL);
                    }
                }
            }
        }
    }
}
