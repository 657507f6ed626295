package kz.dalel.insight.web;

import java.util.List;
import kz.dalel.insight.BodyComparison;
import kz.dalel.shared.IndicatorCode;
import kz.dalel.shared.QuarterId;

/** See {@link BodyComparison}. */
record ComparisonView(
        QuarterId against, boolean published, boolean peersWithheld, ComparedView total, List<ProjectView> projects) {

    static ComparisonView of(BodyComparison comparison) {
        return new ComparisonView(
                comparison.against(),
                comparison.published(),
                comparison.peersWithheld(),
                ComparedView.of(comparison.total()),
                comparison.projects().stream().map(ProjectView::of).toList());
    }

    record ProjectView(int number, String title, ComparedView sum, List<LineView> lines) {

        static ProjectView of(BodyComparison.OfProject of) {
            return new ProjectView(
                    of.project().number(),
                    of.project().title(),
                    ComparedView.of(of.sum()),
                    of.lines().stream()
                            .map(line -> new LineView(line.indicator().code(), line.indicator().title(), ComparedView.of(line.figures())))
                            .toList());
        }
    }

    record LineView(IndicatorCode code, String title, ComparedView figures) {}
}
