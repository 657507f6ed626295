package kz.dalel.quarter;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kz.dalel.ledger.Ledger;
import kz.dalel.ledger.LedgerAct;
import kz.dalel.quarter.calendar.Deadlines;
import kz.dalel.quarter.persistence.UnitCorrectionRows;
import kz.dalel.registry.ConflictsOfInterest;
import kz.dalel.registry.People;
import kz.dalel.registry.Person;
import kz.dalel.registry.Role;
import kz.dalel.shared.Language;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UnitId;
import kz.dalel.shared.UserError;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A second supervisor approves a correction of a snapshot's units, or turns it down; who proposed it may take it back. Approved, it holds
 * at once: the denominators of the body's shares are counted over the corrected units.
 */
@Service
public class DecideUnitCorrection {

    private final UnitCorrections corrections;
    private final UnitCorrectionRows rows;
    private final Assessments assessments;
    private final UnitChangeCheck check;
    private final People people;
    private final ConflictsOfInterest conflicts;
    private final Ledger ledger;
    private final Clock clock;

    DecideUnitCorrection(
            UnitCorrections corrections,
            UnitCorrectionRows rows,
            Assessments assessments,
            UnitChangeCheck check,
            People people,
            ConflictsOfInterest conflicts,
            Ledger ledger,
            Clock clock) {
        this.corrections = corrections;
        this.rows = rows;
        this.assessments = assessments;
        this.check = check;
        this.people = people;
        this.conflicts = conflicts;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * @throws UserError {@code FORBIDDEN} if the actor is no supervisor, has a conflict of interest with the body, or proposed it and would approve it; {@code NOT_FOUND} if there is no such
     *     correction; {@code INVALID} if it is turned down without a word why, or does not fit any more because another one was approved
     *     meanwhile; {@code CONFLICT} if it was decided already, by whom and when, or the body's score was computed
     */
    @Transactional
    public void handle(PersonId actor, UnitCorrectionId id, boolean approved, String comment) {
        people.require(actor, Role.SUPERVISOR);
        Assessment assessment = assessments.lock(corrections.get(id).assessment());
        conflicts.refuse(actor, assessment.body());
        // Read again behind the lock: two supervisors may decide at one moment.
        UnitCorrection correction = corrections.get(id);
        correction.decision().ifPresent(decision -> {
            throw new UserError(
                    UserError.Kind.CONFLICT, "quarter.correction.decided", nameOf(decision.by()), Language.current().writeSecond(decision.at().atZone(Deadlines.ZONE)));
        });
        boolean own = correction.proposedBy().equals(actor);
        String why = comment == null ? "" : comment.strip();
        if (approved && own) {
            throw new UserError(UserError.Kind.FORBIDDEN, "quarter.correction.ownProposal");
        }
        if (!approved && !own && why.isEmpty()) {
            throw new UserError(UserError.Kind.INVALID, "quarter.correction.refusalReason");
        }
        if (approved) {
            check.require(assessment, correction.change().kind(), ids(correction.change().removed()), ids(correction.change().added()));
            rows.addUnits(correction);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        rows.decide(correction, new UnitCorrection.Decision(approved, Optional.of(why).filter(text -> !text.isEmpty()), actor, now));
        ledger.record(
                actor,
                approved ? LedgerAct.UNIT_CORRECTION_APPROVED : LedgerAct.UNIT_CORRECTION_REFUSED,
                assessment.businessKey(),
                why.isEmpty() ? correction.reason() : why);
    }

    private static Set<UnitId> ids(List<SnapshotUnit> units) {
        return units.stream().map(SnapshotUnit::id).collect(Collectors.toSet());
    }

    private String nameOf(PersonId person) {
        return people.person(person).map(Person::name).orElse(person.value());
    }
}
