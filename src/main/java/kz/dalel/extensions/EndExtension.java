package kz.dalel.extensions;

import kz.dalel.evidence.CloseUnsubmitted;
import kz.dalel.quarter.AssessmentId;
import org.springframework.stereotype.Service;

/**
 * Closes what a body has not submitted by the end of an extension. The end holds without it: this only tidies up. What was
 * extended further meanwhile stays open.
 */
@Service
public class EndExtension {

    private final CloseUnsubmitted closeUnsubmitted;

    EndExtension(CloseUnsubmitted closeUnsubmitted) {
        this.closeUnsubmitted = closeUnsubmitted;
    }

    public void handle(AssessmentId assessment) {
        closeUnsubmitted.handle(assessment);
    }
}
