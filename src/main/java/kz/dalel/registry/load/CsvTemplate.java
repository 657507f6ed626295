package kz.dalel.registry.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** The template as CSV files: headings only, in the form that spreadsheet programs of this country open without asking. */
public final class CsvTemplate {

    /** Tells spreadsheet programs that the file is UTF-8. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private CsvTemplate() {}

    /** @param folder is made if necessary */
    public static void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (SheetKind kind : SheetKind.values()) {
            String heading = kind.columns().stream().map(SheetKind.Column::title).collect(Collectors.joining(";"));
            Files.writeString(folder.resolve(kind.code() + ".csv"), BYTE_ORDER_MARK + heading + "\r\n");
        }
    }
}
