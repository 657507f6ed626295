package kz.dalel.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;
import kz.dalel.ledger.domain.CheckpointKey;
import kz.dalel.shared.UserError;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where checkpoints are written, with the key they are signed with. Whoever operates Dalel keeps the folder, or copies of what is in
 * it, out of reach of those who reach the database.
 */
@Component
public class CheckpointFolder {

    private static final String PRIVATE_KEY = "checkpoint-key.pem";
    private static final String PUBLIC_KEY = "checkpoint-key.pub.pem";
    /** Enough of a head in a file's name to tell one history of the ledger from another. */
    private static final int HEAD_DIGITS = 8;

    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Optional<Path> folder;

    /** @param folder {@code dalel.ledger.directory}; where it is empty no checkpoints are issued */
    CheckpointFolder(@Value("${dalel.ledger.directory:}") String folder) {
        this.folder = Optional.of(folder).filter(named -> !named.isBlank()).map(Path::of);
    }

    /** Whether checkpoints are issued. */
    boolean isThere() {
        return folder.isPresent();
    }

    /** The signature of a text by the folder's key, which is made at its first use unless the operator brought one. */
    synchronized String sign(String text) {
        Path key = place().resolve(PRIVATE_KEY);
        try {
            if (Files.notExists(key)) {
                Files.createDirectories(place());
                KeyPair pair = CheckpointKey.generate();
                Files.createFile(key, OWNER_ONLY);
                Files.writeString(key, CheckpointKey.pem(pair.getPrivate()));
                Files.writeString(place().resolve(PUBLIC_KEY), CheckpointKey.pem(pair.getPublic()));
            }
            PrivateKey signing = CheckpointKey.privateKey(Files.readString(key));
            return CheckpointKey.sign(signing, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The key that signatures are checked with, in PEM. */
    String publicKey() {
        return CheckpointKey.pem(key(place().resolve(PUBLIC_KEY)));
    }

    /** Writes a checkpoint beside the others; one of the same state and second may be there already. */
    Path write(Checkpoint checkpoint) {
        Path file = place().resolve("checkpoint-%d-%s-%s.json"
                .formatted(
                        checkpoint.entries(),
                        STAMP.format(checkpoint.at()),
                        checkpoint.head().substring(0, HEAD_DIGITS)));
        try {
            Files.writeString(file, JSON.writeValueAsString(Written.of(checkpoint)) + "\n", StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    /** A checkpoint's file as it lies there. */
    String textOf(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a checkpoint and makes sure that it is genuine.
     *
     * @param file the checkpoint
     * @param publicKey the key it must be signed with; empty for the folder's own
     * @throws UserError ({@code INVALID}) if either cannot be read, or the signature is not the key's
     */
    public Checkpoint read(Path file, Optional<Path> publicKey) {
        Checkpoint checkpoint = checkpoint(file);
        Path keyFile = publicKey.orElseGet(() -> folder.map(place -> place.resolve(PUBLIC_KEY))
                .orElseThrow(() -> new UserError(UserError.Kind.INVALID, "ledger.noPublicKey")));
        if (!CheckpointKey.isSigned(key(keyFile), checkpoint.signedText(), checkpoint.signature())) {
            throw new UserError(UserError.Kind.INVALID, "ledger.checkpointNotGenuine", file, keyFile);
        }
        return checkpoint;
    }

    private static PublicKey key(Path file) {
        try {
            return CheckpointKey.publicKey(Files.readString(file));
        } catch (IOException | IllegalArgumentException e) {
            throw new UserError(UserError.Kind.INVALID, "ledger.keyUnreadable", file);
        }
    }

    private static Checkpoint checkpoint(Path file) {
        try {
            return JSON.readValue(Files.readString(file), Written.class).toCheckpoint();
        } catch (JsonProcessingException | IllegalArgumentException | DateTimeException e) {
            throw new UserError(UserError.Kind.INVALID, "ledger.checkpointUnreadable", file);
        } catch (IOException e) {
            throw new UserError(UserError.Kind.INVALID, "ledger.noCheckpoint", file);
        }
    }

    private Path place() {
        return folder.orElseThrow();
    }

    /** A checkpoint as its file has it. */
    private record Written(long entries, String head, String at, String signature) {

        static Written of(Checkpoint checkpoint) {
            return new Written(
                    checkpoint.entries(), checkpoint.head(), checkpoint.at().toString(), checkpoint.signature());
        }

        Checkpoint toCheckpoint() {
            if (head == null || at == null || signature == null) {
                throw new IllegalArgumentException("a field is missing");
            }
            return new Checkpoint(entries, head, Instant.parse(at), signature);
        }
    }
}
