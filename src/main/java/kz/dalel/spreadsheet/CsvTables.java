package kz.dalel.spreadsheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import kz.dalel.shared.Messages;
import kz.dalel.spreadsheet.xlsx.TextCells;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads CSV: UTF-8, comma or semicolon, quotes doubled inside quotes. */
public final class CsvTables {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private CsvTables() {}

    /**
     * @param fileName for the table's name and label
     * @throws UnreadableFile if this is no CSV in UTF-8
     */
    public static Table read(String fileName, byte[] content) {
        String text = decode(fileName, content);
        CSVFormat format = CSVFormat.RFC4180.builder()
                .setDelimiter(delimiterOf(text))
                // Kept, so that a record's number is its row in a spreadsheet program.
                .setIgnoreEmptyLines(false)
                .get();
        List<Table.Row> rows = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(text, format)) {
            for (CSVRecord line : parser) {
                SortedMap<Integer, Cell> cells = new TreeMap<>();
                for (int column = 0; column < line.size(); column++) {
                    int at = column;
                    TextCells.of(line.get(column)).ifPresent(cell -> cells.put(at, cell));
                }
                if (!cells.isEmpty()) {
                    rows.add(new Table.Row((int) line.getRecordNumber(), false, cells));
                }
            }
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            throw new UnreadableFile("spreadsheet.file.notCsv", fileName);
        }
        String name = fileName.replaceFirst("(?i)\\.csv$", "");
        return new Table(name, Messages.of("spreadsheet").text("spreadsheet.label.file", fileName), rows);
    }

    private static String decode(String fileName, byte[] content) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new UnreadableFile("spreadsheet.file.notUtf8", fileName);
        }
    }

    /** The separator that occurs more often in the heading; headings hold neither. */
    private static char delimiterOf(String text) {
        String heading = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        long semicolons = heading.chars().filter(character -> character == ';').count();
        long commas = heading.chars().filter(character -> character == ',').count();
        return semicolons >= commas ? ';' : ',';
    }
}
