package kz.dalel.notification.domain;

import java.util.Optional;
import java.util.SortedSet;
import kz.dalel.registry.Role;

/**
 * A matter as one person is told of it.
 *
 * @param matter the matter
 * @param left working days left, negative after the deadline; empty where there is no deadline or the calendar does not reach
 *     so far
 * @param as in which role the person is told
 * @param ofOthers whether others owe it
 * @param holders names of those others; empty if nobody holds the role
 * @param standsInFor name of whom the person stands in for; empty if the role is the person's own
 */
public record Told(
        Matter matter,
        Optional<Integer> left,
        Role as,
        boolean ofOthers,
        SortedSet<String> holders,
        Optional<String> standsInFor) {

    public boolean overdue() {
        return matter.lapsed() || left.map(days -> days < 0).orElse(false);
    }
}
