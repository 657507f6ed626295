package kz.dalel.files.inspection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import kz.dalel.files.FileType;
import kz.dalel.files.domain.Disk;
import kz.dalel.shared.UserError;
import org.springframework.stereotype.Component;

/**
 * Finds out what a file is by its content, and refuses what is not received: other types, what needs a password, what would run
 * something, what could be opened as two things, and what would burst whoever opens it.
 */
@Component
public final class TypeCheck {

    private final DetectedType detected = new DetectedType();
    private final OfficeCheck office;
    private final LetterCheck letters;
    private final SignedCheck signed;

    public TypeCheck(Disk disk) {
        this.office = new OfficeCheck(disk);
        this.letters = new LetterCheck(this, disk);
        this.signed = new SignedCheck(this, disk);
    }

    /**
     * @throws UserError {@code UNSUPPORTED}, with a sentence of its own for each reason
     */
    public FileType of(Path file) {
        try {
            return of(file, Depth.OUTERMOST);
        } catch (IOException e) {
            throw new UncheckedIOException("the disk does not give back " + file, e);
        }
    }

    /** The same for what lies in a letter or in a signed container. */
    FileType of(Path file, Depth depth) throws IOException {
        String mediaType = detected.of(file);
        FileType type = typeOf(mediaType, file);
        switch (type) {
            case PDF -> PdfCheck.check(file);
            case JPEG, PNG -> ImageCheck.check(file, type);
            case DOCX, XLSX -> office.check(file);
            case EML -> letters.check(file, depth);
            case SIGNED -> signed.check(file, depth);
        }
        TwoFacedCheck.check(file, type);
        return type;
    }

    private FileType typeOf(String mediaType, Path file) throws IOException {
        return switch (mediaType) {
            case "application/pdf" -> FileType.PDF;
            case "image/jpeg" -> FileType.JPEG;
            case "image/png" -> FileType.PNG;
            case "application/zip" -> OfficeCheck.typeOf(file);
            case "application/x-tika-msoffice" -> throw OldOffice.refusal(file);
            case "application/pkcs7-signature" -> FileType.SIGNED;
            default -> {
                if (LetterCheck.isLetter(file)) {
                    yield FileType.EML;
                }
                if (SignedText.looksLike(file)) {
                    yield FileType.SIGNED;
                }
                throw detected.refusal(mediaType);
            }
        };
    }
}
