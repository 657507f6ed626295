package kz.dalel.scoring.core.facts;

import java.util.List;
import java.util.Map;

/**
 * Events or persons month by month (4.2.3, 4.2.4).
 *
 * @param key the facts' key: {@code events_by_month} or {@code persons_by_month}
 * @param first in the quarter's first month
 * @param second in the second
 * @param third in the third
 */
public record ByMonth(String key, long first, long second, long third) implements Numbers {

    private static final String EVENTS = "events_by_month";
    private static final String PERSONS = "persons_by_month";

    public static ByMonth events(long first, long second, long third) {
        return new ByMonth(EVENTS, first, second, third);
    }

    public static ByMonth persons(long first, long second, long third) {
        return new ByMonth(PERSONS, first, second, third);
    }

    @Override
    public List<Count> counts() {
        return List.of(
                new Count(key + ".1", first), new Count(key + ".2", second), new Count(key + ".3", third));
    }

    @Override
    public Map<String, Object> recorded() {
        return Map.of(key, List.of(first, second, third));
    }
}
