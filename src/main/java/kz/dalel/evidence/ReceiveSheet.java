package kz.dalel.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UserError;
import kz.dalel.spreadsheet.Table;
import kz.dalel.spreadsheet.TableLimits;
import kz.dalel.spreadsheet.XlsxTables;
import org.springframework.stereotype.Service;
import org.springframework.util.StreamUtils;

/**
 * Receives a workbook with rows of evidence and reads it, before a database connection is taken. It lies on disk while it
 * arrives; few are read at a time, so that memory stays within bounds however many arrive.
 */
@Service
public class ReceiveSheet {

    private static final int MOST_MEGABYTES = 8;
    private static final long MOST_BYTES = MOST_MEGABYTES * 1024L * 1024;

    /** Twice the rows a draft may have, so that whoever has too many is told how many; columns for twenty links a row. */
    private static final TableLimits LIMITS = new TableLimits(48, 2 * Draft.MOST_ROWS, 60 * Draft.MOST_ROWS);

    private static final int READ_AT_A_TIME = 2;
    private static final int SECONDS_TO_WAIT = 20;

    private final Submissions submissions;
    private final SubmissionAccess access;
    private final Semaphore turns = new Semaphore(READ_AT_A_TIME, true);

    ReceiveSheet(Submissions submissions, SubmissionAccess access) {
        this.submissions = submissions;
        this.access = access;
    }

    /**
     * @param actor an officer of the body
     * @param id the submission whose draft the rows are for
     * @param name what the officer calls the file
     * @param content its bytes
     * @throws UserError if the person is no officer of the body, the file is too large or no workbook, or too many are being
     *     read at the moment
     * @throws IOException if the sender broke off, or the disk does not take it
     */
    public UploadedSheet handle(PersonId actor, SubmissionId id, String name, InputStream content) throws IOException {
        access.requireOfficer(actor, submissions.get(id));
        Path file = Files.createTempFile("dalel-", ".xlsx");
        try {
            take(content, file, name);
            return new UploadedSheet(read(file, name));
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static void take(InputStream content, Path file, String name) throws IOException {
        try (OutputStream disk = Files.newOutputStream(file)) {
            // Takes one byte more than is received, to know that there was more.
            long size = StreamUtils.copyRange(content, disk, 0, MOST_BYTES);
            if (size > MOST_BYTES) {
                throw new UserError(
                        UserError.Kind.TOO_LARGE,
                        "evidence.sheet.fileTooLarge",
                        name,
                        Integer.toString(MOST_MEGABYTES));
            }
        }
    }

    private List<Table> read(Path file, String name) throws IOException {
        try {
            if (!turns.tryAcquire(SECONDS_TO_WAIT, TimeUnit.SECONDS)) {
                throw new UserError(UserError.Kind.TOO_MANY, "evidence.sheet.busy");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UserError(UserError.Kind.UNAVAILABLE, "evidence.sheet.busy");
        }
        try {
            return XlsxTables.read(file, name, LIMITS);
        } finally {
            turns.release();
        }
    }
}
