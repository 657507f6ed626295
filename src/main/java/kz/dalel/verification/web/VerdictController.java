package kz.dalel.verification.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import kz.dalel.evidence.SubmissionId;
import kz.dalel.evidence.VersionId;
import kz.dalel.shared.Messages;
import kz.dalel.tasks.CurrentPerson;
import kz.dalel.verification.CheckVerdicts;
import kz.dalel.verification.MarksCameNew;
import kz.dalel.verification.RetractVerdicts;
import kz.dalel.verification.SaveVerdictDraft;
import kz.dalel.verification.VerdictDraft;
import kz.dalel.verification.VerdictDraftConflict;
import kz.dalel.verification.VerdictRow;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The verdicts on a submission, for the controls inside the forms. Deciding itself is completing the task. */
@RestController
@RequestMapping("/camunda/api/dalel/submissions/{id}/verdicts")
class VerdictController {

    private final VerdictsViews views;
    private final SaveVerdictDraft saveDraft;
    private final CheckVerdicts checkVerdicts;
    private final RetractVerdicts retractVerdicts;
    private final CurrentPerson person;

    VerdictController(
            VerdictsViews views,
            SaveVerdictDraft saveDraft,
            CheckVerdicts checkVerdicts,
            RetractVerdicts retractVerdicts,
            CurrentPerson person) {
        this.views = views;
        this.saveDraft = saveDraft;
        this.checkVerdicts = checkVerdicts;
        this.retractVerdicts = retractVerdicts;
        this.person = person;
    }

    @GetMapping
    VerdictsView verdicts(@PathVariable SubmissionId id) {
        return views.of(id, person.id());
    }

    @PutMapping
    SavedDraft save(@PathVariable SubmissionId id, @RequestBody DraftRequest request) {
        VerdictDraft draft = saveDraft.handle(new SaveVerdictDraft.Command(
                person.id(), id, request.revision(), VerdictRow.JSON.read(request.rows())));
        return new SavedDraft(draft.revision(), draft.savedAt());
    }

    /** Tells what deciding would be refused for. */
    @PostMapping("/check")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void check(@PathVariable SubmissionId id) {
        checkVerdicts.handle(person.id(), id);
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.CONFLICT)
    Conflict conflict(VerdictDraftConflict conflict) {
        return new Conflict(
                conflict.kind().name(),
                Messages.sentence(conflict),
                conflict.savedBy(),
                conflict.kept().savedAt(),
                conflict.kept().revision());
    }

    /** Takes verdicts of one's own back. */
    @PostMapping("/retract")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void retract(@PathVariable SubmissionId id, @RequestBody RetractRequest request) {
        retractVerdicts.handle(new RetractVerdicts.Command(
                person.id(), id, request.chosen(), request.reason()));
    }

    /** The control opens the evidence anew, with its marks. */
    @ExceptionHandler
    @ResponseStatus(HttpStatus.CONFLICT)
    Refusal marksCameNew(MarksCameNew refusal) {
        return new Refusal("MARKS_CAME_NEW", Messages.sentence(refusal));
    }

    record Refusal(String type, String message) {}

    record RetractRequest(Set<VersionId> versions, String reason) {

        Set<VersionId> chosen() {
            return versions == null
                    ? Set.of()
                    : versions.stream().filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
        }
    }

    record DraftRequest(long revision, JsonNode rows) {}

    record SavedDraft(long revision, Instant savedAt) {}

    /** What the person is told, and what a control needs to go on from the other person's draft. */
    record Conflict(String type, String message, String savedBy, Instant savedAt, long revision) {}
}
