package kz.dalel.evidence;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import kz.dalel.evidence.persistence.DraftRows;
import kz.dalel.platform.time.JobRunner;
import kz.dalel.quarter.Assessment;
import kz.dalel.quarter.Assessments;
import kz.dalel.quarter.Cycles;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.QuarterId;
import kz.dalel.testing.Scene;
import kz.dalel.verification.SaveVerdictDraft;
import kz.dalel.verification.VerdictRow;
import kz.dalel.verification.persistence.VerdictDraftRows;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/** Plays officers and verifiers in tests, through the task list as they would. */
@Component
public class EvidencePlay {

    private final Scene scene;
    private final Cycles cycles;
    private final Assessments assessments;
    private final Submissions submissions;
    private final SaveDraft saveDraft;
    private final SaveVerdictDraft saveVerdictDraft;
    private final DraftRows drafts;
    private final VerdictDraftRows verdictDrafts;
    private final RuntimeService runtime;
    private final Evidence evidence;
    private final JobRunner jobs;

    EvidencePlay(
            Scene scene,
            Cycles cycles,
            Assessments assessments,
            Submissions submissions,
            SaveDraft saveDraft,
            SaveVerdictDraft saveVerdictDraft,
            DraftRows drafts,
            VerdictDraftRows verdictDrafts,
            RuntimeService runtime,
            Evidence evidence,
            JobRunner jobs) {
        this.scene = scene;
        this.cycles = cycles;
        this.assessments = assessments;
        this.submissions = submissions;
        this.saveDraft = saveDraft;
        this.saveVerdictDraft = saveVerdictDraft;
        this.drafts = drafts;
        this.verdictDrafts = verdictDrafts;
        this.runtime = runtime;
        this.evidence = evidence;
        this.jobs = jobs;
    }

    public Assessment assessment(BodyId body) {
        return assessment(body, Scene.QUARTER);
    }

    private Assessment assessment(BodyId body, QuarterId quarter) {
        return assessments
                .find(cycles.of(quarter).orElseThrow().id(), body)
                .orElseThrow();
    }

    /** The body's submission for an indicator as it stands now. */
    public Submission submission(BodyId body, String indicator) {
        return submission(body, Scene.QUARTER, indicator);
    }

    /** The same for another quarter. */
    public Submission submission(BodyId body, QuarterId quarter, String indicator) {
        return submissions.ofAssessment(assessment(body, quarter).id()).stream()
                .filter(submission -> submission.indicator().value().equals(indicator))
                .findFirst()
                .orElseThrow();
    }

    /** Where the submission stands in the process; null once it is over. */
    public ProcessInstance instance(Submission submission) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(submission.businessKey()).singleResult();
    }

    /** Types these rows into the draft. */
    public void draft(PersonId officer, Submission submission, DraftRow... rows) {
        draft(officer, submission, Arrays.asList(rows));
    }

    public void draft(PersonId officer, Submission submission, List<DraftRow> rows) {
        long revision = drafts.find(submission.id()).revision();
        saveDraft.handle(new SaveDraft.Command(officer, submission.id(), revision, rows));
    }

    /** Types these rows, submits them and has them checked, so that they are with the verifiers. */
    public List<ItemVersion> present(PersonId officer, Submission submission, DraftRow... rows) {
        draft(officer, submission, rows);
        submit(officer, submission, Act.EVIDENCE);
        jobs.runAllDue();
        return evidence.currentVersions(submission.id());
    }

    /** Completes the task of submitting. */
    public void submit(PersonId officer, Submission submission, Act act) {
        complete(officer, submission, EvidenceVerificationProcess.SUBMIT_EVIDENCE, Map.of("act", act.name(), "confirmed", true));
    }

    /** Completes the task of approving, with what was ticked in it before: its own submission if nothing was. */
    public void approve(PersonId head, Submission submission) {
        complete(
                head,
                submission,
                EvidenceVerificationProcess.APPROVE_SUBMISSION,
                Map.of("decision", "APPROVE", "confirmed", true));
    }

    /** Completes the task of approving by sending its submission back. */
    public void sendBack(PersonId head, Submission submission, String comment) {
        complete(
                head,
                submission,
                EvidenceVerificationProcess.APPROVE_SUBMISSION,
                Map.of("decision", "SEND_BACK", "comment", comment));
    }

    /** Completes the task of correcting. */
    public void correct(PersonId officer, Submission submission) {
        complete(officer, submission, EvidenceVerificationProcess.CORRECT_EVIDENCE, Map.of("confirmed", true));
    }

    /** Marks these verdicts and completes the task of verifying. */
    public void verify(PersonId verifier, Submission submission, VerdictRow... rows) {
        verify(verifier, submission, Arrays.asList(rows));
    }

    public void verify(PersonId verifier, Submission submission, List<VerdictRow> rows) {
        long revision = verdictDrafts.find(submission.id()).revision();
        saveVerdictDraft.handle(new SaveVerdictDraft.Command(verifier, submission.id(), revision, rows));
        complete(verifier, submission, EvidenceVerificationProcess.VERIFY_EVIDENCE, Map.of("confirmed", true));
    }

    private void complete(PersonId actor, Submission submission, String taskKey, Map<String, Object> form) {
        scene.complete(actor, scene.task(submission.businessKey(), taskKey), form);
    }
}
