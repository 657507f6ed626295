package kz.dalel.files.inspection;

import java.io.IOException;
import java.nio.file.Path;
import kz.dalel.shared.UserError;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * The container of Office's older formats, in which its newer ones are wrapped when they need a password. None of it is received;
 * the person is told what to do instead.
 */
final class OldOffice {

    private static final String ENCRYPTED = "EncryptedPackage";

    private OldOffice() {}

    static UserError refusal(Path file) {
        try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true)) {
            return container.getRoot().hasEntryCaseInsensitive(ENCRYPTED) ? Refused.encrypted() : Refused.because("oldOffice");
        } catch (IOException | RuntimeException e) {
            // What is broken or built to break readers is as little received as the rest.
            return Refused.because("oldOffice");
        }
    }
}
