package kz.dalel.files;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.springframework.lang.Nullable;

/**
 * A file as whatever names it shows it; it never changes.
 *
 * @param id its key
 * @param name what the person called it: a label, good for nothing but showing
 * @param type what its content is
 * @param size bytes
 * @param sha256 hash of its content, 64 hexadecimal digits
 */
public record AttachedFile(FileId id, String name, FileType type, long size, String sha256) {

    /** How a browser can show it; null where it cannot. */
    @Nullable
    @JsonProperty
    public FileType.Preview preview() {
        return type.preview();
    }
}
