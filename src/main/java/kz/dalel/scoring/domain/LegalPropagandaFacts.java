package kz.dalel.scoring.domain;

import static kz.dalel.scoring.domain.Tally.quantity;
import static kz.dalel.scoring.domain.Tally.union;
import static kz.dalel.scoring.domain.Tally.used;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.dalel.scoring.core.facts.LegalPropaganda;

/** Picks the best event of legal propaganda: events are not added up, the channels of one event are (A32). */
final class LegalPropagandaFacts {

    private static final Comparator<Event> BEST = Comparator.comparing(Event::isReported)
            .thenComparing(Event::isScaled)
            .thenComparing(Event::views);

    private LegalPropagandaFacts() {}

    static Derivation of(AcceptedRows rows) {
        return best(rows).<Derivation>map(Event::counted).orElseGet(Derivation.NotReported::new);
    }

    /** What the best event is called in its items; empty where no item speaks of any. */
    static Optional<String> nameOfBest(AcceptedRows rows) {
        return best(rows).map(Event::name);
    }

    private static Optional<Event> best(AcceptedRows rows) {
        Map<String, List<AcceptedRow>> byEvent =
                rows.latestFirst().stream().collect(Collectors.groupingBy(AcceptedRow::subject));
        return byEvent.values().stream()
                .map(AcceptedRows::new)
                .map(event -> new Event(event.ofCategory("report"), event.ofCategory("scaled")))
                .max(BEST);
    }

    /**
     * @param reports rows of the report form about the event
     * @param channels publications with their view counters
     */
    private record Event(AcceptedRows reports, AcceptedRows channels) {

        String name() {
            return Stream.concat(reports.latestFirst().stream(), channels.latestFirst().stream())
                    .map(row -> row.content().fact())
                    .findFirst()
                    .orElseThrow();
        }

        boolean isReported() {
            return !reports.isEmpty();
        }

        boolean isScaled() {
            return !channels.isEmpty();
        }

        long views() {
            return quantity(channels.latestFirst());
        }

        Derivation counted() {
            return new Derivation.Counted(
                    new LegalPropaganda(isReported(), isScaled(), views()),
                    used(union(reports.latestFirst(), channels.latestFirst()), AcceptedRow::quantity));
        }
    }
}
