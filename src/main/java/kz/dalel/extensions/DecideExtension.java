package kz.dalel.extensions;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import kz.dalel.evidence.ExtendDeadline;
import kz.dalel.evidence.ExtendDeadline.Extended;
import kz.dalel.evidence.Moments;
import kz.dalel.evidence.PersonNames;
import kz.dalel.extensions.Extension.Decision;
import kz.dalel.extensions.domain.ExtensionProcess;
import kz.dalel.extensions.persistence.ExtensionRows;
import kz.dalel.ledger.Ledger;
import kz.dalel.ledger.LedgerAct;
import kz.dalel.quarter.Assessment;
import kz.dalel.quarter.Assessments;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UserError;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A supervisor, never the one who proposed it, decides on an extension. Approving it re-opens what it is about and nothing
 * else: what is awaited still gets the later deadline, what was closed as not submitted is awaited again with its draft as it
 * was, what was submitted stays where it is.
 */
@Service
public class DecideExtension {

    private final SupervisorAccess access;
    private final ExtensionRows rows;
    private final ExtensionRules rules;
    private final ExtendDeadline extendDeadline;
    private final Assessments assessments;
    private final ExtensionProcess process;
    private final PersonNames names;
    private final Ledger ledger;
    private final Clock clock;

    DecideExtension(
            SupervisorAccess access,
            ExtensionRows rows,
            ExtensionRules rules,
            ExtendDeadline extendDeadline,
            Assessments assessments,
            ExtensionProcess process,
            PersonNames names,
            Ledger ledger,
            Clock clock) {
        this.access = access;
        this.rows = rows;
        this.rules = rules;
        this.extendDeadline = extendDeadline;
        this.assessments = assessments;
        this.process = process;
        this.names = names;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * @throws UserError {@code NOT_FOUND} if there is no such extension; {@code FORBIDDEN} unless the actor is a supervisor,
     *     another than the proposer, without a conflict of interest with the body; {@code INVALID} without a reason;
     *     {@code CONFLICT} if it is decided already: by whom and when. Approving besides: {@code CONFLICT} if the body is scored
     *     by now, the quarter published or cancelled, or everything submitted; {@code INVALID} if its end has passed
     */
    @Transactional
    public void handle(Command command) {
        Extension extension = rows.lock(command.extension())
                .orElseThrow(() -> new UserError(UserError.Kind.NOT_FOUND, "extensions.unknown"));
        access.require(command.actor(), extension.body());
        extension.decision().ifPresent(this::refuse);
        if (command.actor().equals(extension.proposedBy())) {
            throw new UserError(UserError.Kind.FORBIDDEN, "extensions.ownProposal");
        }
        Decision decision = new Decision(
                command.approved(),
                ExtensionRules.reason(command.reason()),
                command.actor(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        rows.decided(extension, decision);
        if (decision.approved()) {
            carryOut(extension, decision.decidedAt());
        }
        ledger.record(
                command.actor(),
                decision.approved() ? LedgerAct.EXTENSION_APPROVED : LedgerAct.EXTENSION_REFUSED,
                extension.matter(),
                decision.reason());
    }

    private void carryOut(Extension extension, Instant now) {
        extendDeadline.hold(extension.assessmentId(), extension.indicator());
        Assessment assessment = assessments.lock(extension.assessmentId());
        rules.require(assessment, extension.indicator(), extension.endsAt(), now);
        List<Extended> extended =
                extendDeadline.handle(assessment, extension.indicator(), extension.endsAt());
        rows.extended(extension.id(), extension.endsAt(), extended);
        process.granted(assessment, extension.endsAt());
    }

    private void refuse(Decision earlier) {
        throw new UserError(
                UserError.Kind.CONFLICT,
                earlier.approved() ? "extensions.approvedAlready" : "extensions.refusedAlready",
                names.of(earlier.decidedBy()),
                Moments.format(earlier.decidedAt()));
    }

    /**
     * What is decided.
     *
     * @param actor the supervisor
     * @param extension about which extension
     * @param approved whether it is to hold
     * @param reason why
     */
    public record Command(PersonId actor, ExtensionId extension, boolean approved, String reason) {}
}
