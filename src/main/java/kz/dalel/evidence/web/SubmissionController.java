package kz.dalel.evidence.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import kz.dalel.evidence.Act;
import kz.dalel.evidence.CheckDraft;
import kz.dalel.evidence.Draft;
import kz.dalel.evidence.DraftRow;
import kz.dalel.evidence.LookAgain;
import kz.dalel.evidence.SaveDraft;
import kz.dalel.evidence.SubmissionId;
import kz.dalel.shared.UserError;
import kz.dalel.tasks.CurrentPerson;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A submission and its draft, for the controls inside the forms. Submitting itself is completing the task. */
@RestController
@RequestMapping("/camunda/api/dalel/submissions/{id}")
class SubmissionController {

    private final LookAgain lookAgain;
    private final SubmissionViews views;
    private final SaveDraft saveDraft;
    private final CheckDraft checkDraft;
    private final CurrentPerson person;

    SubmissionController(
            LookAgain lookAgain,
            SubmissionViews views,
            SaveDraft saveDraft,
            CheckDraft checkDraft,
            CurrentPerson person) {
        this.lookAgain = lookAgain;
        this.views = views;
        this.saveDraft = saveDraft;
        this.checkDraft = checkDraft;
        this.person = person;
    }

    @GetMapping
    SubmissionView submission(@PathVariable SubmissionId id) {
        lookAgain.handle(person.id(), id);
        return views.of(id, person.id());
    }

    @PutMapping("/draft")
    SavedDraft save(@PathVariable SubmissionId id, @RequestBody DraftRequest request) {
        Draft draft = saveDraft.handle(
                new SaveDraft.Command(person.id(), id, request.revision(), DraftRow.JSON.read(request.rows())));
        return new SavedDraft(draft.revision(), draft.savedAt());
    }

    /** Tells what submitting or correcting would be refused for. */
    @PostMapping("/check")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void check(@PathVariable SubmissionId id, @RequestBody CheckRequest request) {
        if (request.act() == null) {
            throw new UserError(UserError.Kind.INVALID, "evidence.noAct");
        }
        checkDraft.handle(person.id(), id, request.act());
    }

    record DraftRequest(long revision, JsonNode rows) {}

    record CheckRequest(Act act) {}

    record SavedDraft(long revision, Instant savedAt) {}
}
