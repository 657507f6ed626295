package kz.dalel.registry;

import kz.dalel.shared.Messages;
import kz.dalel.shared.UserError;

/**
 * One thing that is wrong with an imported file.
 *
 * @param table the sheet or file as it is spoken of; {@code null} if the whole import is meant
 * @param row the row as a spreadsheet program shows it; 0 if the whole table is meant
 * @param column heading of the column; {@code null} if the whole row is meant
 * @param reason what is wrong
 */
public record ImportProblem(String table, int row, String column, UserError reason) {

    /** One line for the person who has to mend it. */
    public String sentence() {
        Messages messages = Messages.of("registry");
        String what = Messages.sentence(reason);
        if (table == null) {
            return what;
        }
        if (row == 0) {
            return column == null
                    ? messages.text("registry.problem.table", table, what)
                    : messages.text("registry.problem.column", table, column, what);
        }
        // The row as text: a number would be printed with a thousands separator.
        String rowText = Integer.toString(row);
        return column == null
                ? messages.text("registry.problem.row", table, rowText, what)
                : messages.text("registry.problem.cell", table, rowText, column, what);
    }
}
