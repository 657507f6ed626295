package kz.dalel.platform.cli;

import java.time.LocalDate;
import java.util.List;
import kz.dalel.files.ExpiredContents;
import kz.dalel.files.RemoveExpiredFiles;
import kz.dalel.shared.QuarterId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code dalel retention}: shows, and removes where told to, the contents of files whose time is over; as the owner of the tables. */
@Command(name = "retention")
final class RetentionCommand extends ApplicationCommand {

    @Option(names = "--until", required = true, paramLabel = "DATE", descriptionKey = "retention.until")
    private String until;

    @Option(names = "--do", descriptionKey = "retention.do")
    private boolean really;

    @Override
    void execute() {
        LocalDate day = DayArgument.parse(until);
        List<ExpiredContents> expired = asOwner(application -> {
            RemoveExpiredFiles files = application.getBean(RemoveExpiredFiles.class);
            return really ? files.handle(day) : files.expired(day);
        });
        for (ExpiredContents each : expired) {
            out().println(MESSAGES.text(
                    "cli.retention.quarter",
                    QuarterId.containing(each.quarterEnd()),
                    Long.toString(each.contents()),
                    Long.toString(each.bytes())));
        }
        String outcome = expired.isEmpty() ? "nothing" : really ? "removed" : "wouldBe";
        out().println(MESSAGES.text("cli.retention." + outcome));
    }
}
