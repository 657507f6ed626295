package kz.dalel.snapshots.web;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import kz.dalel.evidence.SubmissionId;
import kz.dalel.shared.Download;
import kz.dalel.shared.UserError;
import kz.dalel.snapshots.RequestRecheck;
import kz.dalel.snapshots.Snapshot;
import kz.dalel.snapshots.SnapshotId;
import kz.dalel.snapshots.Snapshots;
import kz.dalel.tasks.CurrentPerson;
import org.apache.hc.core5.http.ContentType;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The snapshots of a submission's links, for the controls inside the forms. */
@RestController
@RequestMapping("/camunda/api/dalel")
class SnapshotController {

    /** How a page is called when it is saved: by what its reader opens it with, and never as something that runs. */
    private static final Map<String, String> ENDINGS = Map.of(
            "application/pdf", "pdf",
            "image/jpeg", "jpg",
            "image/png", "png",
            "text/html", "txt",
            "text/plain", "txt",
            "application/xhtml+xml", "txt");

    private static final String OTHER_ENDING = "bin";

    private final SnapshotViews views;
    private final Snapshots snapshots;
    private final RequestRecheck requestRecheck;
    private final CurrentPerson person;

    SnapshotController(
            SnapshotViews views, Snapshots snapshots, RequestRecheck requestRecheck, CurrentPerson person) {
        this.views = views;
        this.snapshots = snapshots;
        this.requestRecheck = requestRecheck;
        this.person = person;
    }

    @GetMapping("/submissions/{id}/snapshots")
    SnapshotsView snapshots(@PathVariable SubmissionId id) {
        return views.of(id, person.id());
    }

    /** Asked for by the control when a verifier opens the submission. */
    @PostMapping("/submissions/{id}/snapshots/recheck")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Recheck recheck(@PathVariable SubmissionId id) {
        return new Recheck(requestRecheck.handle(person.id(), id));
    }

    /** What the page says, without its markup. */
    @GetMapping("/snapshots/{id}/text")
    ResponseEntity<String> text(@PathVariable SnapshotId id) {
        String text = snapshots
                .text(person.id(), id)
                .orElseThrow(() -> new UserError(UserError.Kind.NOT_FOUND, "snapshots.noText"));
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .header("X-Content-Type-Options", "nosniff")
                .body(text);
    }

    /** What came back, to be saved and never to be shown by the browser. */
    @GetMapping("/snapshots/{id}/page")
    ResponseEntity<byte[]> page(@PathVariable SnapshotId id) {
        Snapshots.Page page = snapshots.page(person.id(), id);
        return Download.begun(fileName(page.snapshot()), MediaType.APPLICATION_OCTET_STREAM)
                .cacheControl(CacheControl.noStore())
                .body(page.body());
    }

    private static String fileName(Snapshot snapshot) {
        ContentType type = ContentType.parseLenient(snapshot.contentType());
        String mime = type == null ? "" : type.getMimeType().toLowerCase(Locale.ROOT);
        return "snapshot-" + snapshot.id() + "." + ENDINGS.getOrDefault(mime, OTHER_ENDING);
    }

    /** @param checking whether pages are being looked at now */
    record Recheck(boolean checking) {}
}
