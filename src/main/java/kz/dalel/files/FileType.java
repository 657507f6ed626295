package kz.dalel.files;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import org.springframework.lang.Nullable;

/** The types of files that are received. What a file is follows from its content, never from its name or the sender's word. */
public enum FileType {
    PDF("application/pdf", Preview.PDF, ".pdf"),
    JPEG("image/jpeg", Preview.IMAGE, ".jpg", ".jpeg"),
    PNG("image/png", Preview.IMAGE, ".png"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", null, ".docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", null, ".xlsx"),
    /** A letter as mail programs keep it. */
    EML("message/rfc822", null, ".eml"),
    /** A signature, or a document with its signature around it (CMS); kept as it is. */
    SIGNED("application/pkcs7-mime", null, ".p7s", ".p7m", ".cms");

    private final String mediaType;
    private final Preview preview;
    private final String[] endings;

    FileType(String mediaType, @Nullable Preview preview, String... endings) {
        this.mediaType = mediaType;
        this.preview = preview;
        this.endings = endings;
    }

    /** @throws IllegalArgumentException if files of this media type are not received */
    public static FileType ofMediaType(String mediaType) {
        return Arrays.stream(values())
                .filter(type -> type.mediaType.equals(mediaType))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("files of type " + mediaType + " are not received"));
    }

    /** The IANA name, as in {@code application/pdf}; also what it is called on the wire and in hashed contents. */
    @JsonValue
    public String mediaType() {
        return mediaType;
    }

    /** How a browser can show it without executing anything; null where it cannot. */
    @Nullable
    public Preview preview() {
        return preview;
    }

    /** The endings that names of such files have, the usual one first. */
    public String[] endings() {
        return endings.clone();
    }

    /** How a file can be shown. */
    public enum Preview {
        /** Page by page. */
        PDF,
        /** As a picture. */
        IMAGE
    }
}
