package kz.dalel.supervision.domain;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import kz.dalel.evidence.SubmissionId;
import kz.dalel.quarter.AssessmentId;
import kz.dalel.supervision.MatterLine;

/** Where matters are to be found among the processes. */
public interface Matters {

    /** Ids of the instances that carry these submissions; what is over has none. */
    Map<SubmissionId, String> instancesOf(Collection<MatterLine> lines);

    /** What an instance carries; empty if there is no such instance, or it carries neither a body nor an indicator. */
    Optional<Carried> carriedBy(String instanceId);

    /**
     * What an instance carries.
     *
     * @param assessment the body's assessment
     * @param submission the one indicator; empty where it is the whole body
     * @param businessKey as in {@code 2026-Q3/BODY} or {@code 2026-Q3/BODY/1.1.3}
     */
    record Carried(AssessmentId assessment, Optional<SubmissionId> submission, String businessKey) {}
}
