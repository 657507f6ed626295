package kz.dalel.supervision;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * How many indicators stand where.
 *
 * @param byStanding how many there are of each; what there is none of is absent
 * @param overdue how many of the open ones are past their deadline
 * @param extended how many of those not presented yet have a later deadline than the quarter
 * @param nextDue the nearest deadline of what is open; empty where nothing is
 */
public record Counts(Map<Standing, Integer> byStanding, int overdue, int extended, Optional<Instant> nextDue) {

    /** Nothing at all. */
    public static final Counts NONE = new Counts(Map.of(), 0, 0, Optional.empty());

    public Counts {
        byStanding = Collections.unmodifiableMap(
                byStanding.isEmpty() ? new EnumMap<>(Standing.class) : new EnumMap<>(byStanding));
    }

    public int of(Standing standing) {
        return byStanding.getOrDefault(standing, 0);
    }

    /** What is due of the body, closed or not. */
    public int total() {
        return sum(each -> each != Standing.NOT_DUE);
    }

    /** What somebody still has to act on. */
    public int open() {
        return sum(Standing::isOpen);
    }

    /** Only what the filter leaves, if it names a state or asks for what is overdue. */
    Counts narrowedTo(BoardFilter filter) {
        Map<Standing, Integer> wanted = new EnumMap<>(Standing.class);
        if (!filter.overdue()) {
            byStanding.forEach((standing, number) -> {
                if (filter.standing().map(standing::equals).orElse(true)) {
                    wanted.put(standing, number);
                }
            });
        }
        boolean whole = filter.standing().isEmpty();
        return new Counts(wanted, whole ? overdue : 0, whole && !filter.overdue() ? extended : 0, nextDue);
    }

    /** Several together. */
    public static Counts sum(Collection<Counts> parts) {
        return parts.stream().reduce(NONE, Counts::plus);
    }

    private Counts plus(Counts other) {
        Map<Standing, Integer> sums = new EnumMap<>(Standing.class);
        sums.putAll(byStanding);
        other.byStanding.forEach((standing, number) -> sums.merge(standing, number, Integer::sum));
        return new Counts(
                sums,
                overdue + other.overdue,
                extended + other.extended,
                Stream.concat(nextDue.stream(), other.nextDue.stream()).min(Instant::compareTo));
    }

    private int sum(Predicate<Standing> wanted) {
        return byStanding.entrySet().stream()
                .filter(each -> wanted.test(each.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }
}
