package kz.dalel.spreadsheet;

import java.util.List;
import java.util.SortedMap;
import org.apache.poi.ss.util.CellReference;

/**
 * A sheet or a CSV file.
 *
 * @param name the sheet's name, or the file's without its ending
 * @param label how to speak of it, for example {@code лист «Люди»}
 * @param rows rows with at least one filled cell; the first one is the heading
 */
public record Table(String name, String label, List<Row> rows) {

    /**
     * @param number as the spreadsheet program shows it, from 1
     * @param hidden whether the spreadsheet program shows the row to nobody
     * @param cells filled cells by column, from 0
     */
    public record Row(int number, boolean hidden, SortedMap<Integer, Cell> cells) {

        /** The cell's place as the spreadsheet program shows it, for example {@code D17}. */
        public String addressOf(int column) {
            return CellReference.convertNumToColString(column) + number;
        }
    }
}
