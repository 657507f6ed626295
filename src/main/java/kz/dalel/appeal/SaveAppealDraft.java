package kz.dalel.appeal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import kz.dalel.appeal.persistence.AppealDraftRows;
import kz.dalel.quarter.Assessments;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UserError;
import kz.dalel.verification.VerdictRow;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what a member of the commission has marked so far, complete or not. */
@Service
public class SaveAppealDraft {

    private final LockedAppeals appeals;
    private final Assessments assessments;
    private final CommissionAccess access;
    private final AppealDraftRows drafts;
    private final Clock clock;

    SaveAppealDraft(
            LockedAppeals appeals,
            Assessments assessments,
            CommissionAccess access,
            AppealDraftRows drafts,
            Clock clock) {
        this.appeals = appeals;
        this.assessments = assessments;
        this.access = access;
        this.drafts = drafts;
        this.clock = clock;
    }

    /**
     * @param actor a member of the commission
     * @param expectedRevision the draft's revision when the member read it; 0 when there was none
     * @param rows all verdicts so far
     */
    public record Command(PersonId actor, AppealId appeal, long expectedRevision, List<VerdictRow> rows) {}

    /**
     * @return the draft as it is kept now
     * @throws AppealDraftConflict if somebody else has saved since this member read it
     * @throws kz.dalel.shared.RowErrors if rows exceed what can be kept
     * @throws UserError {@code FORBIDDEN} as in {@link CommissionAccess#require}; {@code CONFLICT} if the appeal is not
     *     under consideration
     */
    @Transactional
    public AppealDraft handle(Command command) {
        Appeal appeal = appeals.get(command.appeal()).toAppeal();
        access.require(command.actor(), appeal, assessments.get(appeal.assessmentId()));
        if (appeal.state() != Appeal.State.UNDER_CONSIDERATION) {
            throw new UserError(
                    UserError.Kind.CONFLICT,
                    "appeal.state." + appeal.state(),
                    appeal.indicator().value());
        }
        AppealDraft kept = drafts.find(appeal.id());
        if (kept.revision() != command.expectedRevision()) {
            throw new AppealDraftConflict(kept);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        AppealDraft draft = new AppealDraft(kept.revision() + 1, command.rows(), command.actor(), now);
        drafts.save(appeal.id(), draft);
        return draft;
    }
}
