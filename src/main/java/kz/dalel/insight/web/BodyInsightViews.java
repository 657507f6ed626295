package kz.dalel.insight.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.util.List;
import kz.dalel.insight.Losses;
import kz.dalel.insight.WhatIf;
import kz.dalel.quarter.Assessment;
import kz.dalel.scoring.ExplanationText;
import kz.dalel.scoring.ImagineLines;
import kz.dalel.shared.IndicatorCode;
import kz.dalel.shared.Points;

/** What is told of one body; figures come ready to show. */
final class BodyInsightViews {

    private BodyInsightViews() {}

    /** See {@link Losses}. */
    record LossesView(boolean preliminary, String points, String rejected, String missing, String most, List<LossView> lines) {

        static LossesView of(Losses losses) {
            return new LossesView(
                    losses.assessment().state() != Assessment.State.FINAL,
                    Written.points(losses.points()),
                    Written.points(losses.rejected()),
                    Written.points(losses.missing()),
                    Written.points(losses.most()),
                    losses.lines().stream().map(LossView::of).toList());
        }
    }

    /**
     * See {@link Losses.Line}.
     *
     * @param lost whether anything was lost at all
     */
    record LossView(
            IndicatorCode code, String title, String points, String rejected, String missing, String most, boolean unlimited, boolean lost) {

        static LossView of(Losses.Line line) {
            return new LossView(
                    line.indicator().code(),
                    line.indicator().title(),
                    Written.points(line.points()),
                    Written.points(line.rejected()),
                    Written.points(line.missing()),
                    Written.points(line.most()),
                    line.unlimited(),
                    !line.rejected().isZero() || !line.missing().isZero());
        }
    }

    /**
     * Where to begin from.
     *
     * @param total by what is accepted
     */
    record PresentView(String total, List<PresentLineView> lines) {

        static PresentView of(List<ImagineLines.Line> lines, WhatIf today) {
            return new PresentView(Written.points(today.today()), lines.stream().map(PresentLineView::of).toList());
        }
    }

    /**
     * A line with its facts by their keys.
     *
     * @param facts by what is accepted
     * @param presented if everything presented were accepted
     */
    record PresentLineView(
            IndicatorCode code, String title, String points, @JsonRawValue String facts, @JsonRawValue String presented) {

        static PresentLineView of(ImagineLines.Line line) {
            return new PresentLineView(
                    line.indicator().code(),
                    line.indicator().title(),
                    Written.points(line.accepted().line().points()),
                    line.facts().orElseThrow(),
                    line.factsPresented().or(line::facts).orElseThrow());
        }
    }

    /** See {@link WhatIf}. */
    record WhatIfView(String today, String then, String change, List<WhatIfLineView> lines) {

        static WhatIfView of(WhatIf whatIf) {
            return new WhatIfView(
                    Written.points(whatIf.today()),
                    Written.points(whatIf.then()),
                    Written.change(whatIf.then().minus(whatIf.today())),
                    whatIf.lines().stream().map(WhatIfLineView::of).toList());
        }
    }

    /** See {@link WhatIf.Line}; the explanation is rule, readings, facts and every arithmetic step, one sentence each. */
    record WhatIfLineView(IndicatorCode code, String today, String then, String change, int rises, List<String> explanation) {

        static WhatIfLineView of(WhatIf.Line line) {
            Points change = line.then().points().minus(line.today());
            return new WhatIfLineView(
                    line.indicator().code(),
                    Written.points(line.today()),
                    Written.points(line.then().points()),
                    Written.change(change),
                    change.compareTo(Points.ZERO),
                    ExplanationText.lines(line.then()));
        }
    }
}
