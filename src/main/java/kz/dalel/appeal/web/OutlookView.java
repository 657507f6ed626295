package kz.dalel.appeal.web;

import java.util.List;
import kz.dalel.appeal.PreviewAppeal.Preview;
import kz.dalel.scoring.ExplanationText;
import kz.dalel.scoring.core.ScoreLine;
import kz.dalel.shared.Points;

/**
 * A line as it is or would be.
 *
 * @param award null for a line that could not be computed
 * @param deduction null likewise
 * @param points null likewise
 * @param total what the body's whole score would come to; null likewise
 * @param explanation rule, readings, facts and every arithmetic step, one sentence each
 */
record OutlookView(
        ScoreLine.Status status,
        Points award,
        Points deduction,
        Points points,
        Points total,
        List<String> explanation) {

    static OutlookView current(Preview preview) {
        return of(preview, preview.current());
    }

    static OutlookView marked(Preview preview) {
        return of(preview, preview.marked());
    }

    static OutlookView everything(Preview preview) {
        return of(preview, preview.everything());
    }

    private static OutlookView of(Preview preview, ScoreLine line) {
        boolean figures = line.hasFigures();
        return new OutlookView(
                line.status(),
                figures ? line.award() : null,
                figures ? line.deduction() : null,
                figures ? line.points() : null,
                figures ? preview.totalWith(line) : null,
                ExplanationText.lines(line));
    }
}
