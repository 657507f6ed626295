package kz.dalel.quarter.process;

import java.util.Date;
import kz.dalel.quarter.Assessment;
import kz.dalel.quarter.BodyAssessmentProcess;
import kz.dalel.quarter.QuarterCycle;
import kz.dalel.quarter.domain.AssessmentProcess;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.MessageCorrelationBuilder;
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
        message(BodyAssessmentProcess.ALL_INDICATORS_CLOSED, assessment).correlate();
    }

    @Override
    public void appealsDecided(Assessment assessment) {
        // Nobody waits where a late appeal came and went between the closing of the window and the final score.
        message(BodyAssessmentProcess.APPEALS_DECIDED, assessment).correlateAll();
    }

    /** By id beside the business key: a cancelled cycle's instances may still be there while the quarter is open anew. */
    private MessageCorrelationBuilder message(String name, Assessment assessment) {
        return runtime.createMessageCorrelation(name)
                .processInstanceBusinessKey(assessment.businessKey())
                .processInstanceVariableEquals(
                        BodyAssessmentProcess.ASSESSMENT_ID, assessment.id().toString());
    }
}
