package kz.dalel.extensions;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import kz.dalel.evidence.Moments;
import kz.dalel.evidence.PersonNames;
import kz.dalel.extensions.Extension.Source;
import kz.dalel.extensions.persistence.ExtensionRows;
import kz.dalel.ledger.Ledger;
import kz.dalel.ledger.LedgerAct;
import kz.dalel.quarter.Assessment;
import kz.dalel.quarter.AssessmentId;
import kz.dalel.quarter.Assessments;
import kz.dalel.quarter.Cycles;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UserError;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What asking for an extension and giving one have in common; who may do so is asked before. */
@Component
class ProposeExtension {

    private final Cycles cycles;
    private final Assessments assessments;
    private final ExtensionRules rules;
    private final ExtensionRows rows;
    private final PersonNames names;
    private final Ledger ledger;
    private final Clock clock;

    ProposeExtension(
            Cycles cycles,
            Assessments assessments,
            ExtensionRules rules,
            ExtensionRows rows,
            PersonNames names,
            Ledger ledger,
            Clock clock) {
        this.cycles = cycles;
        this.assessments = assessments;
        this.rules = rules;
        this.rows = rows;
        this.names = names;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public ExtensionId handle(Source source, LedgerAct act, PersonId actor, ProposedTerm term) {
        String reason = ExtensionRules.reason(term.reason());
        if (term.day() == null) {
            throw new UserError(UserError.Kind.INVALID, "extensions.dayMissing");
        }
        // Held, so that two people at once do not propose the same twice.
        Assessment assessment = assessments.lock(find(term));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant end = rules.endOf(assessment, term.day());
        rules.require(assessment, term.indicator(), end, now);
        rows.pending(assessment.id(), term.indicator()).ifPresent(this::refuse);
        Extension extension = new Extension(
                ExtensionId.random(),
                assessment.id(),
                assessment.quarter(),
                assessment.body(),
                assessment.bodyName(),
                term.indicator(),
                end,
                source,
                reason,
                actor,
                now,
                Optional.empty());
        rows.insert(extension);
        ledger.record(actor, act, extension.matter(), reason);
        return extension.id();
    }

    private AssessmentId find(ProposedTerm term) {
        return cycles.of(term.quarter())
                .flatMap(cycle -> assessments.find(cycle.id(), term.body()))
                .map(Assessment::id)
                .orElseThrow(() -> new UserError(UserError.Kind.NOT_FOUND, "quarter.unknownBody", term.body()));
    }

    private void refuse(Extension earlier) {
        throw new UserError(
                UserError.Kind.CONFLICT,
                "extensions.pendingAlready",
                names.of(earlier.proposedBy()),
                Moments.format(earlier.proposedAt()),
                Moments.format(earlier.endsAt()));
    }
}
