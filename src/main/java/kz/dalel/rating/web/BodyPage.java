package kz.dalel.rating.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.dalel.extensions.ExtendedTerm;
import kz.dalel.methodology.Edition;
import kz.dalel.methodology.Indicator;
import kz.dalel.methodology.Project;
import kz.dalel.rating.Rating.Place;
import kz.dalel.scoring.ExplanationText;
import kz.dalel.scoring.NumberText;
import kz.dalel.scoring.ScoreVersion;
import kz.dalel.scoring.ScoredLine;
import kz.dalel.scoring.core.ScoreLine;
import kz.dalel.shared.BodyKind;
import kz.dalel.shared.IndicatorCode;
import kz.dalel.shared.Messages;
import kz.dalel.shared.Points;
import kz.dalel.shared.QuarterId;

/**
 * What the public page of one body shows: every line with its arithmetic, and nothing that names a person.
 *
 * @param competitors how many bodies of its kind were ranked
 * @param afterAppeal whether an appeal changed the score
 * @param before the quarter whose rating was published before, as people say it; null for the first rating
 * @param change how the body moved since then
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
        boolean afterAppeal,
        String before,
        Change change,
        List<ProjectPart> projects) {

    /**
     * @param edition the score's
     * @param extended what of the body's terms was extended
     * @param before how it stood in the rating published before; empty if it did not stand there
     */
    static BodyPage of(
            QuarterId quarter,
            Place place,
            int competitors,
            ScoreVersion score,
            Edition edition,
            List<ExtendedTerm> extended,
            Optional<Before> before) {
        Map<IndicatorCode, ExtendedTerm> terms = new HashMap<>();
        extended.forEach(term -> terms.put(term.indicator(), term));
        Optional<ScoreVersion> comparable =
                before.flatMap(Before::score).filter(then -> then.edition().equals(score.edition()));
        return new BodyPage(
                quarter.toString(),
                RatingPage.title(quarter),
                place.bodyName(),
                kind(place.kind()),
                place.place(),
                competitors,
                NumberText.plain(score.award()),
                NumberText.plain(score.deduction()),
                NumberText.plain(score.total()),
                score.stage() == ScoreVersion.Stage.AFTER_APPEAL,
                before.map(Before::quarter).map(RatingPage::title).orElse(null),
                Change.of(place, before.flatMap(Before::place)),
                edition.projects().stream()
                        .map(project -> ProjectPart.of(project, score, terms, comparable))
                        .toList());
    }

    private static String kind(BodyKind kind) {
        return Messages.of("rating").text("rating.kind." + kind.code());
    }

    /**
     * The rating published before.
     *
     * @param place where the body stood among the same kind; empty if it did not
     * @param score what that rested on
     */
    record Before(QuarterId quarter, Optional<Place> place, Optional<ScoreVersion> score) {}

    /**
     * A project with the points of all its lines.
     *
     * @param figure its points in plain decimals, for the chart
     * @param before its points then, the same way; null where there is nothing to compare with
     * @param change the difference with its sign; null likewise
     */
    record ProjectPart(int number, String title, String points, String figure, String before, String change, List<Line> lines) {

        static ProjectPart of(
                Project project,
                ScoreVersion score,
                Map<IndicatorCode, ExtendedTerm> extended,
                Optional<ScoreVersion> before) {
            Points sum = sum(project, score);
            Optional<Points> then = before.map(each -> sum(project, each));
            return new ProjectPart(
                    project.number(),
                    project.title(),
                    NumberText.plain(sum),
                    sum.toString(),
                    then.map(Points::toString).orElse(null),
                    then.map(sum::minus).map(Change::signed).orElse(null),
                    project.indicators().stream()
                            .flatMap(indicator -> score.line(indicator.code()).stream()
                                    .map(scored -> Line.of(indicator, scored.line(), extended.get(indicator.code()))))
                            .toList());
        }

        private static Points sum(Project project, ScoreVersion score) {
            return project.indicators().stream()
                    .flatMap(indicator -> score.line(indicator.code()).stream())
                    .map(ScoredLine::line)
                    .map(ScoreLine::points)
                    .reduce(Points.ZERO, Points::plus);
        }
    }

    /**
     * @param points null where nothing was calculated
     * @param status code of the status, the end of a message key
     * @param arithmetic what the points rest on and every step to them, one sentence each
     * @param extension that the body had more time for it, and until when; null where it had the usual term
     */
    record Line(
            String code, String title, String points, boolean minus, String status, List<String> arithmetic, String extension) {

        static Line of(Indicator indicator, ScoreLine line, ExtendedTerm extended) {
            boolean scored = line.status() == ScoreLine.Status.SCORED;
            return new Line(
                    indicator.code().value(),
                    indicator.title(),
                    scored ? NumberText.plain(line.points()) : null,
                    line.points().compareTo(Points.ZERO) < 0,
                    line.status().code(),
                    ExplanationText.lines(line),
                    extended == null ? null : extension(extended));
        }

        /** Its reason is left out: whoever wrote it may have named people. */
        private static String extension(ExtendedTerm extended) {
            return Messages.of("rating").text(
                    "rating.page.extended",
                    RatingPage.day(extended.extension().endsAt()),
                    RatingPage.day(extended.formerDeadline()));
        }
    }
}
