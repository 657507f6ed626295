package kz.dalel.evidence;

import java.util.List;
import kz.dalel.spreadsheet.Table;

/** A workbook that has arrived and was read; nothing of it is kept. */
public final class UploadedSheet {

    private final List<Table> tables;

    UploadedSheet(List<Table> tables) {
        this.tables = List.copyOf(tables);
    }

    List<Table> tables() {
        return tables;
    }
}
