package kz.dalel.evidence;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.dalel.evidence.HandOver.End;
import kz.dalel.evidence.HandOver.How;
import kz.dalel.evidence.Receipt.Approved;
import kz.dalel.evidence.domain.ApprovalContent;
import kz.dalel.evidence.domain.HandedContent;
import kz.dalel.evidence.domain.IndicatorProcess;
import kz.dalel.evidence.persistence.ApprovalRows;
import kz.dalel.evidence.persistence.HandOverRows;
import kz.dalel.evidence.persistence.SignatureRows;
import kz.dalel.ledger.Ledger;
import kz.dalel.ledger.LedgerAct;
import kz.dalel.quarter.ApprovalMode;
import kz.dalel.quarter.AssessmentId;
import kz.dalel.quarter.Cycles;
import kz.dalel.shared.CanonicalJson;
import kz.dalel.shared.IndicatorCode;
import kz.dalel.shared.Messages;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.RowErrors;
import kz.dalel.shared.Sha256;
import kz.dalel.shared.UserError;
import kz.dalel.signatures.CheckSignature;
import kz.dalel.signatures.CheckedSignature;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The head of a body approves, in one act, what officers have handed over: one submission, or all that are ready where the
 * quarter is approved so. They are received with it, all at one moment of the server's clock or none of them. The content is
 * the one that was handed over and that the head saw; should either differ, nothing is approved. Approving the same once
 * more changes nothing and gets the same answer.
 */
@Service
public class ApproveSubmissions {

    private final Submissions submissions;
    private final SubmissionAccess access;
    private final ReadyForApproval ready;
    private final Intake intake;
    private final Reception reception;
    private final Receipts receipts;
    private final Cycles cycles;
    private final HandOverRows handOvers;
    private final ApprovalRows approvals;
    private final SignatureRows signatures;
    private final CheckSignature checkSignature;
    private final IndicatorProcess process;
    private final Ledger ledger;
    private final Clock clock;

