package kz.dalel.platform.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import kz.dalel.DalelApplication;
import kz.dalel.methodology.EditionId;
import kz.dalel.platform.rehearsal.Rehearsal;
import kz.dalel.platform.rehearsal.RehearsalReport;
import kz.dalel.platform.rehearsal.RehearsalResult;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code dalel rehearse}: plays recorded bodies through the real processes on a throw-away database and prints totals. */
@Command(name = "rehearse", resourceBundle = "messages.cli", mixinStandardHelpOptions = true)
final class RehearseCommand implements Callable<Integer> {

    private static final String PROFILE = "rehearsal";

    @Spec
    private CommandSpec spec;

    @Option(names = "--bodies", required = true, paramLabel = "FILE.json", descriptionKey = "rehearse.bodies")
    private Path bodies;

    @Option(names = "--out", paramLabel = "FILE.csv", descriptionKey = "rehearse.out")
    private Path out;

    @Option(names = "--lines", descriptionKey = "rehearse.lines")
    private boolean lines;

    @Option(
            names = "--edition",
            paramLabel = "ID",
            defaultValue = ScoreCommand.EDITION_OF_THE_REGULATION,
            descriptionKey = "rehearse.edition")
    private String edition;

    @Override
    public Integer call() {
        String json = TextFiles.read(bodies);
        EditionId editionId = Refusals.editionId(edition);
        String report = RehearsalReport.print(play(json, editionId), lines);
        if (out == null) {
            PrintWriter standard = spec.commandLine().getOut();
            standard.print(report);
            standard.flush();
        } else {
            TextFiles.write(out, report);
        }
        return spec.exitCodeOnSuccess();
    }

    private List<RehearsalResult> play(String json, EditionId editionId) {
        try (ConfigurableApplicationContext application =
                        new SpringApplicationBuilder(DalelApplication.class).profiles(PROFILE).run();
                Terminal terminal = new Terminal(spec.commandLine().getErr())) {
            return application.getBean(Rehearsal.class).play(json, editionId, terminal);
        }
    }

    /** Shows how far the rehearsal is, and notes below it; the bar only where somebody is looking. */
    private static final class Terminal implements Rehearsal.Audience, AutoCloseable {

        private final PrintWriter err;
        private ProgressBar bar;

        Terminal(PrintWriter err) {
            this.err = err;
        }

        @Override
        public void begins(int steps) {
            if (System.console() != null) {
                bar = new ProgressBarBuilder().setTaskName(PROFILE).setInitialMax(steps).build();
            }
        }

        @Override
        public void step(String body) {
            if (bar != null) {
                bar.setExtraMessage(body);
                bar.step();
            }
        }

        @Override
        public void note(String sentence) {
            err.println(sentence);
        }

        @Override
        public void close() {
            if (bar != null) {
                bar.close();
            }
        }
    }
}
