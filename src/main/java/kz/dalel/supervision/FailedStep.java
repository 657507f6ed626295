package kz.dalel.supervision;

import java.time.Instant;

/**
 * A step of a process that failed as often as it is tried by itself; nothing goes on there until somebody has it tried again.
 *
 * @param id names this failure; a step that fails once more gets another
 * @param instance id of the process instance
 * @param element id of the step in its model
 * @param step the step's name in its model
 * @param matter what it is about, as people call it: {@code 2026-Q3/BODY/1.1.3}
 * @param subject the same in words, as task lists show it
 * @param since when it failed for the last time
 * @param error what the step failed with, in the words of whatever failed
 */
public record FailedStep(
        String id,
        String instance,
        String element,
        String step,
        String matter,
        String subject,
        Instant since,
        String error) {}
