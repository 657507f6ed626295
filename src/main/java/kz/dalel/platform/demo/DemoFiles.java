package kz.dalel.platform.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import kz.dalel.evidence.AttachFile;
import kz.dalel.evidence.DraftRow;
import kz.dalel.evidence.Submission;
import kz.dalel.files.FileId;
import kz.dalel.shared.Messages;
import kz.dalel.shared.PersonId;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Attaches the demo's files, from {@code demo/files}, as an officer would drop them into rows. */
@Component
@Profile("demo")
class DemoFiles {

    private static final Messages MESSAGES = Messages.kept("demo");
    private static final String FOLDER = "/demo/files/";
    private static final String TITLE = "demo.file.";

    /** The size of what comes out of the jar is not known before it has been read. */
    private static final long UNKNOWN_SIZE = -1;

    private final AttachFile attachFile;

    DemoFiles(AttachFile attachFile) {
        this.attachFile = attachFile;
    }

    /**
     * The rows, the first of them with these files, one each.
     *
     * @param names no more than there are rows
     */
    List<DraftRow> attach(PersonId officer, Submission submission, List<DraftRow> rows, List<String> names) {
        List<DraftRow> shown = new ArrayList<>(rows);
        for (int number = 0; number < names.size(); number++) {
            shown.set(number, rows.get(number).showing(List.of(attach(officer, submission, names.get(number)))));
        }
        return shown;
    }

    private FileId attach(PersonId officer, Submission submission, String name) {
        try (InputStream content = DemoFiles.class.getResourceAsStream(FOLDER + name)) {
            return attachFile
                    .handle(officer, submission.id(), new AttachFile.Upload(MESSAGES.text(TITLE + name), UNKNOWN_SIZE, content))
                    .id();
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
