package kz.dalel.appeal;

import kz.dalel.appeal.domain.Dispute;
import kz.dalel.appeal.persistence.AppealDraftRows;
import kz.dalel.scoring.PreviewLine;
import kz.dalel.scoring.ScoreVersion;
import kz.dalel.scoring.ScoredLine;
import kz.dalel.scoring.Scores;
import kz.dalel.scoring.core.ScoreLine;
import kz.dalel.shared.Points;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an appeal would change in points before it is decided; nothing is kept. */
@Service
public class PreviewAppeal {

    private final Scores scores;
    private final Disputes disputes;
    private final AppealDraftRows drafts;
    private final PreviewLine previewLine;

    PreviewAppeal(Scores scores, Disputes disputes, AppealDraftRows drafts, PreviewLine previewLine) {
        this.scores = scores;
        this.disputes = disputes;
        this.drafts = drafts;
        this.previewLine = previewLine;
    }

    /**
     * @param draft what has been marked so far
     * @param current the line as the body's latest score has it: what it stays if the appeal is refused
     * @param marked the line under the verdicts marked so far; it may be rejected
     * @param everything the line if everything in dispute were accepted; it may be rejected
     * @param total the body's points now
     */
    public record Preview(AppealDraft draft, ScoreLine current, ScoreLine marked, ScoreLine everything, Points total) {

        /** The body's points with the line in its new form. */
        public Points totalWith(ScoreLine line) {
            return total.minus(current.points()).plus(line.points());
        }
    }

    @Transactional(readOnly = true)
    public Preview handle(Appeal appeal) {
        ScoreVersion score = scores.latest(appeal.assessmentId()).orElseThrow();
        ScoreLine current =
                score.line(appeal.indicator()).map(ScoredLine::line).orElseThrow();
        Dispute dispute = disputes.of(appeal);
        AppealDraft draft = drafts.find(appeal.id());
        return new Preview(
                draft,
                current,
                previewLine.handle(appeal.assessmentId(), appeal.indicator(), dispute.countingUnder(draft.rows())),
                previewLine.handle(appeal.assessmentId(), appeal.indicator(), dispute.countingWithEverything()),
                score.total());
    }
}
