package kz.dalel.platform.database;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import kz.dalel.shared.UserError;

/** Folders that hold a whole database and, written last, a manifest with the SHA-256 of every file of theirs. */
final class SealedFolder {

    /** With the database's content in it. */
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.INDENT_OUTPUT);

    private SealedFolder() {}

    /** @throws UserError with this code if there is something in it */
    static void requireEmpty(Path folder, String refusal) throws IOException {
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> content = Files.newDirectoryStream(folder)) {
                if (!content.iterator().hasNext()) {
                    return;
                }
            }
        }
        if (Files.exists(folder)) {
            throw new UserError(UserError.Kind.CONFLICT, refusal, folder);
        }
    }

    static void create(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, OWNER_ONLY);
    }

    static void seal(Path manifest, Object content) throws IOException {
        Files.write(manifest, JSON.writeValueAsBytes(content), StandardOpenOption.CREATE_NEW);
    }

    /** @throws UserError if it is none, or with the code {@code absent} if it is not there */
    static <T> T read(Path manifest, Class<T> type, String absent) throws IOException {
        if (Files.notExists(manifest)) {
            throw new UserError(UserError.Kind.INVALID, absent, manifest.getParent());
        }
        try {
            return JSON.readValue(Files.readAllBytes(manifest), type);
        } catch (JsonProcessingException e) {
            throw new UserError(UserError.Kind.INVALID, "platform.backup.fileAltered", manifest);
        }
    }

    /** @throws UserError if a file is not what it was, or gone */
    static void requireUnaltered(Path folder, Map<String, String> files) throws IOException {
        for (Map.Entry<String, String> expected : files.entrySet()) {
            Path part = folder.resolve(expected.getKey()).normalize();
            if (!part.startsWith(folder.normalize()) || Files.notExists(part) || !hashOf(part).equals(expected.getValue())) {
                throw new UserError(UserError.Kind.INVALID, "platform.backup.fileAltered", part);
            }
        }
    }

    /** SHA-256 of every file, by its name within the folder. */
    static Map<String, String> hashesOf(Path folder) throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
                hashes.put(folder.relativize(file).toString(), hashOf(file));
            }
        }
        return hashes;
    }

    private static String hashOf(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file);
                DigestInputStream digested = new DigestInputStream(content, MessageDigest.getInstance("SHA-256"))) {
            digested.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digested.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
