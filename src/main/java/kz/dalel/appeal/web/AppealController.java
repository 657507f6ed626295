package kz.dalel.appeal.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import kz.dalel.appeal.Appeal;
import kz.dalel.appeal.AppealDraft;
import kz.dalel.appeal.AppealDraftConflict;
import kz.dalel.appeal.AppealId;
import kz.dalel.appeal.Appeals;
import kz.dalel.appeal.CommissionAccess;
import kz.dalel.appeal.PreviewAppeal;
import kz.dalel.appeal.SaveAppealDraft;
import kz.dalel.appeal.WithdrawAppeal;
import kz.dalel.appeal.web.AppealSheets.AppealSheet;
import kz.dalel.evidence.CheckEvidence;
import kz.dalel.quarter.Assessments;
import kz.dalel.scoring.ScoreReaders;
import kz.dalel.shared.Messages;
import kz.dalel.shared.UserError;
import kz.dalel.tasks.CurrentPerson;
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

/** One appeal, as the body and the commission see it inside their tasks. */
@RestController
@RequestMapping("/camunda/api/dalel/appeals/{appealId}")
class AppealController {

    private final Appeals appeals;
    private final Assessments assessments;
    private final AppealSheets sheets;
    private final PreviewAppeal previewAppeal;
    private final SaveAppealDraft saveDraft;
    private final WithdrawAppeal withdrawAppeal;
    private final ScoreReaders readers;
    private final CommissionAccess commission;
    private final CheckEvidence checkEvidence;
    private final CurrentPerson currentPerson;

    AppealController(
            Appeals appeals,
            Assessments assessments,
            AppealSheets sheets,
            PreviewAppeal previewAppeal,
            SaveAppealDraft saveDraft,
            WithdrawAppeal withdrawAppeal,
            ScoreReaders readers,
            CommissionAccess commission,
            CheckEvidence checkEvidence,
            CurrentPerson currentPerson) {
        this.appeals = appeals;
        this.assessments = assessments;
        this.sheets = sheets;
        this.previewAppeal = previewAppeal;
        this.saveDraft = saveDraft;
        this.withdrawAppeal = withdrawAppeal;
        this.readers = readers;
        this.commission = commission;
        this.checkEvidence = checkEvidence;
        this.currentPerson = currentPerson;
    }

    @GetMapping
    AppealSheet sheet(@PathVariable AppealId appealId) {
        Appeal appeal = readable(appealId);
        if (commission.mayDecide(currentPerson.id(), appeal, assessments.get(appeal.assessmentId()))) {
            // A copy may have come in elsewhere since the appeal was lodged.
            checkEvidence.handle(appeal.submissionId());
        }
        return sheets.of(appeal, currentPerson.id());
    }

    @PutMapping("/draft")
    DraftSaved saveDraft(@PathVariable AppealId appealId, @RequestBody DraftRequest request) {
        Appeal appeal = readable(appealId);
        AppealDraft draft = saveDraft.handle(new SaveAppealDraft.Command(
                currentPerson.id(), appealId, request.revision(), VerdictRow.JSON.read(request.rows())));
        return new DraftSaved(draft.revision(), OutlookView.marked(previewAppeal.handle(appeal)));
    }

    @PostMapping("/withdraw")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable AppealId appealId) {
        readable(appealId);
        withdrawAppeal.handle(currentPerson.id(), appealId);
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.CONFLICT)
    DraftLost draftLost(AppealDraftConflict conflict) {
        AppealDraft kept = conflict.kept();
        String message = Messages.of("appeal")
                .text(conflict.code(), conflict.arguments().toArray());
        return new DraftLost(
                UserError.Kind.CONFLICT.name(),
                message,
                kept.savedBy() == null ? null : kept.savedBy().value(),
                kept.savedAt(),
                kept.revision());
    }

    private Appeal readable(AppealId id) {
        Appeal appeal = appeals.get(id);
        readers.require(currentPerson.id(), assessments.get(appeal.assessmentId()).body());
        return appeal;
    }

    /** What was marked, as it comes over the wire. */
    record DraftRequest(long revision, JsonNode rows) {}

    /** What is kept, and what it comes to. */
    record DraftSaved(long revision, OutlookView preview) {}

    /** Why a draft was not kept, and whose was. */
    record DraftLost(String type, String message, String savedBy, Instant savedAt, long revision) {}
}
