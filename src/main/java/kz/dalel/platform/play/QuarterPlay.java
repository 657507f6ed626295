package kz.dalel.platform.play;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import kz.dalel.appeal.LodgeAppeal;
import kz.dalel.evidence.Act;
import kz.dalel.evidence.DraftRow;
import kz.dalel.evidence.Evidence;
import kz.dalel.evidence.ItemVersion;
import kz.dalel.evidence.SaveDraft;
import kz.dalel.evidence.Submission;
import kz.dalel.evidence.Submissions;
import kz.dalel.methodology.EditionId;
import kz.dalel.platform.time.WhereTimeIsPlayed;
import kz.dalel.quarter.Assessment;
import kz.dalel.quarter.AssessmentId;
import kz.dalel.quarter.Cycles;
import kz.dalel.quarter.QuarterCycle;
import kz.dalel.quarter.QuarterCycleProcess;
import kz.dalel.shared.IndicatorCode;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.QuarterId;
import kz.dalel.tasks.CompleteTask;
import kz.dalel.tasks.StartProcess;
import kz.dalel.verification.Assignments;
import kz.dalel.verification.SaveVerdictDraft;
import kz.dalel.verification.VerdictRow;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/**
 * Acts as the people of a quarter act in Tasklist: it types drafts and completes tasks, under the same checks as over the
 * network. It writes nothing past the use cases.
 */
@Component
@WhereTimeIsPlayed
public class QuarterPlay {

    private static final String SUBMIT_EVIDENCE = "userTask_submitEvidence";
    private static final String VERIFY_EVIDENCE = "userTask_verifyEvidence";
    private static final String DECIDE_APPEAL = "userTask_decideAppeal";

    /** Terms the form proposes, in working days. */
    private static final Map<String, Object> USUAL_TERMS =
            Map.of("verificationDays", 10, "correctionDays", 3, "appealDays", 5, "appealDecisionDays", 10);

    private final StartProcess startProcess;
    private final CompleteTask completeTask;
    private final TaskService tasks;
    private final Cycles cycles;
    private final Submissions submissions;
    private final Evidence evidence;
    private final SaveDraft saveDraft;
    private final Assignments assignments;
    private final SaveVerdictDraft saveVerdictDraft;
    private final LodgeAppeal lodgeAppeal;

    QuarterPlay(
            StartProcess startProcess,
            CompleteTask completeTask,
            TaskService tasks,
            Cycles cycles,
            Submissions submissions,
            Evidence evidence,
            SaveDraft saveDraft,
            Assignments assignments,
            SaveVerdictDraft saveVerdictDraft,
            LodgeAppeal lodgeAppeal) {
        this.startProcess = startProcess;
        this.completeTask = completeTask;
        this.tasks = tasks;
        this.cycles = cycles;
        this.submissions = submissions;
        this.evidence = evidence;
        this.saveDraft = saveDraft;
        this.assignments = assignments;
        this.saveVerdictDraft = saveVerdictDraft;
        this.lodgeAppeal = lodgeAppeal;
    }

    /** A supervisor opens a quarter; fields of the opening form may depart from what the form proposes. */
    public QuarterCycle open(PersonId supervisor, QuarterId quarter, EditionId edition, Map<String, Object> fields) {
        Map<String, Object> form = new HashMap<>(USUAL_TERMS);
        form.put("year", quarter.year());
        form.put("quarterNumber", quarter.number());
        form.put("edition", edition.value());
        form.putAll(fields);
        startProcess.handle(supervisor, QuarterCycleProcess.KEY, form);
        return cycles.of(quarter).orElseThrow();
    }

    /** An officer types rows without submitting them. */
    public void draft(PersonId officer, Assessment assessment, IndicatorCode indicator, List<DraftRow> rows) {
        saveDraft.handle(new SaveDraft.Command(officer, submission(assessment, indicator).id(), 0, rows));
    }

    /** An officer types rows, if there are any, and submits. */
    public void submit(PersonId officer, Assessment assessment, IndicatorCode indicator, Act act, List<DraftRow> rows) {
        if (!rows.isEmpty()) {
            draft(officer, assessment, indicator, rows);
        }
        complete(officer, key(assessment, indicator), SUBMIT_EVIDENCE, Map.of("act", act.name(), "confirmed", true));
    }

    /** The verifier to whom it was given decides on every item that is still undecided. */
    public void verify(
            Assessment assessment, IndicatorCode indicator, Function<ItemVersion, VerdictRow> decision) {
        Submission submission = submission(assessment, indicator);
        PersonId verifier = assignments.acting(submission).orElseThrow();
        List<VerdictRow> rows =
                evidence.currentVersions(submission.id()).stream().map(decision).toList();
        saveVerdictDraft.handle(new SaveVerdictDraft.Command(verifier, submission.id(), 0, rows));
        complete(verifier, key(assessment, indicator), VERIFY_EVIDENCE, Map.of("confirmed", true));
    }

    /** An officer appeals against one line of the score, without new evidence. */
    public void appeal(PersonId officer, AssessmentId assessment, IndicatorCode indicator, String grounds) {
        lodgeAppeal.handle(new LodgeAppeal.Command(officer, assessment, indicator, grounds, List.of()));
    }

    /** A member of the commission refuses the only appeal against a line. */
    public void refuseAppeal(PersonId member, Assessment assessment, IndicatorCode indicator, String reasons) {
        String task = tasks.createTaskQuery()
                .processInstanceBusinessKeyLike(key(assessment, indicator) + "/%")
                .taskDefinitionKey(DECIDE_APPEAL)
                .singleResult()
                .getId();
        completeTask.handle(member, task, Map.of("outcome", "REFUSED", "reasons", reasons));
    }

    /** A supervisor approves the rating of a quarter. */
    public void approveRating(PersonId supervisor, QuarterId quarter) {
        complete(
                supervisor,
                quarter.toString(),
                QuarterCycleProcess.APPROVE_RATING,
                Map.of("decision", "APPROVE"));
    }

    private void complete(PersonId actor, String businessKey, String taskKey, Map<String, Object> form) {
        String task = tasks.createTaskQuery()
                .processInstanceBusinessKey(businessKey)
                .taskDefinitionKey(taskKey)
                .singleResult()
                .getId();
        completeTask.handle(actor, task, form);
    }

    private Submission submission(Assessment assessment, IndicatorCode indicator) {
        return submissions.ofAssessment(assessment.id()).stream()
                .filter(submission -> submission.indicator().equals(indicator))
                .findFirst()
                .orElseThrow();
    }

    private static String key(Assessment assessment, IndicatorCode indicator) {
        return assessment.businessKey() + "/" + indicator;
    }
}
