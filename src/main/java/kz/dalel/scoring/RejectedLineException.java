package kz.dalel.scoring;

import kz.dalel.quarter.Assessment;
import kz.dalel.scoring.core.ScoreLine;
import kz.dalel.shared.Messages;

/**
 * A line whose facts contradict themselves, for example more trained than employed. The body's score waits until
 * somebody has looked: a supervisor sees the sentence as the incident's text.
 */
public class RejectedLineException extends RuntimeException {

    RejectedLineException(Assessment assessment, ScoreLine line) {
        super(Messages.of("scoring")
                .text(
                        "scoring.lineRejected",
                        assessment.bodyName(),
                        assessment.quarter().toString(),
                        line.indicator().value(),
                        ExplanationText.sentence(line.explanation().reason())));
    }
}
