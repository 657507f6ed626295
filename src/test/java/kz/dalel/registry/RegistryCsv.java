package kz.dalel.registry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A registry file under construction, as a folder of CSV files. */
final class RegistryCsv {

    private final Path folder;

    RegistryCsv(Path folder) {
        this.folder = folder;
    }

    /** @param lines heading and rows, cells separated by semicolons */
    RegistryCsv with(String table, String... lines) {
        try {
            Files.writeString(folder.resolve(table + ".csv"), String.join("\n", lines) + "\n");
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    RegistryFile file() {
        return RegistryFile.read(folder);
    }
}
