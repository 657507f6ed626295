package kz.dalel.evidence;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import kz.dalel.files.AttachedFile;
import kz.dalel.shared.PersonId;
import org.springframework.stereotype.Component;

/** Plays officers who attach files in tests. */
@Component
public class FilePlay {

    private final AttachFile attachFile;

    FilePlay(AttachFile attachFile) {
        this.attachFile = attachFile;
    }

    public AttachedFile attach(PersonId officer, Submission submission, String name, byte[] content) {
        return attachFile.handle(
                officer,
                submission.id(),
                new AttachFile.Upload(name, content.length, new ByteArrayInputStream(content)));
    }

    /** Attaches a PDF that says this. */
    public AttachedFile attach(PersonId officer, Submission submission, String name, String text) {
        return attach(officer, submission, name, pdf(text));
    }

    /** As much of a PDF as is looked at. */
    public static byte[] pdf(String text) {
        return ("%PDF-1.7\n" + text + "\n%%EOF\n").getBytes(StandardCharsets.UTF_8);
    }
}
