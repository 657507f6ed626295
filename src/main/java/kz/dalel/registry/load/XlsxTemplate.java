package kz.dalel.registry.load;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import kz.dalel.shared.Messages;
import kz.dalel.spreadsheet.CellLook;
import kz.dalel.spreadsheet.SheetPen;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The template as a workbook: a sheet per table with lists to choose from, and a sheet that explains. Columns are formatted
 * as text so that codes such as 01 or 1-2 stay what was typed.
 */
public final class XlsxTemplate {

    private static final Map<String, List<String>> CHOICES = Map.of(
            "kind", Words.KINDS.titles(),
            "public_council", Words.YES_NO.titles(),
            "class", Words.CLASSES.titles(),
            "headcount", Words.HEADCOUNTS.titles(),
            "role", Words.ROLES.titles());
    private static final Map<String, CellLook> LOOKS = Map.of(
            "valid_to", CellLook.day(), "persons", CellLook.whole(), "year", CellLook.whole(), "project", CellLook.whole());

    private static final int PREPARED_ROWS = 5_000;
    /** In characters. */
    private static final int COLUMN_WIDTH = 28;

    private static final int HELP_WIDTH = 140;

    private final XSSFWorkbook workbook;
    private final SheetPen pen;

    private XlsxTemplate(XSSFWorkbook workbook) {
        this.workbook = workbook;
        this.pen = new SheetPen(workbook);
    }

    /** @param file must not exist yet */
    public static void write(Path file) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
            XlsxTemplate template = new XlsxTemplate(workbook);
            for (SheetKind kind : SheetKind.values()) {
                template.addTable(kind);
            }
            template.addHelp();
            workbook.write(out);
        }
    }

    private void addTable(SheetKind kind) {
        Sheet sheet = workbook.createSheet(kind.title());
        Row heading = sheet.createRow(0);
        for (int at = 0; at < kind.columns().size(); at++) {
            SheetKind.Column column = kind.columns().get(at);
            pen.text(heading, at, column.title(), CellLook.heading(column.required()));
            pen.column(sheet, at, COLUMN_WIDTH, LOOKS.getOrDefault(column.code(), CellLook.text()));
            if (CHOICES.containsKey(column.code())) {
                pen.choice(sheet, at, 1, PREPARED_ROWS, CHOICES.get(column.code()));
            }
        }
        sheet.createFreezePane(0, 1);
    }

    private void addHelp() {
        Messages messages = Messages.kept("registry");
        Sheet sheet = workbook.createSheet(messages.text("registry.sheet.help"));
        pen.column(sheet, 0, HELP_WIDTH, CellLook.text());
        for (int line = 0; messages.has("registry.help." + (line + 1)); line++) {
            pen.text(sheet.createRow(line), 0, messages.text("registry.help." + (line + 1)), CellLook.text());
        }
    }
}
