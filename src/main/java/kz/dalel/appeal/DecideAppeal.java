package kz.dalel.appeal;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import kz.dalel.appeal.domain.Dispute;
import kz.dalel.appeal.domain.Reasoning;
import kz.dalel.appeal.persistence.AppealDraftRows;
import kz.dalel.appeal.persistence.AppealEntity;
import kz.dalel.evidence.Moments;
import kz.dalel.evidence.PersonNames;
import kz.dalel.ledger.Ledger;
import kz.dalel.ledger.LedgerAct;
import kz.dalel.methodology.Measure;
import kz.dalel.quarter.Assessment;
import kz.dalel.quarter.Assessments;
import kz.dalel.quarter.Cycles;
import kz.dalel.scoring.ExplanationText;
import kz.dalel.scoring.PreviewLine;
import kz.dalel.scoring.core.ScoreLine;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UserError;
import kz.dalel.verification.RecordAppealVerdicts;
import kz.dalel.verification.VerdictRow;
import kz.dalel.verification.VerdictRules;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The commission's decision on an appeal: its outcome with reasons, and the verdicts marked in the draft. */
@Service
public class DecideAppeal {

    private final LockedAppeals appeals;
    private final Assessments assessments;
    private final Cycles cycles;
    private final CommissionAccess access;
    private final AppealDraftRows drafts;
    private final Disputes disputes;
    private final RecordAppealVerdicts recordVerdicts;
    private final PreviewLine previewLine;
    private final Ledger ledger;
    private final PersonNames names;
    private final Clock clock;

    DecideAppeal(
            LockedAppeals appeals,
            Assessments assessments,
            Cycles cycles,
            CommissionAccess access,
            AppealDraftRows drafts,
            Disputes disputes,
            RecordAppealVerdicts recordVerdicts,
            PreviewLine previewLine,
            Ledger ledger,
            PersonNames names,
            Clock clock) {
        this.appeals = appeals;
        this.assessments = assessments;
        this.cycles = cycles;
        this.access = access;
        this.drafts = drafts;
        this.disputes = disputes;
        this.recordVerdicts = recordVerdicts;
        this.previewLine = previewLine;
        this.ledger = ledger;
        this.names = names;
        this.clock = clock;
    }

    /**
     * @return whether the score is to be computed anew
     * @throws UserError {@code FORBIDDEN} as in {@link CommissionAccess#require}; {@code CONFLICT} if the appeal is not
     *     under consideration, with who decided and when if somebody has; {@code INVALID} without reasons, if outcome and verdicts contradict each other
     *     ({@link Dispute#check}), or if with these verdicts the line's facts would contradict themselves
     * @throws kz.dalel.shared.RowErrors with everything that is wrong with the verdicts
     */
    @Transactional
    public boolean handle(PersonId actor, AppealId id, Appeal.Outcome outcome, String reasons) {
        AppealEntity entity = appeals.get(id);
        Appeal appeal = entity.toAppeal();
        Assessment assessment = assessments.get(appeal.assessmentId());
        access.require(actor, appeal, assessment);
        appeal.decision().ifPresent(first -> refuse(appeal, first));
        Instant now = clock.instant();
        entity.decide(outcome, actor, now, Reasoning.DECISION.require(reasons));
        List<VerdictRow> verdicts = drafts.find(id).rows();
        boolean affected = requireConsistent(appeal, assessment, outcome, verdicts);
        if (!verdicts.isEmpty()) {
            recordVerdicts.handle(actor, id.value(), appeal.submissionId(), verdicts);
        }
        ledger.record(actor, LedgerAct.APPEAL_DECIDED, entity.matterIn(assessment), reasons.strip());
        if (!affected) {
            appeals.takeOffCount(entity, now);
        }
        return affected;
    }

    private void refuse(Appeal appeal, Appeal.Act first) {
        throw new UserError(UserError.Kind.CONFLICT, "appeal.alreadyDecided", appeal.indicator().value(), names.of(first.by()), Moments.format(first.at()));
    }

    private boolean requireConsistent(
            Appeal appeal, Assessment assessment, Appeal.Outcome outcome, List<VerdictRow> verdicts) {
        Dispute dispute = disputes.of(appeal);
        VerdictRules.checkAppeal(verdicts, dispute.versions(), measureOf(appeal, assessment));
        boolean affected = dispute.check(outcome, verdicts);
        ScoreLine line =
                previewLine.handle(assessment.id(), appeal.indicator(), dispute.countingUnder(verdicts));
        if (!line.hasFigures()) {
            throw new UserError(
                    UserError.Kind.INVALID,
                    "appeal.lineRejected",
                    appeal.indicator().value(),
                    ExplanationText.sentence(line.explanation().reason()));
        }
        return affected;
    }

    private Measure measureOf(Appeal appeal, Assessment assessment) {
        return cycles.editionOf(cycles.get(assessment.cycleId()))
                .indicator(appeal.indicator())
                .measure();
    }
}
