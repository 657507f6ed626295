package kz.dalel.registry.table;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import kz.dalel.shared.Messages;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.NumberToTextConverter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Reads XLSX. Takes values only: a formula's cached result may be anything, so a formula is an error of its cell, and so
 * are merged cells, of which only the first would hold the value.
 */
public final class XlsxTables {

    /** Every cell is compared with every merged region: more than a careless hand leaves would stall the reader. */
    private static final int MAX_MERGED = 200;

    private XlsxTables() {}

    /** @throws UnreadableFile if this is no XLSX, is damaged, encrypted, or swells beyond measure when unpacked */
    public static List<Table> read(Path file) {
        String name = String.valueOf(file.getFileName());
        ZipBombGuard.require(file);
        try (OPCPackage opened = OPCPackage.open(file.toFile(), PackageAccess.READ);
                XSSFWorkbook workbook = new XSSFWorkbook(opened)) {
            List<Table> tables = new ArrayList<>();
            for (Sheet sheet : workbook) {
                tables.add(table(sheet));
            }
            return tables;
        } catch (UnreadableFile refusal) {
            throw refusal;
        } catch (IOException | InvalidFormatException | RuntimeException e) {
            // A damaged or forged file makes the library throw nearly anything; for the reader it all means one thing.
            throw new UnreadableFile("registry.file.notXlsx", name);
        }
    }

    private static Table table(Sheet sheet) {
        if (sheet.getNumMergedRegions() > MAX_MERGED) {
            throw new UnreadableFile("registry.file.manyMerged", sheet.getSheetName());
        }
        List<CellRangeAddress> merged = sheet.getMergedRegions();
        List<Table.Row> rows = new ArrayList<>();
        for (Row row : sheet) {
            SortedMap<Integer, Cell> cells = new TreeMap<>();
            for (org.apache.poi.ss.usermodel.Cell cell : row) {
                boolean isMerged = merged.stream().anyMatch(region -> region.isInRange(cell));
                Optional<Cell> value = read(cell);
                if (isMerged && value.isPresent()) {
                    value = Optional.of(new Cell.Unusable("registry.cell.merged"));
                }
                value.ifPresent(read -> cells.put(cell.getColumnIndex(), read));
            }
            if (!cells.isEmpty()) {
                rows.add(new Table.Row(row.getRowNum() + 1, cells));
            }
        }
        return new Table(
                sheet.getSheetName(), Messages.of("registry").text("registry.label.sheet", sheet.getSheetName()), rows);
    }

    private static Optional<Cell> read(org.apache.poi.ss.usermodel.Cell cell) {
        return switch (cell.getCellType()) {
            case STRING -> TextCells.of(cell.getStringCellValue());
            case NUMERIC -> Optional.of(DateUtil.isCellDateFormatted(cell) ? day(cell) : number(cell));
            case BOOLEAN -> Optional.of(new Cell.Flag(cell.getBooleanCellValue()));
            case FORMULA -> Optional.of(new Cell.Unusable("registry.cell.formula"));
            case ERROR -> Optional.of(new Cell.Unusable("registry.cell.error"));
            default -> Optional.empty();
        };
    }

    private static Cell number(org.apache.poi.ss.usermodel.Cell cell) {
        return new Cell.Number(NumberToTextConverter.toText(cell.getNumericCellValue()));
    }

    private static Cell day(org.apache.poi.ss.usermodel.Cell cell) {
        try {
            LocalDateTime moment = cell.getLocalDateTimeCellValue();
            return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                    ? new Cell.Day(moment.toLocalDate())
                    : new Cell.Unusable("registry.cell.time");
        } catch (DateTimeException e) {
            return new Cell.Unusable("registry.cell.error");
        }
    }
}
