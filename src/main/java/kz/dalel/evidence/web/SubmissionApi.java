package kz.dalel.evidence.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import kz.dalel.evidence.Act;
import kz.dalel.evidence.CheckDraft;
import kz.dalel.evidence.DraftRow;
import kz.dalel.evidence.HandOver;
import kz.dalel.evidence.PersonNames;
import kz.dalel.evidence.PresentCorrection;
import kz.dalel.evidence.PresentEvidence;
import kz.dalel.evidence.Receipt;
import kz.dalel.evidence.SaveDraft;
import kz.dalel.evidence.SubmissionId;
import kz.dalel.evidence.Submitted;
import kz.dalel.evidence.WithdrawSubmission;
import kz.dalel.evidence.web.PassageView.HandOverView;
import kz.dalel.evidence.web.SubmissionView.DraftView;
import kz.dalel.shared.QuarterId;
import kz.dalel.shared.UserError;
import kz.dalel.tasks.CurrentPerson;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What an officer does with evidence, for a body's own document system: the same use cases as on the screens. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Представления", description = "Подтверждающие документы органа по индикаторам квартала")
class SubmissionApi {

    private final QuarterOfBody quarterOfBody;
    private final SubmissionViews views;
    private final SaveDraft saveDraft;
    private final CheckDraft checkDraft;
    private final PresentEvidence presentEvidence;
    private final PresentCorrection presentCorrection;
    private final WithdrawSubmission withdrawSubmission;
    private final PersonNames names;
    private final CurrentPerson person;

    SubmissionApi(
            QuarterOfBody quarterOfBody,
            SubmissionViews views,
            SaveDraft saveDraft,
            CheckDraft checkDraft,
            PresentEvidence presentEvidence,
            PresentCorrection presentCorrection,
            WithdrawSubmission withdrawSubmission,
            PersonNames names,
            CurrentPerson person) {
        this.quarterOfBody = quarterOfBody;
        this.views = views;
        this.saveDraft = saveDraft;
        this.checkDraft = checkDraft;
        this.presentEvidence = presentEvidence;
        this.presentCorrection = presentCorrection;
        this.withdrawSubmission = withdrawSubmission;
        this.names = names;
        this.person = person;
    }

    @GetMapping("/quarters/{quarter}/submissions")
    @Operation(
            summary = "Что орган должен представить за квартал",
            description = "Все индикаторы, применимые к органу исполнителя, с состоянием и сроками.")
    List<QuarterOfBody.SubmissionSummary> ofQuarter(
            @Parameter(description = "Квартал", example = "2026-Q3") @PathVariable QuarterId quarter) {
        return quarterOfBody.of(person.id(), quarter);
    }

    @GetMapping("/submissions/{id}")
    @Operation(
            summary = "Одно представление целиком",
            description = "Правило словами Инструкции, поля строк, учитываемые подразделения, черновик, представленные записи"
                    + " с решениями верификатора, квитанции.")
    SubmissionView submission(@PathVariable SubmissionId id) {
        return views.of(id, person.id());
    }

    @GetMapping("/submissions/{id}/draft")
    @Operation(
            summary = "Черновик",
            description = "ETag ответа — номер редакции черновика; с ним сохраняют в If-Match. Пока ничего не сохранено, это \"0\".",
            responses = @ApiResponse(
                    responseCode = "200",
                    useReturnTypeSchema = true,
                    headers = @Header(name = "ETag", schema = @Schema(type = "string", example = "\"3\""))))
    ResponseEntity<DraftView> draft(@PathVariable SubmissionId id) {
        return tagged(views.draftOf(id, person.id()));
    }