    ApproveSubmissions(
            Submissions submissions,
            SubmissionAccess access,
            ReadyForApproval ready,
            Intake intake,
            Reception reception,
            Receipts receipts,
            Cycles cycles,
            HandOverRows handOvers,
            ApprovalRows approvals,
            SignatureRows signatures,
            CheckSignature checkSignature,
            IndicatorProcess process,
            Ledger ledger,
            Clock clock) {
        this.submissions = submissions;
        this.access = access;
        this.ready = ready;
        this.intake = intake;
        this.reception = reception;
        this.receipts = receipts;
        this.cycles = cycles;
        this.handOvers = handOvers;
        this.approvals = approvals;
        this.signatures = signatures;
        this.checkSignature = checkSignature;
        this.process = process;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * @throws RowErrors with what is wrong with the rows of the only submission, should a decision since have made them so
     * @throws UserError if nothing is chosen, the person is no head of the body, several are chosen where each is approved by
     *     itself, any of the chosen cannot be approved (the sentence names each and why), or the signature is not a sound one
     *     over the list
     */
    @Transactional
    public Approval handle(Command command) {
        if (command.choices().isEmpty()) {
            throw new UserError(UserError.Kind.INVALID, "evidence.approval.nothingChosen");
        }
        List<Submission> chosen = submissions.lockAll(command.choices().keySet());
        for (Submission submission : chosen) {
            if (!submission.assessmentId().equals(command.assessment())) {
                throw Submissions.unknown();
            }
            access.requireHead(command.actor(), submission);
        }
        Optional<Approval> earlier = sameAct(command.actor(), chosen);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        if (chosen.size() > 1 && cycles.get(chosen.get(0).cycleId()).approval() != ApprovalMode.ONCE) {
            throw new UserError(UserError.Kind.INVALID, "evidence.approval.oneByOne");
        }
        return approve(command, checked(chosen, command.choices(), clock.instant()));
    }

    private Optional<Approval> sameAct(PersonId actor, List<Submission> chosen) {
        List<Optional<UUID>> acts = chosen.stream()
                .map(submission -> receipts.standing(submission.id())
                        .flatMap(Receipt::approved)
                        .filter(approved -> approved.by().equals(actor))
                        .map(Approved::approval))
                .distinct()
                .toList();
        return acts.size() > 1
                ? Optional.empty()
                : acts.get(0)
                        .flatMap(approvals::find)
                        .filter(approval -> approval.receipts().size() == chosen.size());
    }

    private List<Checked> checked(List<Submission> chosen, Map<SubmissionId, String> seen, Instant now) {
        List<Checked> checked = new ArrayList<>();
        Map<IndicatorCode, UserError> refusals = new TreeMap<>();
        for (Submission submission : chosen) {
            try {
                checked.add(check(submission, seen.get(submission.id()), now));
            } catch (UserError refusal) {
                if (chosen.size() == 1) {
                    throw refusal;
                }
                refusals.put(submission.indicator(), refusal);
            }
        }
        if (!refusals.isEmpty()) {
            throw new UserError(
                    UserError.Kind.CONFLICT,
                    "evidence.approval.refused",
                    refusals.entrySet().stream()
                            .map(refused -> refused.getKey() + ": " + Messages.sentence(refused.getValue()))
                            .collect(Collectors.joining(" ")));
        }
        return checked;
    }

    private Checked check(Submission submission, String seen, Instant now) {
        HandOver handOver = ready.require(submission, now);
        List<ItemVersion> versions = intake.presented(submission, handOver.act(), handOver.handedBy(), now);
        String hash = HandedContent.hashOf(submission, handOver.round(), handOver.act(), versions);
        if (!hash.equals(handOver.contentHash()) || !hash.equals(seen)) {
            throw new UserError(UserError.Kind.CONFLICT, "evidence.approval.changed");
        }
        return new Checked(submission, handOver, versions, now.truncatedTo(ChronoUnit.MICROS));
    }

    private Approval approve(Command command, List<Checked> checked) {
        String content = ApprovalContent.of(checked.stream()
                .map(each -> new ApprovalContent.Entry(each.submission(), each.handOver()))
                .toList());
        Approval approval = new Approval(
                UUID.randomUUID(),
                command.assessment(),
                content,
                Sha256.of(content),
                command.actor(),
                checked.get(0).at(),
                Optional.empty(),
                List.of());
        approvals.insert(approval);
        command.signature().ifPresent(file -> sign(approval, file));
        for (Checked each : checked) {
            receive(approval, each);
        }
        process.submissionsApproved(
                command.actor(), checked.stream().map(Checked::submission).toList());
        return approvals.find(approval.id()).orElseThrow();
    }

    private void sign(Approval approval, SignatureFile file) {
        CheckedSignature checkedSignature =
                checkSignature.handle(file.data(), ApprovalContent.bytesOf(approval.content()));
        signatures.insert(approval.id(), file, checkedSignature);
    }

    private void receive(Approval approval, Checked each) {
        HandOver handOver = each.handOver();
        Receipt receipt = reception.receive(
                each.submission(),
                handOver.act(),
                handOver.handedBy(),
                approval.approvedAt(),
                Optional.of(new Approved(
                        approval.id(), approval.contentHash(), approval.approvedBy(), Optional.empty())),
                each.versions());
        handOvers.end(handOver, new End(How.APPROVED, approval.approvedBy(), approval.approvedAt(), null));
        approvals.insertItem(approval.id(), handOver, receipt);
        ledger.record(
                approval.approvedBy(), LedgerAct.SUBMISSION_APPROVED, each.submission().businessKey());
    }

    /**
     * What to approve.
     *
     * @param actor a head of the body
     * @param assessment the body's assessment
     * @param choices the content hash of its hand-over, as the head saw it, by submission
     * @param signature a detached signature over the list with these submissions; empty if the head does not sign
     */
    public record Command(
            PersonId actor,
            AssessmentId assessment,
            Map<SubmissionId, String> choices,
            Optional<SignatureFile> signature) {

        public Command {
            choices = Map.copyOf(choices);
        }
    }

    private record Checked(Submission submission, HandOver handOver, List<ItemVersion> versions, Instant at) {}
}
