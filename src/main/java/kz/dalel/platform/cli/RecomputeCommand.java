package kz.dalel.platform.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kz.dalel.methodology.EditionId;
import kz.dalel.quarter.Cycles;
import kz.dalel.rating.CompareReadings;
import kz.dalel.rating.DifferenceTable;
import kz.dalel.rating.DifferenceText;
import kz.dalel.rating.RatingComparison;
import kz.dalel.rating.ReadingsComparison;
import kz.dalel.rating.RecomputePackage;
import kz.dalel.rating.RecomputeRating;
import kz.dalel.shared.QuarterId;
import kz.dalel.shared.UserError;
import kz.dalel.spreadsheet.TableFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code dalel recompute}: a rating computed again, under its own edition and readings or under others, from the tables of a quarter or from a
 * published package alone.
 */
@Command(name = "recompute")
final class RecomputeCommand extends ApplicationCommand {

    /** Its own figures came out differently. Refusals and failures have codes of their own. */
    private static final int DOES_NOT_HOLD = 3;

    @Option(names = "--quarter", paramLabel = "2026-Q3", descriptionKey = "recompute.quarter")
    private String quarter;

    @Option(names = "--package", paramLabel = "FILE.json", descriptionKey = "recompute.package")
    private Path packageFile;

    @Option(names = "--edition", paramLabel = "ID", descriptionKey = "recompute.edition")
    private String edition;

    @Option(names = "--reading", paramLabel = "A10=highest", descriptionKey = "recompute.reading")
    private Map<String, String> readings = Map.of();

    @Option(names = "--each-reading", descriptionKey = "recompute.eachReading")
    private boolean eachReading;

    @Option(names = "--out", paramLabel = "FILE.xlsx", descriptionKey = "recompute.out")
    private Path out;

    private boolean holds = true;

    @Override
    void execute() {
        requireSense();
        if (eachReading) {
            ReadingsComparison comparison = packageFile == null ? ofTables() : ofPackage().underEachReading();
            tell(DifferenceText.of(comparison), DifferenceTable.of(comparison), DifferenceText.title(comparison.quarter()));
            return;
        }
        RatingComparison comparison = packageFile == null ? tablesOtherwise() : ofPackage().under(readings);
        if (comparison.asItWas()) {
            Optional<String> first = DifferenceText.first(comparison);
            holds = first.isEmpty();
            err().println(first.orElseGet(() -> MESSAGES.text("cli.recompute.same")));
        }
        if (!comparison.asItWas() || !holds) {
            tell(DifferenceText.of(comparison), DifferenceTable.of(comparison), DifferenceText.title(comparison.quarter()));
        }
    }

    @Override
    int exitCode() {
        return holds ? super.exitCode() : DOES_NOT_HOLD;
    }

    private void requireSense() {
        if ((quarter == null) == (packageFile == null)) {
            throw Refusals.invalid("cli.recompute.oneSource");
        }
        if (packageFile != null && edition != null) {
            throw Refusals.invalid("cli.recompute.noEdition");
        }
        if (eachReading && (edition != null || !readings.isEmpty())) {
            throw Refusals.invalid("cli.recompute.eachOrOne");
        }
        if (out != null) {
            ending();
        }
    }

    private RatingComparison tablesOtherwise() {
        QuarterId asked = quarter();
        Optional<EditionId> other = Optional.ofNullable(edition).map(Refusals::editionId);
        return inApplication(application -> application.getBean(RecomputeRating.class).handle(asked, other, readings));
    }

    private ReadingsComparison ofTables() {
        QuarterId asked = quarter();
        return inApplication(application -> application.getBean(CompareReadings.class)
                .handle(application.getBean(Cycles.class)
                        .of(asked)
                        .orElseThrow(() -> new UserError(UserError.Kind.NOT_FOUND, "rating.noQuarter"))));
    }

    private RecomputePackage ofPackage() {
        return RecomputePackage.of(TextFiles.bytes(packageFile));
    }

    private void tell(String text, TableFile table, String title) {
        if (out == null) {
            out().print(text);
            out().flush();
            return;
        }
        byte[] content =
                switch (ending()) {
                    case XLSX -> table.xlsx(title);
                    case CSV -> table.csv();
                    case MD -> text.getBytes(StandardCharsets.UTF_8);
                };
        TextFiles.write(out, content);
        err().println(MESSAGES.text("cli.recompute.written", out));
    }

    private Ending ending() {
        String name = out.getFileName().toString();
        String typed = name.substring(name.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
        for (Ending each : Ending.values()) {
            if (each.name().equals(typed)) {
                return each;
            }
        }
        throw Refusals.invalid("cli.recompute.ending", name);
    }

    private QuarterId quarter() {
        try {
            return QuarterId.of(quarter);
        } catch (IllegalArgumentException e) {
            throw Refusals.invalid("cli.notQuarter", quarter);
        }
    }

    /** What a file's ending says it shall be. */
    private enum Ending {
        XLSX,
        CSV,
        MD
    }
}
