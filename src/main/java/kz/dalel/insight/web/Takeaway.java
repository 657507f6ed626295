package kz.dalel.insight.web;

import kz.dalel.shared.Download;
import kz.dalel.spreadsheet.TableFile;
import org.springframework.http.ResponseEntity;

/** A table as a workbook to save. */
final class Takeaway {


    private Takeaway() {}

    /** @param name of the file, without its ending */
    static ResponseEntity<byte[]> of(TableFile table, String name) {
        return Download.of(name + ".xlsx", Download.XLSX, table.xlsx(name));
    }
}
