package kz.dalel.platform.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import kz.dalel.methodology.EditionId;
import kz.dalel.rating.RatingComparison;
import kz.dalel.rating.RecomputeRating;
import kz.dalel.shared.QuarterId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code dalel recompute}: a quarter's rating computed again, under its own edition and readings or under others. */
@Command(name = "recompute")
final class RecomputeCommand extends ApplicationCommand {

    /** Its own figures came out differently. Refusals and failures have codes of their own. */
    private static final int DOES_NOT_HOLD = 3;

    @Option(names = "--quarter", required = true, paramLabel = "2026-Q3", descriptionKey = "recompute.quarter")
    private String quarter;

    @Option(names = "--edition", paramLabel = "ID", descriptionKey = "recompute.edition")
    private String edition;

    @Option(names = "--reading", paramLabel = "A10=highest", descriptionKey = "recompute.reading")
    private Map<String, String> readings = Map.of();

    @Option(names = "--out", paramLabel = "FILE.csv", descriptionKey = "recompute.out")
    private Path out;

    private boolean holds;

    @Override
    void execute() {
        QuarterId asked = quarter();
        Optional<EditionId> other = Optional.ofNullable(edition).map(Refusals::editionId);
        RatingComparison comparison = inApplication(
                application -> application.getBean(RecomputeRating.class).handle(asked, other, readings));
        holds = !comparison.asItWas() || comparison.changed().isEmpty();
        err().println(MESSAGES.text(
                "cli.recompute.under", comparison.quarter(), comparison.edition(), String.join(", ", comparison.readings()
                        .entrySet()
                        .stream()
                        .map(Map.Entry::toString)
                        .toList())));
        err().println(summary(comparison));
        if (comparison.changed().isEmpty()) {
            return;
        }
        String sheet = ComparisonSheet.print(comparison);
        if (out == null) {
            out().print(sheet);
            out().flush();
        } else {
            TextFiles.write(out, sheet);
        }
    }

    @Override
    int exitCode() {
        return holds ? super.exitCode() : DOES_NOT_HOLD;
    }

    private static String summary(RatingComparison comparison) {
        if (comparison.changed().isEmpty()) {
            return MESSAGES.text("cli.recompute.same");
        }
        long moved = comparison.changed().stream()
                .filter(body -> body.wouldBe().isEmpty() || body.wouldBe().get().place() != body.is().place())
                .count();
        return MESSAGES.text(
                "cli.recompute.differs",
                Integer.toString(comparison.changed().size()),
                Integer.toString(comparison.bodies().size()),
                Long.toString(moved));
    }

    private QuarterId quarter() {
        try {
            return QuarterId.of(quarter);
        } catch (IllegalArgumentException e) {
            throw Refusals.invalid("cli.notQuarter", quarter);
        }
    }
}
