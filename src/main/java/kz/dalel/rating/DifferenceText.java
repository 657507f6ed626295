package kz.dalel.rating;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.dalel.methodology.ReadingTaken;
import kz.dalel.scoring.ExplanationText;
import kz.dalel.scoring.NumberText;
import kz.dalel.scoring.core.ScoreLine;
import kz.dalel.shared.Messages;
import kz.dalel.shared.Points;
import kz.dalel.shared.QuarterId;

/**
 * Differences between ratings as a text that reads well as it stands and is Markdown: who moves, from where to where, and below that each line
 * with the reading's sentence and the arithmetic.
 */
public final class DifferenceText {

    private static final Messages MESSAGES = Messages.of("rating");
    private static final String NONE = "—";

    private DifferenceText() {}

    /** Of one comparison. */
    public static String of(RatingComparison comparison) {
        return heading(comparison.quarter())
                + "\n"
                + MESSAGES.text("rating.difference.under", comparison.edition(), choices(comparison))
                + "\n\n"
                + section(comparison.changed(), comparison.bodies().size());
    }

    /** Of every other reading of every open question. */
    public static String of(ReadingsComparison comparison) {
        return heading(comparison.quarter())
                + comparison.questions().stream()
                        .map(question -> question(question, comparison.scored()))
                        .collect(Collectors.joining());
    }

    /** The first thing that came out differently, as a sentence; empty if nothing did. */
    public static Optional<String> first(RatingComparison comparison) {
        return comparison.changed().stream().findFirst().map(DifferenceText::first);
    }

    /** A reading with the question it answers. */
    static String reading(String question, String text) {
        return MESSAGES.text("rating.difference.reading", question, text);
    }

    static String readings(List<ReadingTaken> taken) {
        return taken.stream().map(each -> reading(each.interpretation(), each.text())).collect(Collectors.joining(" "));
    }

    private static String first(RatingComparison.Body body) {
        Rating.Place is = body.is();
        if (!body.lines().isEmpty()) {
            RatingComparison.Line line = body.lines().get(0);
            return MESSAGES.text(
                    "rating.difference.first.line", is.bodyName(), is.body(), line.indicator(), points(line.is()), points(line.wouldBe()));
        }
        String total = body.wouldBe().map(other -> NumberText.plain(other.total())).orElse(NONE);
        if (!body.wouldBe().map(Rating.Place::total).equals(Optional.of(is.total()))) {
            return MESSAGES.text("rating.difference.first.total", is.bodyName(), is.body(), NumberText.plain(is.total()), total);
        }
        return MESSAGES.text(
                "rating.difference.first.place", is.bodyName(), is.body(), Integer.toString(is.place()), place(body.wouldBe()));
    }

    /** What a report on a quarter's rating is called. */
    public static String title(QuarterId quarter) {
        return MESSAGES.text("rating.difference.title", quarter);
    }

    private static String heading(QuarterId quarter) {
        return "# " + title(quarter) + "\n";
    }

    private static String choices(RatingComparison comparison) {
        return comparison.readings().entrySet().stream().map(Object::toString).collect(Collectors.joining(", "));
    }

    private static String question(ReadingsComparison.Question question, int bodies) {
        String code = question.interpretation().code();
        String taken = "\n## %s. %s\n\n%s\n".formatted(
                code,
                question.interpretation().question(),
                MESSAGES.text("rating.difference.taken", question.taken().code(), question.taken().text()));
        return taken
                + question.alternatives().stream()
                        .map(other -> "\n### %s=%s\n\n%s\n\n".formatted(code, other.option().code(), other.option().text())
                                + section(other.changed(), bodies))
                        .collect(Collectors.joining());
    }

    private static String section(List<RatingComparison.Body> changed, int bodies) {
        if (changed.isEmpty()) {
            return MESSAGES.text("rating.difference.same") + "\n";
        }
        long moved = changed.stream().filter(RatingComparison.Body::isMoved).count();
        String counts = MESSAGES.text(
                "rating.difference.counts", Integer.toString(changed.size()), Integer.toString(bodies), Long.toString(moved));
        return counts + "\n\n" + table(changed) + why(changed);
    }

    private static String table(List<RatingComparison.Body> changed) {
        Stream<String> heads = Stream.of("body", "kind", "place", "total", "points")
                .map(column -> MESSAGES.text("rating.difference.column." + column));
        String heading = heads.collect(Collectors.joining(" | ", "| ", " |\n")) + "|---|---|---|---|---|\n";
        return heading + changed.stream().map(DifferenceText::row).collect(Collectors.joining());
    }

    private static String row(RatingComparison.Body body) {
        Rating.Place is = body.is();
        String lines = body.lines().isEmpty()
                ? MESSAGES.text("rating.difference.others")
                : body.lines().stream()
                        .map(line -> MESSAGES.text(
                                "rating.difference.line", line.indicator(), change(points(line.is()), points(line.wouldBe()))))
                        .collect(Collectors.joining("; "));
        return Stream.of(
                        is.bodyName() + " (" + is.body() + ")",
                        MESSAGES.text("rating.kind." + is.kind().code()),
                        change(Integer.toString(is.place()), place(body.wouldBe())),
                        change(
                                NumberText.plain(is.total()),
                                body.wouldBe().map(Rating.Place::total).map(NumberText::plain).orElse(NONE)),
                        lines)
                .map(cell -> cell.replace("|", "\\|"))
                .collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static String why(List<RatingComparison.Body> changed) {
        String why = changed.stream()
                .flatMap(body -> body.lines().stream().map(line -> why(body, line)))
                .collect(Collectors.joining());
        return why.isEmpty() ? "" : "\n" + why;
    }

    private static String why(RatingComparison.Body body, RatingComparison.Line line) {
        String reasons = Stream.concat(
                        line.otherReadings().isEmpty() ? Stream.empty() : Stream.of(readings(line.otherReadings())),
                        line.wouldBe().stream().flatMap(DifferenceText::arithmetic))
                .collect(Collectors.joining(" "));
        return "- %s, %s: %s\n".formatted(body.is().body(), line.indicator(), reasons.isEmpty() ? NONE : reasons);
    }

    private static Stream<String> arithmetic(ScoreLine line) {
        if (line.status() != ScoreLine.Status.SCORED) {
            return Stream.of(ExplanationText.reason(line));
        }
        return Stream.concat(
                Stream.of(ExplanationText.given(line.explanation())), ExplanationText.steps(line.explanation()).stream());
    }

    private static String place(Optional<Rating.Place> place) {
        return place.map(Rating.Place::place).map(Object::toString).orElse(NONE);
    }

    private static String points(Optional<ScoreLine> line) {
        Optional<Points> points = line.filter(ScoreLine::hasFigures).map(ScoreLine::points);
        return points.map(NumberText::plain).orElse(NONE);
    }

    private static String change(String from, String to) {
        return from.equals(to) ? from : MESSAGES.text("rating.difference.change", from, to);
    }
}
