package kz.dalel.supervision.web;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import kz.dalel.methodology.Project;
import kz.dalel.quarter.AssessmentId;
import kz.dalel.quarter.CycleId;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.BodyKind;
import kz.dalel.supervision.Board;
import kz.dalel.supervision.Board.Cell;
import kz.dalel.supervision.Board.Rated;
import kz.dalel.supervision.Board.Row;
import kz.dalel.supervision.Counts;
import kz.dalel.supervision.Risk;
import kz.dalel.supervision.Standing;

/**
 * A quarter's board as the page shows it.
 *
 * @param at the moment it tells of
 * @param all every body together
 * @param kinds the bodies of each kind together
 */
record BoardView(
        CycleId cycle,
        String quarter,
        Instant at,
        TermView submission,
        TermView verification,
        List<ProjectView> projects,
        CountsView all,
        List<KindView> kinds,
        List<BodyView> bodies) {

    static BoardView of(Board board) {
        return new BoardView(
                board.cycle().id(),
                board.cycle().quarter().toString(),
                board.at(),
                TermView.of(board.cycle().submissionDeadline(), board.daysToSubmission(), board.at()),
                TermView.of(board.cycle().verificationDeadline(), board.daysToVerification(), board.at()),
                board.edition().projects().stream().map(ProjectView::of).toList(),
                CountsView.of(sum(board.rows())),
                Arrays.stream(BodyKind.values())
                        .map(kind -> KindView.of(
                                kind,
                                board.rows().stream().filter(row -> row.body().kind() == kind).toList()))
                        .filter(kind -> kind.bodies() > 0)
                        .toList(),
                board.rows().stream().map(BodyView::of).toList());
    }

    private static Counts sum(List<Row> rows) {
        return Counts.sum(rows.stream().map(row -> row.all().counts()).toList());
    }

    /**
     * A deadline of the quarter.
     *
     * @param daysLeft working days until then; null after it
     */
    record TermView(Instant due, Integer daysLeft) {

        static TermView of(Instant due, int daysLeft, Instant now) {
            return new TermView(due, now.isAfter(due) ? null : daysLeft);
        }
    }

    record ProjectView(int number, String title) {

        static ProjectView of(Project project) {
            return new ProjectView(project.number(), project.title());
        }
    }

    /**
     * Counts.
     *
     * @param standings how many stand where, without those of which there are none
     * @param total what is due, closed or not
     * @param open what somebody still has to act on
     */
    record CountsView(Map<Standing, Integer> standings, int total, int open, int overdue, int extended) {

        static CountsView of(Counts counts) {
            return new CountsView(
                    counts.byStanding(), counts.total(), counts.open(), counts.overdue(), counts.extended());
        }
    }

    /** The bodies of a kind. */
    record KindView(BodyKind kind, int bodies, int atRisk, CountsView counts) {

        static KindView of(BodyKind kind, List<Row> rows) {
            return new KindView(
                    kind,
                    rows.size(),
                    (int) rows.stream()
                            .filter(row -> row.all().risk().compareTo(Risk.URGENT) <= 0)
                            .count(),
                    CountsView.of(sum(rows)));
        }
    }

    /**
     * A body.
     *
     * @param nextDue the nearest deadline of what is open; null where nothing is
     * @param daysLeft working days until then; null where nothing is open, or something is past its deadline
     */
    record BodyView(
            AssessmentId assessment,
            BodyId body,
            String name,
            BodyKind kind,
            Risk risk,
            Instant nextDue,
            Integer daysLeft,
            CountsView counts,
            List<CellView> cells) {

        static BodyView of(Row row) {
            Rated all = row.all();
            return new BodyView(
                    row.body().assessment(),
                    row.body().body(),
                    row.body().name(),
                    row.body().kind(),
                    all.risk(),
                    all.counts().nextDue().orElse(null),
                    all.daysLeft().orElse(null),
                    CountsView.of(all.counts()),
                    row.cells().stream().map(CellView::of).toList());
        }
    }

    /** A project of a body. */
    record CellView(int project, Risk risk, Integer daysLeft, CountsView counts) {

        static CellView of(Cell cell) {
            return new CellView(
                    cell.project(),
                    cell.rated().risk(),
                    cell.rated().daysLeft().orElse(null),
                    CountsView.of(cell.rated().counts()));
        }
    }
}
