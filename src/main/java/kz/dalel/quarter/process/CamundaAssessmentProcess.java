package kz.dalel.quarter.process;

import java.util.Date;
import kz.dalel.quarter.Assessment;
import kz.dalel.quarter.BodyAssessmentProcess;
import kz.dalel.quarter.QuarterCycle;
import kz.dalel.quarter.domain.AssessmentProcess;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Carries the assessment of a body in the engine. */
@Component
class CamundaAssessmentProcess implements AssessmentProcess {

    private final RuntimeService runtime;

    CamundaAssessmentProcess(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public void start(Assessment assessment, QuarterCycle cycle) {
        runtime.createProcessInstanceByKey(BodyAssessmentProcess.KEY)
                .businessKey(assessment.businessKey())
                .setVariable(BodyAssessmentProcess.CYCLE_ID, cycle.id().toString())
                .setVariable(
                        BodyAssessmentProcess.ASSESSMENT_ID, assessment.id().toString())
                .setVariable(BodyAssessmentProcess.BODY, assessment.body().value())
                .setVariable(BodyAssessmentProcess.SUBJECT, assessment.bodyName())
                .setVariable(BodyAssessmentProcess.SUBMISSION_DEADLINE, Date.from(cycle.submissionDeadline()))
                .setVariable(BodyAssessmentProcess.VERIFICATION_DEADLINE, Date.from(cycle.verificationDeadline()))
                .execute();
    }

    @Override
    public void allIndicatorsClosed(Assessment assessment) {
        correlate(BodyAssessmentProcess.ALL_INDICATORS_CLOSED, assessment);
    }

    @Override
    public void appealsDecided(Assessment assessment) {
        correlate(BodyAssessmentProcess.APPEALS_DECIDED, assessment);
    }

    /** By id beside the business key: a cancelled cycle's instances may still be there while the quarter is open anew. */
    private void correlate(String message, Assessment assessment) {
        runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(assessment.businessKey())
                .processInstanceVariableEquals(
                        BodyAssessmentProcess.ASSESSMENT_ID, assessment.id().toString())
                .correlate();
    }
}
