package kz.dalel.shared;

import java.util.List;

/**
 * A refusal in words, as it goes over the wire. The fields are those of the process engine's own errors.
 *
 * @param type the {@link UserError.Kind}, or {@code UNEXPECTED}
 * @param message shown to the person as it is
 * @param rows what is wrong with which row of a table, for controls that can point there
 */
public record Refusal(String type, String message, List<WrongRow> rows) {

    public Refusal {
        rows = List.copyOf(rows);
    }

    /** Row and field as in {@link RowErrors.RowError}. */
    public record WrongRow(int row, String field, String message) {}
}
