package kz.dalel.evidence.sheet;

import org.springframework.lang.Nullable;

/**
 * Something that is wrong with a sheet.
 *
 * @param row the row as the spreadsheet program shows it; 0 = the sheet as a whole
 * @param address the cell, for example {@code D17}; null = the row as a whole
 * @param sentence what is wrong, naming the column
 * @param unreadable whether a value is lost by it, so that the row cannot be taken at all
 */
public record Fault(int row, @Nullable String address, String sentence, boolean unreadable) {}
