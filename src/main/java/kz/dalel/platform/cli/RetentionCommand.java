package kz.dalel.platform.cli;

import java.time.LocalDate;
import java.util.List;
import kz.dalel.ledger.Retention;
import kz.dalel.ledger.Retention.Expired;
import kz.dalel.shared.QuarterId;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code dalel retention}: shows, and removes where told to, what has been kept for long enough; as the owner of the tables. */
@Command(name = "retention")
final class RetentionCommand extends ApplicationCommand {

    @Option(names = "--until", required = true, paramLabel = "DATE", descriptionKey = "retention.until")
    private String until;

    @Option(names = "--do", descriptionKey = "retention.do")
    private boolean really;

    @Override
    void execute() {
        LocalDate day = DayArgument.parse(until);
        List<Found> found = asOwner(application -> look(application, day));
        found.forEach(kind -> kind.expired().forEach(each -> out().println(line(kind.title(), each))));
        boolean nothing = found.stream().allMatch(kind -> kind.expired().isEmpty());
        out().println(MESSAGES.text("cli.retention." + (nothing ? "nothing" : really ? "removed" : "wouldBe")));
    }

    private List<Found> look(ApplicationContext application, LocalDate day) {
        return application.getBeanProvider(Retention.class).orderedStream()
                .map(kind -> new Found(kind.title(), really ? kind.handle(day) : kind.expired(day)))
                .toList();
    }

    private static String line(String title, Expired each) {
        QuarterId quarter = QuarterId.containing(each.quarterEnd());
        String count = Long.toString(each.count());
        return each.bytes() == 0
                ? MESSAGES.text("cli.retention.rows", title, quarter, count)
                : MESSAGES.text("cli.retention.contents", title, quarter, count, Long.toString(each.bytes()));
    }

    private record Found(String title, List<Expired> expired) {}
}
