package kz.dalel.registry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kz.dalel.registry.load.SheetKind;
import kz.dalel.shared.UserError;
import kz.dalel.spreadsheet.CsvTables;
import kz.dalel.spreadsheet.Table;
import kz.dalel.spreadsheet.TableLimits;
import kz.dalel.spreadsheet.UnreadableFile;
import kz.dalel.spreadsheet.XlsxTables;

/** The tables of a registry file as they were typed: an XLSX, a folder of CSV files, or one CSV file. */
public final class RegistryFile {

    private static final String CSV = ".csv";
    private static final String XLSX = ".xlsx";
    /** A registry of 1,000 bodies with 30 units each needs about a third of this. */
    private static final TableLimits LIMITS = new TableLimits(32, 100_000, 1_000_000);

    private final List<Table> tables;

    private RegistryFile(List<Table> tables) {
        this.tables = tables;
    }

    /**
     * Reads a file that ends in {@code .xlsx} or {@code .csv}, or a folder with files that end in {@code .csv}.
     *
     * @throws UserError if there is no such file, or it cannot be taken as tables
     */
    public static RegistryFile read(Path path) {
        try {
            if (Files.isDirectory(path)) {
                return new RegistryFile(readFolder(path));
            }
            if (!Files.isReadable(path)) {
                throw new UserError(UserError.Kind.INVALID, "registry.file.missing", path.toString());
            }
            String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
            if (name.endsWith(XLSX)) {
                return new RegistryFile(XlsxTables.read(path, path.getFileName().toString(), LIMITS));
            }
            if (name.endsWith(CSV)) {
                return new RegistryFile(List.of(readCsv(path)));
            }
            throw new UserError(UserError.Kind.INVALID, "registry.file.unknown", path.toString());
        } catch (IOException e) {
            throw new UserError(UserError.Kind.INVALID, "registry.file.missing", path.toString());
        }
    }

    /**
     * Reads the CSV files that come with the application.
     *
     * @param folder for example {@code demo/registry}
     */
    public static RegistryFile fromClasspath(String folder) {
        List<Table> tables = new ArrayList<>();
        for (SheetKind kind : SheetKind.values()) {
            String name = kind.code() + CSV;
            try (var content = RegistryFile.class.getClassLoader().getResourceAsStream(folder + "/" + name)) {
                if (content != null) {
                    tables.add(CsvTables.read(name, content.readAllBytes()));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new RegistryFile(tables);
    }

    List<Table> tables() {
        return tables;
    }

    private static List<Table> readFolder(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> content = Files.list(folder)) {
            files = content.filter(file -> file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(CSV))
                    .sorted()
                    .toList();
        }
        if (files.isEmpty()) {
            throw new UserError(UserError.Kind.INVALID, "registry.file.noCsv", folder.toString());
        }
        List<Table> tables = new ArrayList<>();
        for (Path file : files) {
            tables.add(readCsv(file));
        }
        return tables;
    }

    private static Table readCsv(Path file) throws IOException {
        if (Files.size(file) > LIMITS.bytes()) {
            throw UnreadableFile.tooLarge(file.getFileName().toString(), LIMITS);
        }
        return CsvTables.read(file.getFileName().toString(), Files.readAllBytes(file));
    }
}
