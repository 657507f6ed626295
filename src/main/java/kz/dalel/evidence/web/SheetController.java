package kz.dalel.evidence.web;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import kz.dalel.evidence.DownloadSheet;
import kz.dalel.evidence.Draft;
import kz.dalel.evidence.PreviewSheet;
import kz.dalel.evidence.ReceiveSheet;
import kz.dalel.evidence.SheetPreview;
import kz.dalel.evidence.SheetPreview.Change;
import kz.dalel.evidence.SheetPreview.Fault;
import kz.dalel.evidence.SheetPreview.Kind;
import kz.dalel.evidence.SheetPreview.Quality;
import kz.dalel.evidence.SheetPreview.Removed;
import kz.dalel.evidence.SubmissionId;
import kz.dalel.evidence.TakeSheet;
import kz.dalel.shared.Download;
import kz.dalel.tasks.CurrentPerson;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The draft as a workbook. The body of a request with a workbook is the file itself, not a form that holds it. */
@RestController
@RequestMapping("/camunda/api/dalel/submissions/{id}/sheet")
class SheetController {

    private static final String USUAL_NAME = "xlsx";

    private final DownloadSheet downloadSheet;
    private final ReceiveSheet receiveSheet;
    private final PreviewSheet previewSheet;
    private final TakeSheet takeSheet;
    private final CurrentPerson person;

    SheetController(
            DownloadSheet downloadSheet,
            ReceiveSheet receiveSheet,
            PreviewSheet previewSheet,
            TakeSheet takeSheet,
            CurrentPerson person) {
        this.downloadSheet = downloadSheet;
        this.receiveSheet = receiveSheet;
        this.previewSheet = previewSheet;
        this.takeSheet = takeSheet;
        this.person = person;
    }

    @GetMapping
    ResponseEntity<byte[]> download(@PathVariable SubmissionId id) {
        DownloadSheet.Workbook workbook = downloadSheet.handle(person.id(), id);
        return Download.of(workbook.fileName(), Download.XLSX, workbook.content());
    }

    /** Nothing is kept: what is uploaded here is uploaded again to be taken. */
    @PostMapping("/preview")
    PreviewView preview(
            @PathVariable SubmissionId id, @RequestParam(defaultValue = USUAL_NAME) String name, InputStream content)
            throws IOException {
        return PreviewView.of(
                previewSheet.handle(person.id(), id, receiveSheet.handle(person.id(), id, name, content)));
    }

    @PostMapping
    Taken take(
            @PathVariable SubmissionId id,
            @RequestParam(defaultValue = USUAL_NAME) String name,
            @RequestParam long revision,
            @RequestParam TakeSheet.Mode mode,
            @RequestParam(defaultValue = "ALL") TakeSheet.Rows rows,
            InputStream content)
            throws IOException {
        Draft draft = takeSheet.handle(new TakeSheet.Command(
                person.id(), id, revision, receiveSheet.handle(person.id(), id, name, content), mode, rows));
        return new Taken(draft.revision(), draft.savedAt(), draft.rows().size());
    }

    /** @param rows how many rows the draft has now */
    record Taken(long revision, Instant savedAt, int rows) {}

    /**
     * A preview as far as somebody will look through it; the numbers speak of everything.
     *
     * @param allFaults how many faults there are
     * @param changes rows that are new, changed or faulty, the first of them
     * @param faults the first faults
     */
    record PreviewView(
            String sheet,
            long revision,
            int draftRows,
            int hiddenRows,
            int waiting,
            int good,
            int faulty,
            int unreadable,
            int added,
            int changed,
            int same,
            int removedRows,
            int removedFiles,
            int allFaults,
            List<Change> changes,
            List<Removed> removed,
            List<Fault> faults) {

        private static final int MOST_CHANGES = 200;
        private static final int MOST_FAULTS = 300;

        static PreviewView of(SheetPreview preview) {
            return new PreviewView(
                    preview.sheet(),
                    preview.revision(),
                    preview.draftRows(),
                    preview.hiddenRows(),
                    preview.waiting(),
                    preview.count(Quality.GOOD),
                    preview.count(Quality.FAULTY),
                    preview.count(Quality.UNREADABLE),
                    preview.count(Kind.NEW),
                    preview.count(Kind.CHANGED),
                    preview.count(Kind.SAME),
                    preview.removed().size(),
                    preview.removed().stream().mapToInt(Removed::files).sum(),
                    preview.faults().size(),
                    preview.changes().stream()
                            .filter(change -> change.kind() != Kind.SAME || change.quality() != Quality.GOOD)
                            .limit(MOST_CHANGES)
                            .toList(),
                    preview.removed().stream().limit(MOST_CHANGES).toList(),
                    preview.faults().stream().limit(MOST_FAULTS).toList());
        }
    }
}
