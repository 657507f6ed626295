package kz.dalel.files.inspection;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import kz.dalel.shared.UserError;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MediaTypeRegistry;
import org.apache.tika.mime.MimeTypes;

/** What Apache Tika takes a content for by its first bytes, and how to speak of it. */
final class DetectedType {

    private static final Set<String> CONTAINERS = Set.of("application/zip", "application/x-tika-msoffice");

    private static final Map<String, Set<String>> REASONS = Map.of(
            "archive", Set.of(
                    "application/gzip", "application/x-rar-compressed", "application/x-7z-compressed", "application/x-tar",
                    "application/x-bzip2", "application/x-xz", "application/vnd.ms-cab-compressed", "application/x-ace-compressed",
                    "application/x-arj", "application/zstd", "application/x-iso9660-image"),
            "program", Set.of(
                    "application/x-msdownload", "application/x-dosexec", "application/x-executable", "application/x-elf",
                    "application/x-object", "application/x-sharedlib", "application/x-mach-o", "application/x-sh",
                    "application/x-bat", "application/java-vm", "application/x-ms-shortcut", "application/x-ms-installer",
                    "text/x-python", "text/javascript", "application/javascript", "text/x-php", "text/x-perl"),
            "page", Set.of(
                    "text/html", "application/xhtml+xml", "image/svg+xml", "application/xml", "multipart/related"));

    private final MimeTypes types = MimeTypes.getDefaultMimeTypes();
    private final MediaTypeRegistry registry = types.getMediaTypeRegistry();

    /** The media type; of a kind that keeps other things inside, the kind. */
    String of(Path file) throws IOException {
        MediaType type;
        try (InputStream content = Files.newInputStream(file)) {
            byte[] beginning = content.readNBytes(types.getMinLength());
            type = types.detect(new ByteArrayInputStream(beginning), new Metadata());
        }
        for (MediaType general = type; general != null; general = registry.getSupertype(general)) {
            if (CONTAINERS.contains(general.toString())) {
                return general.toString();
            }
        }
        return type.toString();
    }

    /** Why such a file is not received, in the words that fit it best. */
    UserError refusal(String mediaType) {
        for (MediaType general = MediaType.parse(mediaType); general != null; general = registry.getSupertype(general)) {
            String name = general.toString();
            for (Map.Entry<String, Set<String>> reason : REASONS.entrySet()) {
                if (reason.getValue().contains(name)) {
                    return Refused.because(reason.getKey());
                }
            }
        }
        return Refused.unsupported();
    }
}
