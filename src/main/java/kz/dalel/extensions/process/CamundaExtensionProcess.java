package kz.dalel.extensions.process;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import kz.dalel.extensions.domain.ExtensionProcess;
import kz.dalel.quarter.Assessment;
import kz.dalel.quarter.BodyAssessmentProcess;
import kz.dalel.shared.UserError;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/** Gives each extension a timer of its own in the process of its body. */
@Component
class CamundaExtensionProcess implements ExtensionProcess {

    private final RuntimeService runtime;
    private final RepositoryService repository;

    CamundaExtensionProcess(RuntimeService runtime, RepositoryService repository) {
        this.runtime = runtime;
        this.repository = repository;
    }

    @Override
    public void granted(Assessment assessment, Instant endsAt) {
        ProcessInstance instance = instance(assessment);
        bringUpToDate(instance);
        try {
            // In the scope of this one extension: several may run beside each other.
            runtime.createMessageCorrelation(BodyAssessmentProcess.EXTENSION_GRANTED)
                    .processInstanceId(instance.getId())
                    .setVariableToTriggeredScope(BodyAssessmentProcess.EXTENSION_END, Date.from(endsAt))
                    .correlate();
        } catch (MismatchingMessageCorrelationException e) {
            throw notCollecting();
        }
    }

    /** By id beside the business key: a cancelled cycle's instances may still be there while the quarter is open anew. */
    private ProcessInstance instance(Assessment assessment) {
        ProcessInstance instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(assessment.businessKey(), BodyAssessmentProcess.KEY)
                .variableValueEquals(
                        BodyAssessmentProcess.ASSESSMENT_ID, assessment.id().toString())
                .singleResult();
        if (instance == null) {
            throw notCollecting();
        }
        return instance;
    }

    /** An assessment that was begun under an earlier version of the model knows no extensions: it goes on under the latest. */
    private void bringUpToDate(ProcessInstance instance) {
        ProcessDefinition latest = repository.createProcessDefinitionQuery()
                .processDefinitionKey(BodyAssessmentProcess.KEY)
                .latestVersion()
                .singleResult();
        if (latest.getId().equals(instance.getProcessDefinitionId())) {
            return;
        }
        try {
            MigrationPlan plan = runtime.createMigrationPlan(instance.getProcessDefinitionId(), latest.getId())
                    .mapEqualActivities()
                    .build();
            runtime.newMigration(plan).processInstanceIds(List.of(instance.getId())).execute();
        } catch (MigrationPlanValidationException | MigratingProcessInstanceValidationException e) {
            throw new UserError(UserError.Kind.CONFLICT, "extensions.earlierModel");
        }
    }

    private static UserError notCollecting() {
        return new UserError(UserError.Kind.CONFLICT, "extensions.notCollecting");
    }
}
