package kz.dalel.appeal;

import java.time.Clock;
import java.time.Instant;
import kz.dalel.appeal.domain.AppealProcess;
import kz.dalel.appeal.persistence.AppealEntity;
import kz.dalel.ledger.Ledger;
import kz.dalel.ledger.LedgerAct;
import kz.dalel.quarter.Assessment;
import kz.dalel.quarter.Assessments;
import kz.dalel.quarter.CycleStages;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UserError;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets a body take an appeal back until it has been decided. */
@Service
public class WithdrawAppeal {

    private final LockedAppeals appeals;
    private final Assessments assessments;
    private final CycleStages stages;
    private final OfficerAccess access;
    private final AppealProcess process;
    private final Ledger ledger;
    private final Clock clock;

    WithdrawAppeal(
            LockedAppeals appeals,
            Assessments assessments,
            CycleStages stages,
            OfficerAccess access,
            AppealProcess process,
            Ledger ledger,
            Clock clock) {
        this.appeals = appeals;
        this.assessments = assessments;
        this.stages = stages;
        this.access = access;
        this.process = process;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * @throws UserError {@code NOT_FOUND} unless the actor is an officer of the body; {@code CONFLICT} if the appeal has
     *     been decided, or the cycle is cancelled
     */
    @Transactional
    public void handle(PersonId actor, AppealId id) {
        AppealEntity appeal = appeals.get(id);
        Assessment assessment = assessments.get(appeal.assessmentId());
        access.require(actor, assessment.body());
        stages.lockOpen(assessment.cycleId());
        Instant now = clock.instant();
        appeal.withdraw(actor, now);
        appeals.takeOffCount(appeal, now);
        ledger.record(actor, LedgerAct.APPEAL_WITHDRAWN, appeal.matterIn(assessment));
        process.withdrawn(appeal.toAppeal());
    }
}
