package kz.dalel.evidence.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Answers that browsers keep as files and never open as pages. */
final class Downloads {

    private Downloads() {}

    /** The exact bytes of a canonical text, so that whoever hashes the file gets the hash that is told of it. */
    static ResponseEntity<byte[]> canonical(String name, String text) {
        return of(name, MediaType.APPLICATION_JSON, text.getBytes(StandardCharsets.UTF_8));
    }

    static ResponseEntity<byte[]> of(String name, MediaType type, byte[] content) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(content);
    }
}
