package kz.dalel.files.domain;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.zip.ZipFile;
import kz.dalel.files.FileType;
import kz.dalel.shared.UserError;
import org.apache.tika.Tika;
import org.springframework.stereotype.Component;

/** Finds out what a file is by its content. */
@Component
public class TypeCheck {

    private static final Set<String> SIGNED = Set.of("application/pkcs7-signature", "application/pkcs7-mime");

    private final Tika tika = new Tika();

    /** @throws UserError {@code UNSUPPORTED} if files of this type are not received */
    public FileType of(Path file) throws IOException {
        String mediaType;
        try (var content = java.nio.file.Files.newInputStream(file)) {
            mediaType = tika.detect(content.readNBytes(64 * 1024));
        }
        if (SIGNED.contains(mediaType)) {
            return FileType.SIGNED;
        }
        if ("application/zip".equals(mediaType)) {
            return office(file);
        }
        try {
            return FileType.ofMediaType(mediaType);
        } catch (IllegalArgumentException e) {
            throw unsupported();
        }
    }

    private static FileType office(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.getEntry("word/document.xml") != null) {
                return FileType.DOCX;
            }
            if (zip.getEntry("xl/workbook.xml") != null) {
                return FileType.XLSX;
            }
        }
        throw unsupported();
    }

    private static UserError unsupported() {
        return new UserError(UserError.Kind.UNSUPPORTED, "files.unsupported");
    }
}
