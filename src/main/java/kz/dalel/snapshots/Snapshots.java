package kz.dalel.snapshots;

import java.util.List;
import java.util.Optional;
import kz.dalel.evidence.Evidence;
import kz.dalel.evidence.SubmissionAccess;
import kz.dalel.evidence.SubmissionId;
import kz.dalel.evidence.Submissions;
import kz.dalel.shared.Language;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UserError;
import kz.dalel.snapshots.domain.PageText;
import kz.dalel.snapshots.domain.SnapshotProcess;
import kz.dalel.snapshots.persistence.SnapshotRows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The snapshots that were taken, for whoever may read the submission. */
@Service
@Transactional(readOnly = true)
public class Snapshots {

    private static final String CONTENT_ENCODING = "Content-Encoding";

    private final Submissions submissions;
    private final SubmissionAccess access;
    private final Evidence evidence;
    private final SnapshotRows rows;
    private final SnapshotProcess process;

    Snapshots(
            Submissions submissions,
            SubmissionAccess access,
            Evidence evidence,
            SnapshotRows rows,
            SnapshotProcess process) {
        this.submissions = submissions;
        this.access = access;
        this.evidence = evidence;
        this.rows = rows;
        this.process = process;
    }

    /**
     * Every look at the submission's links, link by link in the order of time.
     *
     * @throws UserError {@code NOT_FOUND} unless the reader may see the submission
     */
    public List<Snapshot> ofSubmission(PersonId reader, SubmissionId id) {
        access.requireReader(reader, submissions.get(id));
        return rows.ofSubmission(id);
    }

    /** Whether pages of the submission are being looked at now. */
    public boolean areBeingTaken(SubmissionId id) {
        return process.isRunning(id);
    }

    /**
     * What came back, byte by byte.
     *
     * @throws UserError {@code NOT_FOUND} unless the reader may see the submission, if nothing came back, or if it was removed when its
     *     time was over
     */
    public Page page(PersonId reader, SnapshotId id) {
        Snapshot snapshot = answered(reader, id);
        return new Page(snapshot, rows.page(snapshot.sha256()).orElseThrow(() -> removed(snapshot)));
    }

    /**
     * What the page says, as text; empty where it is none that could be read.
     *
     * @throws UserError as for {@link #page}
     */
    public Optional<String> text(PersonId reader, SnapshotId id) {
        Page page = page(reader, id);
        String encoding = rows.header(id, CONTENT_ENCODING).orElse(null);
        return PageText.of(page.body(), page.snapshot().contentType(), encoding).map(PageText::shown);
    }

    private static UserError removed(Snapshot snapshot) {
        return new UserError(
                UserError.Kind.NOT_FOUND, "snapshots.removed", Language.current().write(snapshot.removedOn()), snapshot.sha256());
    }

    private Snapshot answered(PersonId reader, SnapshotId id) {
        Snapshot snapshot = rows.find(id)
                .filter(found -> found.sha256() != null)
                .orElseThrow(() -> new UserError(UserError.Kind.NOT_FOUND, "snapshots.unknown"));
        access.requireReader(
                reader, submissions.get(evidence.version(snapshot.version()).submissionId()));
        return snapshot;
    }

    /**
     * A page as it was received.
     *
     * @param body its bytes as they came over the wire
     */
    public record Page(Snapshot snapshot, byte[] body) {}
}
