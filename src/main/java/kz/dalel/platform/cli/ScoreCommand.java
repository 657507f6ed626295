package kz.dalel.platform.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import kz.dalel.methodology.Edition;
import kz.dalel.methodology.Editions;
import kz.dalel.methodology.Readings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code dalel score}: scores recorded facts, one row each, without database or web server. A bad row comes out as
 * rejected with its reason and never stops the run.
 */
@Command(name = "score", resourceBundle = "messages.cli", mixinStandardHelpOptions = true)
final class ScoreCommand implements Callable<Integer> {

    static final String EDITION_OF_THE_REGULATION = "tbn4-2024";

    @Spec
    private CommandSpec spec;

    @Option(names = "--in", required = true, paramLabel = "FILE.csv", descriptionKey = "score.in")
    private Path in;

    @Option(names = "--out", paramLabel = "FILE.csv", descriptionKey = "score.out")
    private Path out;

    @Option(
            names = "--edition",
            paramLabel = "ID",
            defaultValue = EDITION_OF_THE_REGULATION,
            descriptionKey = "score.edition")
    private String edition;

    @Option(names = "--methodology", paramLabel = "DIR", descriptionKey = "score.methodology")
    private Path methodology;

    @Option(names = "--reading", paramLabel = "A10=highest", descriptionKey = "score.reading")
    private Map<String, String> readings = Map.of();

    @Override
    public Integer call() {
        Edition chosen = Editions.load(Optional.ofNullable(methodology)).byId(Refusals.editionId(edition));
        Readings taken = chosen.readings(readings);
        List<ScoreTable.Row> rows = ScoreTable.read(TextFiles.read(in));
        String scored = new ScoreSheet(chosen, taken).print(rows);
        if (out == null) {
            PrintWriter standard = spec.commandLine().getOut();
            standard.print(scored);
            standard.flush();
        } else {
            TextFiles.write(out, scored);
        }
        return spec.exitCodeOnSuccess();
    }
}
