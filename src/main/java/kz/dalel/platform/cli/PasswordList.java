package kz.dalel.platform.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import kz.dalel.registry.InitialPassword;
import kz.dalel.shared.PersonId;

/**
 * Makes passwords for people who are new and lists them in a file that only its owner may read. The file is made before the
 * import, so that no password is given out that nobody could pass on; if the import fails it goes again.
 */
final class PasswordList implements AutoCloseable {

    private final Optional<Path> file;
    private final SecureRandom random = new SecureRandom();
    private final Map<PersonId, InitialPassword> made = new LinkedHashMap<>();
    private boolean kept;

    private PasswordList(Optional<Path> file) {
        this.file = file;
    }

    /** @param file where to; empty if no passwords are to be made */
    static PasswordList to(Optional<Path> file) {
        file.ifPresent(PasswordList::create);
        return new PasswordList(file);
    }

    /** A new password for the person, if passwords are to be made. */
    Optional<InitialPassword> passwordFor(PersonId person) {
        return file.map(path -> made.computeIfAbsent(person, login -> InitialPassword.random(random)));
    }

    /** Writes the passwords down. */
    void keep() {
        kept = true;
        if (file.isPresent()) {
            try (BufferedWriter list = Files.newBufferedWriter(file.get(), StandardCharsets.UTF_8)) {
                list.write("login;password\n");
                for (Map.Entry<PersonId, InitialPassword> person : made.entrySet()) {
                    list.write(person.getKey() + ";" + person.getValue().value() + "\n");
                }
            } catch (IOException e) {
                throw Refusals.invalid("cli.unwritable", file.get());
            }
        }
    }

    @Override
    public void close() {
        if (file.isPresent() && !kept) {
            try {
                Files.deleteIfExists(file.get());
            } catch (IOException e) {
                throw Refusals.invalid("cli.unwritable", file.get());
            }
        }
    }

    private static void create(Path file) {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] ownerOnly = posix
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
                : new FileAttribute<?>[0];
        try {
            Files.createFile(file, ownerOnly);
        } catch (FileAlreadyExistsException e) {
            throw Refusals.invalid("cli.fileExists", file);
        } catch (IOException e) {
            throw Refusals.invalid("cli.unwritable", file);
        }
    }
}
