package kz.dalel.rating.web;

import java.util.List;
import kz.dalel.methodology.Edition;
import kz.dalel.methodology.Indicator;
import kz.dalel.methodology.Project;
import kz.dalel.rating.Rating.Place;
import kz.dalel.scoring.ExplanationText;
import kz.dalel.scoring.RussianNumbers;
import kz.dalel.scoring.ScoreVersion;
import kz.dalel.scoring.ScoredLine;
import kz.dalel.scoring.core.ScoreLine;
import kz.dalel.shared.BodyKind;
import kz.dalel.shared.Messages;
import kz.dalel.shared.Points;
import kz.dalel.shared.QuarterId;

/**
 * What the public page of one body shows: every line with its arithmetic, and nothing that names a person.
 *
 * @param competitors how many bodies of its kind were ranked
 */
record BodyPage(
        String quarter,
        String quarterTitle,
        String name,
        String kind,
        int place,
        int competitors,
        String award,
        String deduction,
        String total,
        List<ProjectPart> projects) {

    static BodyPage of(QuarterId quarter, Place place, int competitors, ScoreVersion score, Edition edition) {
        return new BodyPage(
                quarter.toString(),
                RatingPage.title(quarter),
                place.bodyName(),
                kind(place.kind()),
                place.place(),
                competitors,
                RussianNumbers.plain(score.award()),
                RussianNumbers.plain(score.deduction()),
                RussianNumbers.plain(score.total()),
                edition.projects().stream()
                        .map(project -> ProjectPart.of(project, score))
                        .toList());
    }

    private static String kind(BodyKind kind) {
        return Messages.of("rating").text("rating.kind." + kind.code());
    }

    /** A project with the points of all its lines. */
    record ProjectPart(int number, String title, String points, List<Line> lines) {

        static ProjectPart of(Project project, ScoreVersion score) {
            List<ScoreLine> lines = project.indicators().stream()
                    .flatMap(indicator -> score.line(indicator.code()).stream())
                    .map(ScoredLine::line)
                    .toList();
            Points sum = lines.stream().map(ScoreLine::points).reduce(Points.ZERO, Points::plus);
            return new ProjectPart(
                    project.number(),
                    project.title(),
                    RussianNumbers.plain(sum),
                    project.indicators().stream()
                            .flatMap(indicator -> score.line(indicator.code()).stream()
                                    .map(scored -> Line.of(indicator, scored.line())))
                            .toList());
        }
    }

    /**
     * @param points null where nothing was calculated
     * @param status code of the status, the end of a message key
     * @param arithmetic what the points rest on and every step to them, one sentence each
     */
    record Line(String code, String title, String points, boolean minus, String status, List<String> arithmetic) {

        static Line of(Indicator indicator, ScoreLine line) {
            boolean scored = line.status() == ScoreLine.Status.SCORED;
            return new Line(
                    indicator.code().value(),
                    indicator.title(),
                    scored ? RussianNumbers.plain(line.points()) : null,
                    line.points().compareTo(Points.ZERO) < 0,
                    line.status().code(),
                    ExplanationText.lines(line));
        }
    }
}
