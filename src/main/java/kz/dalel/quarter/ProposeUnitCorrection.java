package kz.dalel.quarter;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import kz.dalel.ledger.Ledger;
import kz.dalel.ledger.LedgerAct;
import kz.dalel.quarter.persistence.UnitCorrectionRows;
import kz.dalel.registry.ConflictsOfInterest;
import kz.dalel.registry.People;
import kz.dalel.registry.Role;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UnitId;
import kz.dalel.shared.UserError;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A supervisor proposes to correct the units a body is assessed over: one was merged, split or closed inside the quarter. Nothing
 * changes until a second supervisor approves it.
 */
@Service
public class ProposeUnitCorrection {

    private static final int LONGEST_REASON = 2_000;

    private final Assessments assessments;
    private final UnitChangeCheck check;
    private final UnitCorrectionRows corrections;
    private final People people;
    private final ConflictsOfInterest conflicts;
    private final Ledger ledger;
    private final Clock clock;

    ProposeUnitCorrection(
            Assessments assessments,
            UnitChangeCheck check,
            UnitCorrectionRows corrections,
            People people,
            ConflictsOfInterest conflicts,
            Ledger ledger,
            Clock clock) {
        this.assessments = assessments;
        this.check = check;
        this.corrections = corrections;
        this.people = people;
        this.conflicts = conflicts;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * What a correction would change, without proposing it.
     *
     * @throws UserError as {@link #handle}, except for the reason
     */
    @Transactional(readOnly = true)
    public UnitChange check(PersonId actor, Proposal proposal) {
        people.require(actor, Role.SUPERVISOR);
        requireBody(proposal);
        return check.require(assessments.get(proposal.assessment()), proposal.kind(), proposal.removed(), proposal.added());
    }

    /**
     * @throws UserError {@code FORBIDDEN} if the actor is no supervisor, or has a conflict of interest with the body; {@code NOT_FOUND} if there is no such assessment;
     *     {@code INVALID} without a reason, if the snapshot does not have what is removed or the registry what is added, or if the body
     *     would be assessed by an indicator that was not opened for it; {@code CONFLICT} once the body's score was computed
     */
    @Transactional
    public UnitCorrection handle(PersonId actor, Proposal proposal, String reason) {
        people.require(actor, Role.SUPERVISOR);
        requireBody(proposal);
        String why = reason == null ? "" : reason.strip();
        if (why.isEmpty()) {
            throw new UserError(UserError.Kind.INVALID, "quarter.correction.reasonMissing");
        }
        if (why.length() > LONGEST_REASON) {
            throw new UserError(UserError.Kind.INVALID, "quarter.correction.reasonTooLong", Integer.toString(LONGEST_REASON));
        }
        Assessment assessment = assessments.lock(proposal.assessment());
        conflicts.refuse(actor, assessment.body());
        UnitChange change = check.require(assessment, proposal.kind(), proposal.removed(), proposal.added());
        UnitCorrection correction = new UnitCorrection(
                UnitCorrectionId.random(),
                assessment.id(),
                change,
                why,
                actor,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                Optional.empty());
        corrections.insert(correction);
        ledger.record(actor, LedgerAct.UNIT_CORRECTION_PROPOSED, assessment.businessKey(), why);
        return correction;
    }

    private static void requireBody(Proposal proposal) {
        if (proposal.assessment() == null) {
            throw new UserError(UserError.Kind.INVALID, "quarter.correction.bodyMissing");
        }
    }

    /**
     * What is proposed.
     *
     * @param assessment null if none was named, which is refused
     * @param removed units of the snapshot that are no more
     * @param added units of today's registry that came in their place
     */
    public record Proposal(AssessmentId assessment, UnitChange.Kind kind, Set<UnitId> removed, Set<UnitId> added) {

        public Proposal {
            removed = Set.copyOf(removed);
            added = Set.copyOf(added);
        }
    }
}
