package kz.dalel.tasks;

import kz.dalel.shared.PersonId;

/**
 * Whoever is logged in, or whom the request's token speaks for, for controllers under {@code /camunda/api/dalel/**} (REST),
 * {@code /camunda/dalel/**} (pages) and {@code /api/v1/**} (bodies' own systems); strangers never get as far as those.
 */
public interface CurrentPerson {

    /** @throws IllegalStateException outside of a request of a logged-in person */
    PersonId id();

    /** Whether the person is in the group, as in {@code officers-BODY} or {@code verifiers}. */
    boolean isIn(String group);
}
