package kz.dalel.desk.web;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import kz.dalel.quarter.calendar.Deadlines;
import kz.dalel.shared.PersonId;
import kz.dalel.tasks.OpenTask;

/**
 * What lines are told by.
 *
 * @param reader who reads
 * @param now the moment
 * @param nameOf what people are called
 */
record Terms(PersonId reader, Instant now, Deadlines deadlines, Function<PersonId, String> nameOf) {

    /** Working days until a deadline; null after it, or where the calendar does not reach so far. */
    Integer daysLeft(Instant deadline) {
        return now.isAfter(deadline) ? null : deadlines.workingDaysLeftIfKnown(now, deadline).orElse(null);
    }

    /** The colleague who has taken a task. */
    Optional<String> colleague(OpenTask task) {
        return task.assignee().filter(person -> !person.equals(reader)).map(nameOf);
    }
}
