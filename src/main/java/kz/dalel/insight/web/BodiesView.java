package kz.dalel.insight.web;

import java.util.List;
import kz.dalel.insight.BodiesComparison;
import kz.dalel.insight.web.ComparedView.QuartilesView;
import kz.dalel.quarter.AssessmentId;
import kz.dalel.shared.BodyKind;
import kz.dalel.shared.QuarterId;

/** See {@link BodiesComparison}. */
record BodiesView(QuarterId quarter, QuarterId against, boolean published, List<GroupView> groups, List<RowView> bodies) {

    static BodiesView of(BodiesComparison comparison) {
        return new BodiesView(
                comparison.quarter(),
                comparison.against(),
                comparison.published(),
                comparison.groups().stream()
                        .map(group -> new GroupView(group.kind(), group.bodies(), QuartilesView.of(group.quartiles())))
                        .toList(),
                comparison.bodies().stream().map(RowView::of).toList());
    }

    record GroupView(BodyKind kind, int bodies, QuartilesView quartiles) {}

    /**
     * A body.
     *
     * @param figures null before its score is final
     * @param uncapped points without a limit, null before the score is final
     * @param uncappedShare their share of the award, null where nothing was awarded
     */
    record RowView(
            AssessmentId assessment, String name, BodyKind kind, ComparedView figures, String uncapped, String uncappedShare) {

        static RowView of(BodiesComparison.Row row) {
            return new RowView(
                    row.body().assessment(),
                    row.body().bodyName(),
                    row.body().kind(),
                    row.compared().map(ComparedView::of).orElse(null),
                    row.compared().map(compared -> Written.points(row.uncapped())).orElse(null),
                    row.uncappedPerCent().map(Written::perCent).orElse(null));
        }
    }
}
