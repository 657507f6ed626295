package kz.dalel.spreadsheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kz.dalel.shared.Messages;
import kz.dalel.spreadsheet.xlsx.CellReader;
import kz.dalel.spreadsheet.xlsx.SafeXml;
import kz.dalel.spreadsheet.xlsx.SharedTexts;
import kz.dalel.spreadsheet.xlsx.SheetHandler;
import kz.dalel.spreadsheet.xlsx.WorkbookHandler;
import kz.dalel.spreadsheet.xlsx.ZipBombGuard;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.xml.sax.SAXException;

/**
 * Reads XLSX as it streams by, so that memory holds what the limits allow and no more. Takes values only: a formula's cached
 * result may be anything, so a formula is an error of its cell, and so are merged cells, of which only the first would hold
 * the value. Hidden sheets and rows are read like any others.
 */
public final class XlsxTables {

    /** Content types of parts that only a workbook with macros has. */
    private static final List<String> MACRO_ENABLED = Stream.of(
                    XSSFRelation.MACROS_WORKBOOK,
                    XSSFRelation.MACRO_TEMPLATE_WORKBOOK,
                    XSSFRelation.MACRO_ADDIN_WORKBOOK,
                    XSSFRelation.VBA_MACROS)
            .map(XSSFRelation::getContentType)
            .toList();

    private XlsxTables() {}

    /**
     * @param name what the person calls the file
     * @throws UnreadableFile if this is no XLSX, is damaged, encrypted, has macros, or holds more than the limits allow
     * @throws IOException if the file cannot be read from the disk
     */
    public static List<Table> read(Path file, String name, TableLimits limits) throws IOException {
        if (FileMagic.valueOf(file.toFile()) == FileMagic.OLE2) {
            throw new UnreadableFile("spreadsheet.file.encrypted", name);
        }
        ZipBombGuard.require(file, name, limits);
        try (OPCPackage opened = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            requireNoMacros(opened, name);
            return tables(new XSSFReader(opened), limits);
        } catch (UnreadableFile refusal) {
            throw refusal;
        } catch (IOException | OpenXML4JException | SAXException | RuntimeException e) {
            // A damaged or forged file makes the library throw nearly anything; for the reader it all means one thing.
            throw new UnreadableFile("spreadsheet.file.notXlsx", name);
        }
    }

    /** None would run here; but who is used to being asked for files with macros opens the wrong one some day. */
    private static void requireNoMacros(OPCPackage opened, String name) {
        boolean enabled = MACRO_ENABLED.stream().anyMatch(type -> !opened.getPartsByContentType(type).isEmpty());
        if (enabled) {
            throw new UnreadableFile("spreadsheet.file.macros", name);
        }
    }

    private static List<Table> tables(XSSFReader reader, TableLimits limits)
            throws IOException, OpenXML4JException, SAXException {
        WorkbookHandler workbook = new WorkbookHandler();
        SafeXml.parse(reader.getWorkbookData(), workbook);
        CellReader cells = new CellReader(SharedTexts.of(reader), reader.getStylesTable(), workbook.since1904());
        Messages messages = Messages.of("spreadsheet");
        List<Table> tables = new ArrayList<>();
        int filled = 0;
        for (XSSFReader.SheetIterator sheets = reader.getSheetIterator(); sheets.hasNext(); ) {
            try (InputStream content = sheets.next()) {
                String sheet = sheets.getSheetName();
                SheetHandler handler = new SheetHandler(sheet, cells, limits, limits.cells() - filled);
                SafeXml.parse(content, handler);
                filled += handler.filledCells();
                tables.add(new Table(sheet, messages.text("spreadsheet.label.sheet", sheet), handler.rows()));
            }
        }
        return tables;
    }
}
