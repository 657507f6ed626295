package kz.dalel.evidence.sheet;

import java.util.OptionalInt;
import kz.dalel.evidence.DraftRow;
import kz.dalel.spreadsheet.Table;

/**
 * A filled row of a sheet as far as it could be read.
 *
 * @param source the row as it was typed
 * @param draftNumber its number in the draft the sheet was made from; empty for a new row
 * @param row what it says, without files; a cell that cannot be read says nothing
 */
record SheetRow(Table.Row source, OptionalInt draftNumber, DraftRow row) {

    int number() {
        return source.number();
    }
}
