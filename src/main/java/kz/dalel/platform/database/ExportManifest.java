package kz.dalel.platform.database;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import kz.dalel.shared.UserError;

/**
 * What a logical export is and what it must come to. It is written last: a folder without it is no export.
 *
 * @param madeAt when
 * @param application version of the application that made it
 * @param version of which version the tables were
 * @param sequences the last value each sequence gave out, by its name with its schema; those that gave out none are missing
 * @param database what the database held at the moment of the export
 * @param files SHA-256 of every other file, by its name within the export
 */
public record ExportManifest(
        Instant madeAt,
        String application,
        DatabaseVersion version,
        Map<String, Long> sequences,
        DatabaseCensus database,
        Map<String, String> files) {

    /** Not that of a backup, so that none is taken for the other. */
    static final String NAME = "export.json";

    public ExportManifest {
        sequences = new TreeMap<>(sequences);
        files = new TreeMap<>(files);
    }

    void write(Path export) throws IOException {
        SealedFolder.seal(export.resolve(NAME), this);
    }

    /** @throws UserError if the folder holds no export, or if a file of it is not what it was or is missing */
    static ExportManifest readChecked(Path export) throws IOException {
        ExportManifest manifest = SealedFolder.read(export.resolve(NAME), ExportManifest.class, "platform.export.none");
        for (String table : manifest.database().rows().keySet()) {
            if (!manifest.files().containsKey(ExportedTable.fileOf(table))) {
                throw new UserError(UserError.Kind.INVALID, "platform.backup.fileAltered", export.resolve(ExportedTable.fileOf(table)));
            }
        }
        SealedFolder.requireUnaltered(export, manifest.files());
        return manifest;
    }
}
