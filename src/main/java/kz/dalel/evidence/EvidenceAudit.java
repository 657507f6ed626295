package kz.dalel.evidence;

import java.util.Optional;
import java.util.stream.Stream;
import kz.dalel.evidence.domain.Contents;
import kz.dalel.evidence.persistence.ItemQueries;
import kz.dalel.ledger.Audit;
import kz.dalel.ledger.Finding;
import kz.dalel.quarter.Assessments;
import kz.dalel.quarter.Cycles;
import kz.dalel.shared.CanonicalJson;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Computes the hash of every item's content and of every receipt again from what is stored. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class EvidenceAudit implements Audit {

    private final Cycles cycles;
    private final Assessments assessments;
    private final Submissions submissions;
    private final ItemQueries items;
    private final Receipts receipts;
    private final ProveReceipt proveReceipt;

    EvidenceAudit(
            Cycles cycles,
            Assessments assessments,
            Submissions submissions,
            ItemQueries items,
            Receipts receipts,
            ProveReceipt proveReceipt) {
        this.cycles = cycles;
        this.assessments = assessments;
        this.submissions = submissions;
        this.items = items;
        this.receipts = receipts;
        this.proveReceipt = proveReceipt;
    }

    @Override
    public Optional<Finding> firstFinding() {
        return cycles.all().stream()
                .flatMap(cycle -> assessments.ofCycle(cycle.id()).stream())
                .flatMap(assessment -> submissions.ofAssessment(assessment.id()).stream())
                .flatMap(submission -> Stream.concat(contents(submission), receipts(submission)))
                .findFirst();
    }

    private Stream<Finding> contents(Submission submission) {
        return items.all(submission.id()).stream()
                .filter(version -> !Contents.hashOf(version.content()).equals(version.contentHash()))
                .map(version -> Finding.of("evidence.finding.content", submission.businessKey(), version.id()));
    }

    private Stream<Finding> receipts(Submission submission) {
        return receipts.of(submission.id()).stream()
                .filter(receipt -> !CanonicalJson.hashOfText(
                                proveReceipt.proof(receipt, submission).content())
                        .equals(receipt.contentHash()))
                .map(receipt -> Finding.of("evidence.finding.receipt", submission.businessKey(), receipt.number()));
    }
}
