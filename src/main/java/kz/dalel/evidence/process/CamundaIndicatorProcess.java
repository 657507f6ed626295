package kz.dalel.evidence.process;

import java.util.Collection;
import java.util.Date;
import kz.dalel.evidence.EvidenceVerificationProcess;
import kz.dalel.evidence.Submission;
import kz.dalel.evidence.domain.IndicatorProcess;
import kz.dalel.methodology.Indicator;
import kz.dalel.quarter.Assessment;
import kz.dalel.quarter.QuarterCycle;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Carries the verification of an indicator's evidence in the engine. */
@Component
class CamundaIndicatorProcess implements IndicatorProcess {

    private final RuntimeService runtime;

    CamundaIndicatorProcess(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public void start(Submission submission, Assessment assessment, Indicator indicator, QuarterCycle cycle) {
        runtime.createProcessInstanceByKey(EvidenceVerificationProcess.KEY)
                .businessKey(submission.businessKey())
                .setVariable(EvidenceVerificationProcess.CYCLE_ID, submission.cycleId().toString())
                .setVariable(EvidenceVerificationProcess.ASSESSMENT_ID, submission.assessmentId().toString())
                .setVariable(EvidenceVerificationProcess.SUBMISSION_ID, submission.id().toString())
                .setVariable(EvidenceVerificationProcess.BODY, submission.body().value())
                .setVariable(EvidenceVerificationProcess.SUBJECT, assessment.subject(indicator))
                .setVariable(EvidenceVerificationProcess.SUBMISSION_DEADLINE, Date.from(submission.deadline()))
                .setVariable(EvidenceVerificationProcess.VERIFICATION_DEADLINE, Date.from(cycle.verificationDeadline()))
                .execute();
    }

    /** By id beside the business key: a cancelled cycle's instances may still be there while the quarter is open anew. */
    @Override
    public void submissionsClosed(Collection<Submission> submissions) {
        submissions.forEach(submission -> runtime.createMessageCorrelation(EvidenceVerificationProcess.SUBMISSION_CLOSED)
                .processInstanceBusinessKey(submission.businessKey())
                .processInstanceVariableEquals(
                        EvidenceVerificationProcess.SUBMISSION_ID, submission.id().toString())
                .correlate());
    }
}
