package kz.dalel.evidence.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.dalel.evidence.Approval;
import kz.dalel.evidence.ApproveSubmissions;
import kz.dalel.evidence.AttachApprovalSignature;
import kz.dalel.evidence.ChooseForApproval;
import kz.dalel.evidence.SignatureFile;
import kz.dalel.evidence.SubmissionAccess;
import kz.dalel.evidence.SubmissionId;
import kz.dalel.evidence.WithdrawSubmission;
import kz.dalel.evidence.domain.ApprovalContent;
import kz.dalel.quarter.AssessmentId;
import kz.dalel.shared.Download;
import kz.dalel.shared.UserError;
import kz.dalel.signatures.SignatureSettings;
import kz.dalel.tasks.CurrentPerson;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a head sees and does between an officer's hand-over and the receipt, and what officers take back. */
@RestController
@RequestMapping("/camunda/api/dalel")
class ApprovalController {

    private static final MediaType SIGNATURE = MediaType.parseMediaType("application/pkcs7-signature");

    private final ApprovalViews views;
    private final ChooseForApproval chooseForApproval;
    private final AttachApprovalSignature attachSignature;
    private final SignatureSettings limits;
    private final ApproveSubmissions approveSubmissions;
    private final WithdrawSubmission withdrawSubmission;
    private final SubmissionAccess access;
    private final CurrentPerson person;

    ApprovalController(
            ApprovalViews views,
            ChooseForApproval chooseForApproval,
            AttachApprovalSignature attachSignature,
            SignatureSettings limits,
            ApproveSubmissions approveSubmissions,
            WithdrawSubmission withdrawSubmission,
            SubmissionAccess access,
            CurrentPerson person) {
        this.views = views;
        this.chooseForApproval = chooseForApproval;
        this.attachSignature = attachSignature;
        this.limits = limits;
        this.approveSubmissions = approveSubmissions;
        this.withdrawSubmission = withdrawSubmission;
        this.access = access;
        this.person = person;
    }

    /** What the task of approving a submission shows. */
    @GetMapping("/submissions/{id}/approval")
    ApprovalView approval(@PathVariable SubmissionId id) {
        return views.ofTask(id, person.id());
    }

    /** Keeps what is ticked in the task of approving a submission. */
    @PutMapping("/submissions/{id}/approval/choice")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void choose(@PathVariable SubmissionId id, @RequestBody ChoiceRequest request) {
        access.requireHead(person.id(), id);
        chooseForApproval.handle(person.id(), id, request.toChoices());
    }

    /**
     * Puts a detached signature to what is ticked. The request's body is the file, not a form that holds it.
     *
     * @param name what the person calls the file
     */
    @PostMapping("/submissions/{id}/approval/signature")
    SignatureView sign(@PathVariable SubmissionId id, @RequestParam String name, InputStream data) throws IOException {
        SignatureFile file = new SignatureFile(name, data.readNBytes(limits.mostBytes()));
        return SignatureView.of(
                file.name(),
                attachSignature.handle(person.id(), id, Optional.of(file)).orElseThrow());
    }

    @DeleteMapping("/submissions/{id}/approval/signature")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unsign(@PathVariable SubmissionId id) {
        attachSignature.handle(person.id(), id, Optional.empty());
    }

    /** Takes back what was presented, from the head or from the verifiers, as long as that is possible. */
    @PostMapping("/submissions/{id}/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable SubmissionId id, @RequestBody WithdrawalRequest request) {
        withdrawSubmission.handle(person.id(), id, request.confirmed());
    }

    /** The exact bytes of the list with these submissions: those that are hashed, and that a signature is made over. */
    @GetMapping("/assessments/{id}/approvals/content")
    ResponseEntity<byte[]> content(@PathVariable AssessmentId id, @RequestParam List<SubmissionId> submission) {
        return download(views.content(id, submission, person.id()));
    }

    /** Approves several submissions in one act, or one. */
    @PostMapping("/assessments/{id}/approvals")
    @ResponseStatus(HttpStatus.CREATED)
    GivenApprovalView approve(@PathVariable AssessmentId id, @RequestBody ApprovalRequest request) {
        access.requireHead(person.id(), id);
        if (!request.confirmed()) {
            throw new UserError(UserError.Kind.INVALID, "evidence.approval.notConfirmed");
        }
        Approval approval = approveSubmissions.handle(new ApproveSubmissions.Command(
                person.id(),
                id,
                new ChoiceRequest(request.submissions()).toChoices(),
                Optional.ofNullable(request.signature()).map(SignatureRequest::toFile)));
        return views.given(approval.id(), person.id());
    }

    /** What was approved in one act. */
    @GetMapping("/approvals/{id}")
    GivenApprovalView given(@PathVariable UUID id) {
        return views.given(id, person.id());
    }

    /** The exact bytes that were approved. */
    @GetMapping("/approvals/{id}/content")
    ResponseEntity<byte[]> givenContent(@PathVariable UUID id) {
        return download(views.givenContent(id, person.id()));
    }

    /** The head's electronic signature as it was received. */
    @GetMapping("/approvals/{id}/signature")
    ResponseEntity<byte[]> givenSignature(@PathVariable UUID id) {
        SignatureFile file = views.givenSignature(id, person.id());
        return Download.of(file.name(), SIGNATURE, file.data());
    }

    private static ResponseEntity<byte[]> download(ApprovalViews.NamedContent content) {
        return Download.of(content.name(), MediaType.APPLICATION_JSON, ApprovalContent.bytesOf(content.text()));
    }

    /** @param submissions what is ticked */
    record ChoiceRequest(List<Choice> submissions) {

        Map<SubmissionId, String> toChoices() {
            if (submissions == null || submissions.stream().anyMatch(choice -> choice == null || !choice.isComplete())) {
                throw new UserError(UserError.Kind.INVALID, "evidence.approval.choiceUnreadable");
            }
            return submissions.stream()
                    .collect(Collectors.toMap(Choice::submission, Choice::contentHash, (one, same) -> one));
        }
    }

    /** @param contentHash as it was shown to the head */
    record Choice(SubmissionId submission, String contentHash) {

        boolean isComplete() {
            return submission != null && contentHash != null && contentHash.matches("[0-9a-f]{64}");
        }
    }

    /** @param signature a detached signature over the list; null = none */
    record ApprovalRequest(List<Choice> submissions, boolean confirmed, SignatureRequest signature) {}

    /** @param data the file; Base64 on the wire */
    record SignatureRequest(String name, byte[] data) {

        SignatureFile toFile() {
            return new SignatureFile(name, data == null ? new byte[0] : data);
        }
    }

    record WithdrawalRequest(boolean confirmed) {}
}
