package kz.dalel.evidence;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.dalel.shared.PersonId;
import kz.dalel.tasks.CompleteTask;
import kz.dalel.tasks.OpenTask;
import kz.dalel.tasks.OpenTasks;
import org.springframework.stereotype.Component;

/** Completes the officers' tasks of a submission from elsewhere than their forms. */
@Component
class OfficersTasks {

    private final Submissions submissions;
    private final OpenTasks openTasks;
    private final CompleteTask completeTask;

    OfficersTasks(Submissions submissions, OpenTasks openTasks, CompleteTask completeTask) {
        this.submissions = submissions;
        this.openTasks = openTasks;
        this.completeTask = completeTask;
    }

    /** Completes the task, unless there is none or somebody else does so at this moment. */
    void complete(PersonId actor, Submission submission, String taskKey, Map<String, Object> form) {
        Optional<OpenTask> task = openTasks
                .of(List.of(submission.businessKey()), EvidenceVerificationProcess.SUBMISSION_ID)
                .stream()
                .filter(open -> open.matterId().equals(submission.id().toString()))
                .filter(open -> open.taskKey().equals(taskKey))
                .findFirst();
        if (task.isEmpty()) {
            return;
        }
        try {
            completeTask.handle(actor, task.get().taskId(), form);
        } catch (RuntimeException failure) {
            boolean somebodyWasFaster = submissions.get(submission.id()).state() != submission.state();
            if (!somebodyWasFaster) {
                throw failure;
            }
        }
    }
}
