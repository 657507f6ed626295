package kz.dalel.insight.web;

import java.nio.charset.StandardCharsets;
import kz.dalel.spreadsheet.TableFile;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A table as a workbook to save. */
final class Takeaway {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private Takeaway() {}

    /** @param name of the file, without its ending */
    static ResponseEntity<byte[]> of(TableFile table, String name) {
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name + ".xlsx", StandardCharsets.UTF_8).build().toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(table.xlsx());
    }
}
