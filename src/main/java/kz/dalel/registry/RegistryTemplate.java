package kz.dalel.registry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import kz.dalel.registry.load.CsvTemplate;
import kz.dalel.registry.load.XlsxTemplate;
import kz.dalel.shared.UserError;

/** The empty registry file that is filled in and imported. */
public final class RegistryTemplate {

    private RegistryTemplate() {}

    /**
     * Writes a workbook if the name ends in {@code .xlsx}, else a folder of CSV files.
     *
     * @throws UserError if there is something of that name already, or it cannot be written
     */
    public static void write(Path path) {
        if (Files.exists(path)) {
            throw new UserError(UserError.Kind.CONFLICT, "registry.file.exists", path.toString());
        }
        try {
            if (path.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
                XlsxTemplate.write(path);
            } else {
                CsvTemplate.write(path);
            }
        } catch (IOException e) {
            throw new UserError(UserError.Kind.INVALID, "registry.file.notWritten", path.toString());
        }
    }
}
