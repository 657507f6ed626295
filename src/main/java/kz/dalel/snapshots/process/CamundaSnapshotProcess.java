package kz.dalel.snapshots.process;

import java.time.Instant;
import java.util.Date;
import kz.dalel.evidence.Submission;
import kz.dalel.evidence.SubmissionId;
import kz.dalel.snapshots.LinkSnapshotsProcess;
import kz.dalel.snapshots.Occasion;
import kz.dalel.snapshots.domain.SnapshotProcess;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Carries the fetching of pages in the engine, each time as an instance of its own beside the submission's. */
@Component
class CamundaSnapshotProcess implements SnapshotProcess {

    private final RuntimeService runtime;

    CamundaSnapshotProcess(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public void start(Submission submission, Occasion occasion, Instant requestedAt) {
        runtime.createProcessInstanceByKey(LinkSnapshotsProcess.KEY)
                .businessKey(submission.businessKey())
                .setVariable(LinkSnapshotsProcess.CYCLE_ID, submission.cycleId().toString())
                .setVariable(LinkSnapshotsProcess.SUBMISSION_ID, submission.id().toString())
                .setVariable(LinkSnapshotsProcess.OCCASION, occasion.name())
                .setVariable(LinkSnapshotsProcess.REQUESTED_AT, Date.from(requestedAt))
                .execute();
    }

    @Override
    public boolean isRunning(SubmissionId submission) {
        return runtime.createProcessInstanceQuery()
                        .processDefinitionKey(LinkSnapshotsProcess.KEY)
                        .variableValueEquals(LinkSnapshotsProcess.SUBMISSION_ID, submission.toString())
                        .count()
                > 0;
    }
}
