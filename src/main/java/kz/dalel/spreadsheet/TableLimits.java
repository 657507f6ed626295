package kz.dalel.spreadsheet;

/**
 * How much is read of a file at most, so that reading it stays within bounds whatever the file holds.
 *
 * @param megabytes of the file, unpacked
 * @param rows filled rows of one sheet, headings included
 * @param cells filled cells of all sheets
 */
public record TableLimits(int megabytes, int rows, int cells) {

    /** In bytes. */
    public long bytes() {
        return megabytes * 1024L * 1024;
    }
}
