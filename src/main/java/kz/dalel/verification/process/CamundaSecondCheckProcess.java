package kz.dalel.verification.process;

import java.time.Clock;
import java.util.Date;
import java.util.Optional;
import kz.dalel.evidence.Submission;
import kz.dalel.quarter.QuarterCycle;
import kz.dalel.shared.PersonId;
import kz.dalel.verification.SecondCheckDeadlines;
import kz.dalel.verification.SecondCheckId;
import kz.dalel.verification.SecondVerificationProcess;
import kz.dalel.verification.domain.SecondCheckProcess;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** Carries a second check in the engine. */
@Component
class CamundaSecondCheckProcess implements SecondCheckProcess {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final SecondCheckDeadlines deadlines;
    private final Clock clock;

    CamundaSecondCheckProcess(RuntimeService runtime, TaskService tasks, SecondCheckDeadlines deadlines, Clock clock) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @Override
    public void start(SecondCheckId check, int number, Submission submission, String subject, QuarterCycle cycle, PersonId verifier) {
        runtime.createProcessInstanceByKey(SecondVerificationProcess.KEY)
                .businessKey(submission.businessKey() + "/second-" + number)
                .setVariable(SecondVerificationProcess.CYCLE_ID, cycle.id().toString())
                .setVariable(SecondVerificationProcess.SUBMISSION_ID, submission.id().toString())
                .setVariable(SecondVerificationProcess.SECOND_CHECK_ID, check.toString())
                .setVariable(SecondVerificationProcess.BODY, submission.body().value())
                .setVariable(SecondVerificationProcess.SUBJECT, subject)
                .setVariable(SecondVerificationProcess.VERIFICATION_DEADLINE, Date.from(cycle.verificationDeadline()))
                .setVariable(
                        SecondVerificationProcess.SECOND_LOOK_DEADLINE,
                        Date.from(deadlines.ofSecondLook(clock.instant(), cycle.verificationDeadline())))
                .setVariable(SecondVerificationProcess.SECOND_VERIFIER, verifier.value())
                .execute();
    }

    @Override
    public void lay(SecondCheckId check, Optional<PersonId> verifier) {
        tasks.createTaskQuery()
                .processDefinitionKey(SecondVerificationProcess.KEY)
                .taskDefinitionKey(SecondVerificationProcess.VERIFY_BLINDLY)
                .processVariableValueEquals(SecondVerificationProcess.SECOND_CHECK_ID, check.toString())
                .list()
                .stream()
                .filter(task -> !Optional.ofNullable(task.getAssignee()).equals(verifier.map(PersonId::value)))
                .forEach(task -> tasks.setAssignee(task.getId(), verifier.map(PersonId::value).orElse(null)));
    }

    @Override
    public void lapse(SecondCheckId check) {
        // Where the last step is being taken already, nothing waits for the message any more.
        runtime.createMessageCorrelation(SecondVerificationProcess.SECOND_CHECK_LAPSED)
                .processInstanceVariableEquals(SecondVerificationProcess.SECOND_CHECK_ID, check.toString())
                .correlateAll();
    }

    @Override
    public void withdraw(SecondCheckId check) {
        runtime.createProcessInstanceQuery()
                .processDefinitionKey(SecondVerificationProcess.KEY)
                .variableValueEquals(SecondVerificationProcess.SECOND_CHECK_ID, check.toString())
                .list()
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "verdictRetracted"));
    }
}
