package kz.dalel.platform.play;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import kz.dalel.evidence.Submission;
import kz.dalel.platform.time.WhereTimeIsPlayed;
import kz.dalel.quarter.CycleId;
import kz.dalel.shared.PersonId;
import kz.dalel.tasks.CompleteTask;
import kz.dalel.verification.SaveSecondDraft;
import kz.dalel.verification.SecondCheckId;
import kz.dalel.verification.SecondCheckItem;
import kz.dalel.verification.SecondChecks;
import kz.dalel.verification.SecondVerificationProcess;
import kz.dalel.verification.VerdictRow;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Acts as second verifiers and the head of verification act in Tasklist, under the same checks as over the network. */
@Component
@WhereTimeIsPlayed
public class SecondCheckPlay {

    private final TaskService tasks;
    private final CompleteTask completeTask;
    private final SecondChecks secondChecks;
    private final SaveSecondDraft saveDraft;

    SecondCheckPlay(
            TaskService tasks, CompleteTask completeTask, SecondChecks secondChecks, SaveSecondDraft saveDraft) {
        this.tasks = tasks;
        this.completeTask = completeTask;
        this.secondChecks = secondChecks;
        this.saveDraft = saveDraft;
    }

    /** The second checks of a quarter that wait for their second verifier, in the order of their business keys. */
    public List<Waiting> waiting(CycleId cycle) {
        return tasks
                .createTaskQuery()
                .processDefinitionKey(SecondVerificationProcess.KEY)
                .taskDefinitionKey(SecondVerificationProcess.VERIFY_BLINDLY)
                .processVariableValueEquals(SecondVerificationProcess.CYCLE_ID, cycle.toString())
                .list()
                .stream()
                .map(this::waiting)
                .sorted(Comparator.comparing(waiting -> waiting.submission().businessKey()))
                .toList();
    }

    /** The second verifier decides on every drawn item. */
    public void verify(Waiting check, Function<SecondCheckItem, VerdictRow> decision) {
        List<VerdictRow> rows = check.items().stream().map(decision).toList();
        saveDraft.handle(check.verifier(), check.id(), 0, rows);
        completeTask.handle(check.verifier(), check.task(), Map.of("confirmed", true));
    }

    /** The head of verification decides on every item about which the two differ. */
    public void settle(PersonId head, Waiting check, Function<SecondCheckItem, VerdictRow> decision, String reasons) {
        List<VerdictRow> rows =
                secondChecks.of(head, check.id()).items().stream().map(decision).toList();
        saveDraft.handle(head, check.id(), 0, rows);
        String task = tasks.createTaskQuery()
                .taskDefinitionKey(SecondVerificationProcess.SETTLE_DISAGREEMENT)
                .processVariableValueEquals(
                        SecondVerificationProcess.SECOND_CHECK_ID, check.id().toString())
                .singleResult()
                .getId();
        completeTask.handle(head, task, Map.of("reasons", reasons));
    }

    private Waiting waiting(Task task) {
        PersonId verifier = PersonId.of(task.getAssignee());
        SecondCheckId id = SecondCheckId.of(
                (String) tasks.getVariable(task.getId(), SecondVerificationProcess.SECOND_CHECK_ID));
        SecondChecks.Sheet sheet = secondChecks.of(verifier, id);
        return new Waiting(id, task.getId(), verifier, sheet.submission(), sheet.items());
    }

    /**
     * A second check that nobody has decided on yet.
     *
     * @param id its key
     * @param task key of the second verifier's task
     * @param verifier the second verifier
     * @param submission what the items belong to
     * @param items what was drawn, with the first verdicts that the second verifier is not shown
     */
    public record Waiting(
            SecondCheckId id, String task, PersonId verifier, Submission submission, List<SecondCheckItem> items) {

        public Waiting {
            items = List.copyOf(items);
        }
    }
}
