package kz.dalel.extensions;

import java.time.Instant;
import kz.dalel.evidence.SubmissionId;
import kz.dalel.shared.IndicatorCode;

/**
 * What an approved extension did to one submission.
 *
 * @param submission which one
 * @param indicator its indicator
 * @param formerDeadline its deadline until then
 * @param reopened whether it had been closed as not submitted
 * @param extension by which extension
 */
public record ExtendedTerm(
        SubmissionId submission,
        IndicatorCode indicator,
        Instant formerDeadline,
        boolean reopened,
        Extension extension) {}