    @PutMapping("/submissions/{id}/draft")
    @Operation(
            summary = "Сохранить черновик",
            description = "Заменяет все строки. If-Match обязателен: кто сохраняет поверх чужих правок, получает 412 и имя того,"
                    + " кто сохранил раньше. Строки могут быть неполными.",
            responses = @ApiResponse(
                    responseCode = "200",
                    useReturnTypeSchema = true,
                    headers = @Header(name = "ETag", schema = @Schema(type = "string", example = "\"4\""))))
    ResponseEntity<DraftView> save(
            @PathVariable SubmissionId id,
            @Parameter(description = "ETag черновика, который заменяют; * — какой бы ни был", required = true, example = "\"3\"")
                    @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    String ifMatch,
            @RequestBody DraftBody draft) {
        long expected = IfMatch.of(ifMatch)
                .expected(() -> views.draftOf(id, person.id()).revision());
        try {
            saveDraft.handle(new SaveDraft.Command(person.id(), id, expected, DraftRow.JSON.read(draft.rows())));
        } catch (UserError refusal) {
            throw refusal.code().equals(SaveDraft.NOTHING_SAVED)
                    ? new ResponseStatusException(HttpStatus.PRECONDITION_FAILED)
                    : refusal;
        }
        return tagged(views.draftOf(id, person.id()));
    }

    @GetMapping("/submissions/{id}/check")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Проверить черновик, не представляя",
            description = "204 — представить или доработать можно; иначе тот же отказ, какой дало бы само действие.")
    void check(@PathVariable SubmissionId id, @RequestParam(defaultValue = "EVIDENCE") Act act) {
        checkDraft.handle(person.id(), id, act);
    }

    @PostMapping("/submissions/{id}/submit")
    @Operation(
            summary = "Представить",
            description = "EVIDENCE — строки черновика; NIL_RETURN — нулевой отчёт; NOTHING_TO_SUBMIT — представить нечего. Ответ —"
                    + " квитанция либо, если в квартале утверждает руководитель органа, передача ему.")
    PresentedView submit(@PathVariable SubmissionId id, @RequestBody SubmitBody body) {
        if (body.act() == null) {
            throw new UserError(UserError.Kind.INVALID, "evidence.noAct");
        }
        Submitted submitted = presentEvidence.handle(person.id(), id, body.act());
        return new PresentedView(
                submitted.awaitsApproval(),
                submitted.receipt().map(this::view).orElse(null),
                submitted.handOver().map(this::view).orElse(null));
    }

    @PostMapping("/submissions/{id}/correct")
    @Operation(
            summary = "Представить доработку",
            description = "Строки черновика, каждая с itemId возвращённой записи: исправленная либо отозванная (withdrawn).")
    ReceiptView correct(@PathVariable SubmissionId id) {
        return view(presentCorrection.handle(person.id(), id));
    }

    @PostMapping("/submissions/{id}/withdraw")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Отозвать представление",
            description = "Можно до срока и пока верификатор не начал. Запрос и есть подтверждение. Квитанция остаётся с отметкой.")
    void withdraw(@PathVariable SubmissionId id) {
        withdrawSubmission.handle(person.id(), id, true);
    }

    private ReceiptView view(Receipt receipt) {
        return ReceiptView.of(receipt, names.remembering());
    }

    private HandOverView view(HandOver handOver) {
        return HandOverView.of(handOver, names.remembering());
    }

    private static ResponseEntity<DraftView> tagged(DraftView draft) {
        return ResponseEntity.ok()
                .eTag(IfMatch.tagOf(draft.revision()))
                .cacheControl(CacheControl.noCache())
                .body(draft);
    }

    /** @param rows all rows, see {@link DraftRow} */
    record DraftBody(
            @ArraySchema(schema = @Schema(implementation = DraftRow.class)) JsonNode rows) {}

    record SubmitBody(@Schema(requiredMode = Schema.RequiredMode.REQUIRED) Act act) {}

    /**
     * What came of submitting.
     *
     * @param awaitsApproval whether the head of the body has to approve before anything counts as received
     * @param receipt null while the head has not approved
     * @param handedOver null where nobody has to approve
     */
    record PresentedView(boolean awaitsApproval, ReceiptView receipt, HandOverView handedOver) {}
}
