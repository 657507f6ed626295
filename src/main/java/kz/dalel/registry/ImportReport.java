package kz.dalel.registry;

import java.util.List;

/**
 * What an import did, or would do.
 *
 * @param tables one line per table that the file fills
 * @param newPeople how many people were not known before
 */
public record ImportReport(List<Line> tables, int newPeople) {

    public ImportReport {
        tables = List.copyOf(tables);
    }

    /**
     * @param table title of the sheet
     * @param added facts that did not hold before
     * @param changed facts that hold with another content from now on
     * @param closed facts that got a last day
     * @param unchanged facts that held already
     */
    public record Line(String table, int added, int changed, int closed, int unchanged) {}
}
