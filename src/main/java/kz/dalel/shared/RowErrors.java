package kz.dalel.shared;

import java.util.List;

/**
 * A refusal of a table that names everything wrong with it at once, so that nobody mends one cell only to be told of the
 * next.
 */
public class RowErrors extends UserError {

    private final transient List<RowError> rows;

    /**
     * @param code key of the sentence above the list; its placeholder 0 is the number of errors
     * @param rows the errors in the order of reading, at least one
     */
    public RowErrors(String code, List<RowError> rows) {
        super(Kind.INVALID, code, rows.size());
        this.rows = List.copyOf(rows);
    }

    public List<RowError> rows() {
        return rows;
    }

    /**
     * One error.
     *
     * @param row number of the row as the person counts, from 1; 0 = the table as a whole
     * @param field name of the field on the wire; empty text = the row as a whole
     * @param code key of the sentence in the message files
     * @param arguments values for the sentence's placeholders
     */
    public record RowError(int row, String field, String code, List<Object> arguments) {

        public RowError {
            arguments = List.copyOf(arguments);
        }
    }
}
