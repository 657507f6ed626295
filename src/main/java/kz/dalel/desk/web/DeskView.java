package kz.dalel.desk.web;

import java.time.Instant;
import java.util.List;
import kz.dalel.desk.BodyQuarter.ProjectLines;
import kz.dalel.desk.BodyQuarter;
import kz.dalel.quarter.AssessedQuarter;
import kz.dalel.quarter.Assessment;
import kz.dalel.quarter.AssessmentId;
import kz.dalel.scoring.NumberText;
import kz.dalel.scoring.ScoreVersion;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.QuarterId;

/**
 * A body's quarter for the page. Points come ready to show.
 *
 * @param deadline last moment of submitting
 * @param workingDaysLeft until then; null once it has passed, or where the calendar does not reach so far
 * @param score what was counted; null before the preliminary score
 * @param points null where the reader is told none
 * @param quarters all quarters of the body, the latest first
 */
record DeskView(
        AssessmentId assessmentId,
        BodyId body,
        String bodyName,
        QuarterId quarter,
        Assessment.State state,
        boolean officer,
        boolean head,
        boolean ofBody,
        Instant deadline,
        Integer workingDaysLeft,
        ScoreView score,
        PointsView points,
        List<ProjectView> projects,
        List<QuarterView> quarters) {

    static DeskView of(BodyQuarter quarter, Terms terms) {
        Assessment assessment = quarter.assessment();
        return new DeskView(
                assessment.id(),
                assessment.body(),
                assessment.bodyName(),
                assessment.quarter(),
                assessment.state(),
                quarter.reader().officer(),
                quarter.reader().head(),
                quarter.reader().ofBody(),
                quarter.cycle().submissionDeadline(),
                terms.daysLeft(quarter.cycle().submissionDeadline()),
                quarter.score().map(ScoreView::of).orElse(null),
                PointsView.of(quarter.points()),
                quarter.projects().stream()
                        .map(project -> ProjectView.of(project, terms))
                        .toList(),
                quarter.quarters().stream().map(QuarterView::of).toList());
    }

    /** The score that counts. */
    record ScoreView(ScoreVersion.Stage stage, String total, Instant computedAt) {

        static ScoreView of(ScoreVersion version) {
            return new ScoreView(version.stage(), NumberText.plain(version.total()), version.computedAt());
        }
    }

    /** A quarter to choose. */
    record QuarterView(AssessmentId assessmentId, QuarterId quarter, boolean cancelled) {

        static QuarterView of(AssessedQuarter quarter) {
            return new QuarterView(quarter.assessment(), quarter.quarter(), quarter.isCancelled());
        }
    }

    /** A project and its lines. */
    record ProjectView(int number, String title, PointsView points, List<LineView> lines) {

        static ProjectView of(ProjectLines project, Terms terms) {
            return new ProjectView(
                    project.project().number(),
                    project.project().title(),
                    PointsView.of(project.points()),
                    project.lines().stream()
                            .map(line -> LineView.of(line, terms))
                            .toList());
        }
    }
}
