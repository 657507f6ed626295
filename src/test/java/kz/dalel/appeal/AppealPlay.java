package kz.dalel.appeal;

import static kz.dalel.evidence.domain.Rows.row;
import static kz.dalel.verification.VerdictsFor.accepted;
import static kz.dalel.verification.VerdictsFor.rejected;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import kz.dalel.appeal.persistence.AppealDraftRows;
import kz.dalel.evidence.Act;
import kz.dalel.evidence.DraftRow;
import kz.dalel.evidence.Evidence;
import kz.dalel.evidence.EvidencePlay;
import kz.dalel.evidence.ItemVersion;
import kz.dalel.evidence.Submission;
import kz.dalel.platform.time.JobRunner;
import kz.dalel.quarter.Assessment;
import kz.dalel.quarter.AssessmentId;
import kz.dalel.registry.Role;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.BodyKind;
import kz.dalel.shared.IndicatorCode;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UnitClass;
import kz.dalel.testing.Scene;
import kz.dalel.verification.VerdictRow;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/**
 * Plays a holding with four organisations up to its preliminary score, and its appeals. For {@link #LINE} one organisation's
 * document is accepted and another's is rejected: 25 %, two steps, 0,4 points.
 */
@Component
public class AppealPlay {

    public static final String LINE = "3.2.1";
    public static final String GROUNDS = "Документ действует и был приложен к представлению.";
    public static final String REASONS = "Документ подтверждает утверждение положения.";

    private static final String DOCUMENT_DAY = "2026-02-10";

    private final Scene scene;
    private final EvidencePlay play;
    private final Evidence evidence;
    private final JobRunner jobs;
    private final LodgeAppeal lodgeAppeal;
    private final SaveAppealDraft saveDraft;
    private final AppealDraftRows drafts;

    AppealPlay(
            Scene scene,
            EvidencePlay play,
            Evidence evidence,
            JobRunner jobs,
            LodgeAppeal lodgeAppeal,
            SaveAppealDraft saveDraft,
            AppealDraftRows drafts) {
        this.scene = scene;
        this.play = play;
        this.evidence = evidence;
        this.jobs = jobs;
        this.lodgeAppeal = lodgeAppeal;
        this.saveDraft = saveDraft;
        this.drafts = drafts;
    }

    /** A holding, its officer {@code officer-CODE}. */
    public BodyId holding(String code) {
        BodyId body = scene.body(code, BodyKind.KGS, Map.of(UnitClass.ENTITY, 4));
        scene.person("officer-" + code, Role.OFFICER, body);
        return body;
    }

    public PersonId officer(BodyId body) {
        return PersonId.of("officer-" + body);
    }

    /** Submits for the line and has it verified: the first organisation accepted, the second rejected. */
    public void submitAndVerify(BodyId body, PersonId verifier) {
        Submission submission = play.submission(body, LINE);
        play.draft(officer(body), submission, document(body, 1), document(body, 2));
        play.submit(officer(body), submission, Act.EVIDENCE);
        jobs.runAllDue();
        List<ItemVersion> items = evidence.currentVersions(submission.id());
        play.verify(verifier, submission, accepted(items.get(0)), rejected(items.get(1)));
        jobs.runAllDue();
    }

    /** Lets the submission deadline pass: whatever was not submitted is closed, and the bodies are scored. */
    public void untilScored() {
        jobs.runUntil(Scene.SUBMISSION_DEADLINE);
    }

    public Assessment assessment(BodyId body) {
        return play.assessment(body);
    }

    public Submission submission(BodyId body) {
        return play.submission(body, LINE);
    }

    /** The document of one of the body's organisations. */
    public DraftRow document(BodyId body, int organisation) {
        return row().unit(body + "/entity-" + organisation)
                .document("ДОК-" + organisation, DOCUMENT_DAY)
                .build();
    }

    /** Lodges an appeal on the line with these documents as new evidence. */
    public AppealId lodge(BodyId body, DraftRow... added) {
        AssessmentId assessment = assessment(body).id();
        return lodgeAppeal.handle(new LodgeAppeal.Command(
                officer(body), assessment, IndicatorCode.of(LINE), GROUNDS, Arrays.asList(added)));
    }

    /** The item of one of the body's organisations. */
    public ItemVersion item(BodyId body, int organisation) {
        return evidence.currentVersions(submission(body).id()).stream()
                .filter(version -> version.unit().toString().equals(body + "/entity-" + organisation))
                .findFirst()
                .orElseThrow();
    }

    public Task task(BodyId body, int number, String taskKey) {
        return scene.task("2026-Q3/" + body + "/" + LINE + "/appeal-" + number, taskKey);
    }

    /** Marks these verdicts and completes the task of deciding. */
    public void decide(PersonId member, Task task, AppealId appeal, Appeal.Outcome outcome, VerdictRow... verdicts) {
        if (verdicts.length > 0) {
            mark(member, appeal, verdicts);
        }
        scene.complete(member, task, Map.of("outcome", outcome.name(), "reasons", REASONS));
    }

    public void mark(PersonId member, AppealId appeal, VerdictRow... verdicts) {
        long revision = drafts.find(appeal).revision();
        saveDraft.handle(new SaveAppealDraft.Command(member, appeal, revision, Arrays.asList(verdicts)));
    }
}
