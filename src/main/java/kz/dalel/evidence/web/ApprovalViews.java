package kz.dalel.evidence.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.dalel.evidence.Approval;
import kz.dalel.evidence.Approvals;
import kz.dalel.evidence.Approvals.Waiting;
import kz.dalel.evidence.PersonNames;
import kz.dalel.evidence.Receipt;
import kz.dalel.evidence.SignatureFile;
import kz.dalel.evidence.Submission;
import kz.dalel.evidence.SubmissionAccess;
import kz.dalel.evidence.SubmissionId;
import kz.dalel.evidence.Submissions;
import kz.dalel.evidence.web.ApprovalView.ReadyView;
import kz.dalel.evidence.web.GivenApprovalView.ReceivedView;
import kz.dalel.evidence.web.PassageView.HandOverView;
import kz.dalel.methodology.Edition;
import kz.dalel.quarter.ApprovalMode;
import kz.dalel.quarter.AssessmentId;
import kz.dalel.quarter.Cycles;
import kz.dalel.quarter.QuarterCycle;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UserError;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what people see of approvals. */
@Component
@Transactional(readOnly = true)
class ApprovalViews {

    private final Submissions submissions;
    private final SubmissionAccess access;
    private final Approvals approvals;
    private final Cycles cycles;
    private final PersonNames names;

    ApprovalViews(
            Submissions submissions,
            SubmissionAccess access,
            Approvals approvals,
            Cycles cycles,
            PersonNames names) {
        this.submissions = submissions;
        this.access = access;
        this.approvals = approvals;
        this.cycles = cycles;
        this.names = names;
    }

    /** @throws UserError {@code NOT_FOUND} unless the reader is of the body */
    ApprovalView ofTask(SubmissionId id, PersonId reader) {
        Submission submission = submissions.get(id);
        access.requireOfBody(reader, submission);
        QuarterCycle cycle = cycles.get(submission.cycleId());
        Edition edition = cycles.editionOf(cycle);
        Set<SubmissionId> chosen = approvals.chosen(reader, id).keySet();
        Function<PersonId, String> nameOf = names.remembering();
        List<Waiting> ready = approvals.waiting(submission.assessmentId()).stream()
                .filter(each -> cycle.approval() == ApprovalMode.ONCE || each.submission().id().equals(id))
                .toList();
        return new ApprovalView(
                submission.assessmentId(),
                cycle.approval(),
                ready.stream()
                        .map(each -> new ReadyView(
                                each.submission().id(),
                                each.submission().indicator(),
                                edition.indicator(each.submission().indicator()).title(),
                                HandOverView.of(each.handOver(), nameOf),
                                chosen.contains(each.submission().id())))
                        .toList(),
                approvals.signature(reader, id).map(SignatureFile::name).orElse(null),
                ready.stream()
                        .filter(each -> each.submission().id().equals(id))
                        .anyMatch(each -> each.handOver().handedBy().equals(reader)));
    }

    /** @throws UserError {@code NOT_FOUND} unless the reader is of the body, {@code CONFLICT} if one of them does not wait */
    NamedContent content(AssessmentId assessment, List<SubmissionId> chosen, PersonId reader) {
        Submission any = submissions.ofAssessment(assessment).stream().findFirst().orElseThrow(Approvals::unknown);
        access.requireOfBody(reader, any);
        return named(any, approvals.content(assessment, Set.copyOf(chosen)));
    }

    /** @throws UserError {@code NOT_FOUND} unless the reader may see what was received by it */
    GivenApprovalView given(UUID id, PersonId reader) {
        Approval approval = approvals.get(id);
        Map<SubmissionId, Submission> received = received(approval, reader);
        return new GivenApprovalView(
                id,
                names.of(approval.approvedBy()),
                approval.approvedAt(),
                approval.contentHash(),
                approval.signature()
                        .map(signature -> SignatureView.of(signature.name(), signature.checked()))
                        .orElse(null),
                approval.receipts().stream()
                        .map(receipt -> new ReceivedView(
                                receipt.submission(),
                                received.get(receipt.submission()).indicator(),
                                ReceiptView.of(receipt, names::of)))
                        .toList());
    }

    /** @throws UserError {@code NOT_FOUND} unless the reader may see what was received by it */
    NamedContent givenContent(UUID id, PersonId reader) {
        Approval approval = approvals.get(id);
        return named(received(approval, reader).values().iterator().next(), approval.content());
    }

    /** @throws UserError {@code NOT_FOUND} if there is none, or unless the reader may see what was received by the act */
    SignatureFile givenSignature(UUID id, PersonId reader) {
        received(approvals.get(id), reader);
        return approvals.signatureFile(id).orElseThrow(Approvals::unknown);
    }

    private Map<SubmissionId, Submission> received(Approval approval, PersonId reader) {
        Map<SubmissionId, Submission> received = approval.receipts().stream()
                .map(Receipt::submission)
                .map(submissions::get)
                .collect(Collectors.toMap(Submission::id, Function.identity()));
        received.values().forEach(submission -> access.requireReader(reader, submission));
        return received;
    }

    private static NamedContent named(Submission submission, String content) {
        return new NamedContent(submission.quarter() + "-" + submission.body() + ".json", content);
    }

    /**
     * A text to be downloaded.
     *
     * @param name the file's name
     */
    record NamedContent(String name, String text) {}
}
