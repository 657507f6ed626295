package kz.dalel.platform.database;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import kz.dalel.shared.UserError;

/**
 * What a backup is and what it must come to. It is written last: a folder without it is no backup.
 *
 * @param madeAt when
 * @param application version of the application that made it
 * @param database what the database in it holds, counted in the copy itself
 * @param files SHA-256 of every other file, by its name within the backup
 */
public record BackupManifest(Instant madeAt, String application, DatabaseCensus database, Map<String, String> files) {

    static final String NAME = "manifest.json";

    public BackupManifest {
        files = new TreeMap<>(files);
    }

    void write(Path backup) throws IOException {
        SealedFolder.seal(backup.resolve(NAME), this);
    }

    /** @throws UserError if the folder holds no backup, or if a file of it is not what it was */
    static BackupManifest readChecked(Path backup) throws IOException {
        BackupManifest manifest = SealedFolder.read(backup.resolve(NAME), BackupManifest.class, "platform.backup.none");
        SealedFolder.requireUnaltered(backup, manifest.files());
        return manifest;
    }
}
