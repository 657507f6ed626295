package kz.dalel.evidence.domain;

import java.util.Collection;
import kz.dalel.evidence.Submission;
import kz.dalel.methodology.Indicator;
import kz.dalel.quarter.Assessment;
import kz.dalel.quarter.QuarterCycle;

/** What a submission tells its process; carried out in the caller's transaction. */
public interface IndicatorProcess {

    void start(Submission submission, Assessment assessment, Indicator indicator, QuarterCycle cycle);

    /** Moves processes that wait for evidence on to closing their indicators. */
    void submissionsClosed(Collection<Submission> submissions);
}
