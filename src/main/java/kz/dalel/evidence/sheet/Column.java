package kz.dalel.evidence.sheet;

import kz.dalel.evidence.domain.Field;
import org.springframework.lang.Nullable;

/**
 * A column of the sheet of rows.
 *
 * @param kind what its cells hold
 * @param field the field of the row; null for the row's number
 * @param ordinal which link of the row, from 1; 0 for what is no link
 * @param title its heading
 * @param required whether every row must fill it in
 */
record Column(Kind kind, @Nullable Field field, int ordinal, String title, boolean required) {

    /** What the cells of a column hold. */
    enum Kind {
        /** The row's number in the draft the sheet was made from. */
        NUMBER,
        CATEGORY,
        UNIT_CODE,
        UNIT_NAME,
        TEXT,
        WHOLE,
        MONTH,
        DAY,
        LINK,
        /** The day on which a link was last seen. */
        CHECKED
    }

    /** Whether it is the same column, whatever its heading and whether it must be filled in. */
    boolean isLike(Column other) {
        return kind == other.kind && field == other.field && ordinal == other.ordinal;
    }
}
