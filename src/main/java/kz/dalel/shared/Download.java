package kz.dalel.shared;

import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.UriUtils;

/** Answers that browsers keep as files and never open as pages. */
public final class Download {

    public static final MediaType XLSX = MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    public static final MediaType DOCX = MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    public static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private static final String AS_IT_IS_NAMED = "X-Content-Type-Options";
    private static final String WITHOUT_GUESSING = "nosniff";

    private Download() {}

    /** @param name of the file, with its ending */
    public static ResponseEntity<byte[]> of(String name, MediaType type, byte[] content) {
        return begun(name, type).body(content);
    }

    /** An answer that still lacks its content, for what is not held in memory or must not be kept by browsers. */
    public static ResponseEntity.BodyBuilder begun(String name, MediaType type) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(name))
                .header(AS_IT_IS_NAMED, WITHOUT_GUESSING);
    }

    /** The name as RFC 6266 has it: for every reader of today in UTF-8 (RFC 8187), for older ones as far as ASCII goes. */
    static String disposition(String name) {
        String ascii = name.replaceAll("[^\\x20-\\x7e]", "_").replaceAll("[\"\\\\%]", "_");
        return "attachment; filename=\"" + ascii + "\"; filename*=UTF-8''" + UriUtils.encode(name, StandardCharsets.UTF_8);
    }
}
