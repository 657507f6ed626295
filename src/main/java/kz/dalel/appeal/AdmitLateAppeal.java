package kz.dalel.appeal;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import kz.dalel.appeal.domain.Reasoning;
import kz.dalel.appeal.persistence.AppealEntity;
import kz.dalel.ledger.Ledger;
import kz.dalel.ledger.LedgerAct;
import kz.dalel.quarter.Assessment;
import kz.dalel.quarter.Assessments;
import kz.dalel.quarter.Cycles;
import kz.dalel.quarter.calendar.Deadlines;
import kz.dalel.registry.ConflictsOfInterest;
import kz.dalel.registry.People;
import kz.dalel.registry.Role;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UserError;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A supervisor's decision whether an appeal that came too late is considered all the same. */
@Service
public class AdmitLateAppeal {

    private final LockedAppeals appeals;
    private final Assessments assessments;
    private final Cycles cycles;
    private final People people;
    private final ConflictsOfInterest conflicts;
    private final Deadlines deadlines;
    private final Ledger ledger;
    private final Clock clock;

    AdmitLateAppeal(
            LockedAppeals appeals,
            Assessments assessments,
            Cycles cycles,
            People people,
            ConflictsOfInterest conflicts,
            Deadlines deadlines,
            Ledger ledger,
            Clock clock) {
        this.appeals = appeals;
        this.assessments = assessments;
        this.cycles = cycles;
        this.people = people;
        this.conflicts = conflicts;
        this.deadlines = deadlines;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * @param admitted whether it is considered
     * @param reason why, or why not
     * @return when the commission's term ends; empty if the appeal is not considered
     * @throws UserError {@code FORBIDDEN} unless the actor is a supervisor without a conflict of interest with the body; {@code INVALID} without a reason;
     *     {@code CONFLICT} if admission is not awaited
     */
    @Transactional
    public Optional<Instant> handle(PersonId actor, AppealId id, boolean admitted, String reason) {
        people.require(actor, Role.SUPERVISOR);
        String why = Reasoning.ADMISSION.require(reason);
        AppealEntity appeal = appeals.get(id);
        Assessment assessment = assessments.get(appeal.assessmentId());
        conflicts.refuse(actor, assessment.body());
        Instant now = clock.instant();
        if (!admitted) {
            appeal.refuseAdmission(actor, now, why);
            appeals.takeOffCount(appeal, now);
            ledger.record(actor, LedgerAct.APPEAL_NOT_ADMITTED, appeal.matterIn(assessment), why);
            return Optional.empty();
        }
        int term = cycles.get(assessment.cycleId()).appealDecisionDays();
        Instant deadline = deadlines.afterWorkingDays(now, term);
        appeal.admit(actor, now, why, deadline);
        ledger.record(actor, LedgerAct.APPEAL_ADMITTED, appeal.matterIn(assessment), why);
        return Optional.of(deadline);
    }
}
