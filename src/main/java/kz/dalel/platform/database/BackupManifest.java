package kz.dalel.platform.database;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
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

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.INDENT_OUTPUT);

    public BackupManifest {
        files = new TreeMap<>(files);
    }

    void write(Path backup) throws IOException {
        Files.write(backup.resolve(NAME), JSON.writeValueAsBytes(this), StandardOpenOption.CREATE_NEW);
    }

    /** @throws UserError if the folder holds no backup, or if a file of it is not what it was */
    static BackupManifest readChecked(Path backup) throws IOException {
        Path file = backup.resolve(NAME);
        if (Files.notExists(file)) {
            throw new UserError(UserError.Kind.INVALID, "platform.backup.none", backup);
        }
        BackupManifest manifest = read(file);
        for (Map.Entry<String, String> expected : manifest.files().entrySet()) {
            Path part = backup.resolve(expected.getKey()).normalize();
            if (!part.startsWith(backup.normalize()) || Files.notExists(part) || !hashOf(part).equals(expected.getValue())) {
                throw new UserError(UserError.Kind.INVALID, "platform.backup.fileAltered", part);
            }
        }
        return manifest;
    }

    private static BackupManifest read(Path file) throws IOException {
        try {
            return JSON.readValue(Files.readAllBytes(file), BackupManifest.class);
        } catch (JsonProcessingException e) {
            throw new UserError(UserError.Kind.INVALID, "platform.backup.fileAltered", file);
        }
    }

    static String hashOf(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file);
                DigestInputStream digested = new DigestInputStream(content, MessageDigest.getInstance("SHA-256"))) {
            digested.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digested.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
