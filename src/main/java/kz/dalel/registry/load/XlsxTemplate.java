package kz.dalel.registry.load;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import kz.dalel.shared.Messages;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddressList;
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
    private static final Map<String, String> FORMATS = Map.of("valid_to", "dd.mm.yyyy", "persons", "0", "year", "0", "project", "0");
    private static final String TEXT = "@";

    private static final int PREPARED_ROWS = 5_000;
    /** In 1/256 of a character. */
    private static final int COLUMN_WIDTH = 28 * 256;

    private static final int HELP_WIDTH = 140 * 256;

    private final XSSFWorkbook workbook;

    private XlsxTemplate(XSSFWorkbook workbook) {
        this.workbook = workbook;
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
            Cell cell = heading.createCell(at);
            cell.setCellValue(column.title());
            cell.setCellStyle(headingStyle(column.required()));
            sheet.setColumnWidth(at, COLUMN_WIDTH);
            sheet.setDefaultColumnStyle(at, valueStyle(column.code()));
            if (CHOICES.containsKey(column.code())) {
                sheet.addValidationData(choice(sheet, at, CHOICES.get(column.code())));
            }
        }
        sheet.createFreezePane(0, 1);
    }

    private void addHelp() {
        Messages messages = Messages.of("registry");
        Sheet sheet = workbook.createSheet(messages.text("registry.sheet.help"));
        sheet.setColumnWidth(0, HELP_WIDTH);
        CellStyle wrapped = workbook.createCellStyle();
        wrapped.setWrapText(true);
        for (int line = 0; messages.has("registry.help." + (line + 1)); line++) {
            Cell cell = sheet.createRow(line).createCell(0);
            cell.setCellValue(messages.text("registry.help." + (line + 1)));
            cell.setCellStyle(wrapped);
        }
    }

    /** Columns that every row must fill in stand out. */
    private CellStyle headingStyle(boolean required) {
        Font bold = workbook.createFont();
        bold.setBold(true);
        CellStyle style = workbook.createCellStyle();
        style.setFont(bold);
        style.setWrapText(true);
        if (required) {
            style.setFillForegroundColor(IndexedColors.LIGHT_YELLOW.getIndex());
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
        return style;
    }

    private CellStyle valueStyle(String column) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(FORMATS.getOrDefault(column, TEXT)));
        return style;
    }

    private static DataValidation choice(Sheet sheet, int column, List<String> words) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidation choice = helper.createValidation(
                helper.createExplicitListConstraint(words.toArray(String[]::new)),
                new CellRangeAddressList(1, PREPARED_ROWS, column, column));
        choice.setShowErrorBox(true);
        return choice;
    }
}
