package kz.dalel.registry.table;

import java.util.List;
import java.util.SortedMap;

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
     * @param cells filled cells by column, from 0
     */
    public record Row(int number, SortedMap<Integer, Cell> cells) {}
}
