package kz.dalel.platform.database;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import kz.dalel.platform.StartRefusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Folders of throw-away databases, and the removal of those whose application was killed before it could do so. */
final class ThrowAwayFolders {

    private static final Logger LOG = LoggerFactory.getLogger(ThrowAwayFolders.class);
    private static final String PREFIX = "dalel-throw-away-";
    /** A younger one may be about to be taken by the application that has just made it. */
    private static final Duration GRACE = Duration.ofMinutes(1);

    private ThrowAwayFolders() {
    }

    static Path create() throws IOException {
        Path folder = Files.createTempDirectory(PREFIX);
        Files.setPosixFilePermissions(folder, DataFolder.PASSABLE);
        removeLeftovers(folder.getParent(), Files.getOwner(folder));
        return folder;
    }

    private static void removeLeftovers(Path parent, UserPrincipal me) throws IOException {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent, PREFIX + "*")) {
            for (Path folder : folders) {
                boolean mine = Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS) && Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).equals(me);
                if (mine && Files.getLastModifiedTime(folder).toInstant().isBefore(Instant.now().minus(GRACE))) {
                    remove(folder);
                }
            }
        }
    }

    private static void remove(Path path) throws IOException {
        try (DataFolder folder = DataFolder.open(path)) {
            PostgresServer server = PostgresServer.in(folder, Map.of());
            new OrphanedServer(folder.cluster()).end(server::stop);
            folder.delete();
        } catch (StartRefusal inUse) {
            LOG.debug("{} is in use", path);
        }
    }
}
