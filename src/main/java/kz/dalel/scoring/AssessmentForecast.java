package kz.dalel.scoring;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kz.dalel.evidence.SubmissionId;
import kz.dalel.quarter.AssessmentId;
import kz.dalel.scoring.core.ScoreLine;
import kz.dalel.shared.Points;

/**
 * What all submissions of a body in a quarter come to, and could come to.
 *
 * @param assessment the body's assessment
 * @param lines one for each submission, in the edition's order
 */
public record AssessmentForecast(AssessmentId assessment, List<Forecast> lines) {

    public AssessmentForecast {
        lines = List.copyOf(lines);
    }

    /** The points by what is accepted already; what is not shown is deducted as if the quarter ended now. */
    public Points accepted() {
        return sum(Forecast::accepted);
    }

    /** The points if everything shown or typed so far were accepted; lines without figures are left out. */
    public Points now() {
        return sum(Forecast::now);
    }

    /** The points with everything that can still be shown; facts, which have no limit, only as far as they are there. */
    public Points possible() {
        return lines.stream().flatMap(line -> line.possible().stream()).reduce(Points.ZERO, Points::plus);
    }

    /** Whether some line could rise beyond {@link #possible()} without limit. */
    public boolean isUnlimited() {
        return lines.stream().anyMatch(Forecast::unlimited);
    }

    public Optional<Forecast> line(SubmissionId submission) {
        return lines.stream().filter(line -> line.submission().equals(submission)).findFirst();
    }

    private Points sum(Function<Forecast, ScoreLine> figure) {
        return lines.stream()
                .map(figure)
                .filter(ScoreLine::hasFigures)
                .map(ScoreLine::points)
                .reduce(Points.ZERO, Points::plus);
    }
}
