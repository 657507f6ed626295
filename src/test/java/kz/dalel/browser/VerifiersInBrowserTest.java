package kz.dalel.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static kz.dalel.evidence.domain.Rows.row;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import java.util.Map;
import kz.dalel.evidence.Act;
import kz.dalel.evidence.Evidence;
import kz.dalel.evidence.EvidencePlay;
import kz.dalel.evidence.EvidenceVerificationProcess;
import kz.dalel.evidence.ItemVersion;
import kz.dalel.evidence.Submission;
import kz.dalel.platform.time.JobRunner;
import kz.dalel.registry.Role;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.BodyKind;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UnitClass;
import kz.dalel.testing.DalelTest;
import kz.dalel.verification.MoveVerification;
import kz.dalel.verification.VerdictsFor;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A supervisor moves a verification, a verifier takes a verdict back, somebody names a deputy: each on the page and in the task list. */
@DalelTest
class VerifiersInBrowserTest extends PeopleInBrowser {

    private static final String TO_VERIFY = "На верификацию";
    private static final String TASK = "Верифицировать подтверждающие документы";
    private static final String INDICATOR = "1.2.2";

    private static final String SCRIPT = "<img src=x onerror=\"window.scriptRan=1\"><script>window.scriptRan=1</script>";

    @Autowired
    private EvidencePlay play;

    @Autowired
    private Evidence evidence;

    @Autowired
    private MoveVerification moveVerification;

    @Autowired
    private JobRunner jobs;

    private PersonId supervisor;
    private PersonId anna;
    private PersonId bek;
    private Submission submission;

    @BeforeEach
    void giveToAnna() {
        BodyId ministry = scene.body("MIN", BodyKind.CGO, Map.of(UnitClass.SUBDIVISION, 2));
        PersonId officer = scene.person("ispolnitel", Role.OFFICER, ministry);
        supervisor = scene.person("kurator", Role.SUPERVISOR);
        anna = scene.person("anna", Role.VERIFIER);
        scene.openQuarter(supervisor);
        submission = play.submission(ministry, INDICATOR);
        play.draft(officer, submission,
                row().unit("MIN/subdivision-1").document("1", "2026-09-01").build(),
                row().unit("MIN/subdivision-2").document("2", "2026-09-01").build());
        play.submit(officer, submission, Act.EVIDENCE);
        jobs.runAllDue();
        bek = scene.person("bek", Role.VERIFIER);
    }

    @Test
    void shouldLeaveOneVerifierAndReachTheOther_whenTheSupervisorMovesIt() {
        Tasklist ofSupervisor = enter(supervisor);
        ofSupervisor.openPage("Верификация");
        Page page = ofSupervisor.page();
        Locator anna = page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("Участник anna"));
        anna.getByRole(AriaRole.BUTTON).click();
        page.getByLabel("Отметить: 1.2.2, Орган MIN").check();
        page.getByRole(AriaRole.BUTTON, named("Передать 1 представление")).click();
        page.getByLabel("Кому").selectOption(new SelectOption().setIndex(1));
        page.getByLabel("Причина").fill("Анна на больничном");
        ofSupervisor.keepUsablePage("20-move-verification");
        page.getByRole(AriaRole.BUTTON, exactly("Передать")).click();

        assertThat(page.getByText("Передано 1 представление: Участник bek.")).isVisible();
        assertThat(page.getByText("Ничего не ждёт проверки.")).isVisible();
        ofSupervisor.keepWholePage("21-moved");
        Tasklist ofBek = enter(bek);
        ofBek.open(TO_VERIFY, TASK, INDICATOR);
        assertThat(ofBek.control().getByText("Решено: 0 из 2")).isVisible();
        Tasklist ofAnna = enter(this.anna);
        ofAnna.page().locator(".task-filters").getByText(TO_VERIFY).click();
        assertThat(ofAnna.page().locator("section.tasks-list")).containsText("Задач по этому фильтру нет");
    }

    @Test
    void shouldReadWhoWasFirst_whenSomebodyElseHasDecidedMeanwhile() {
        Tasklist tasklist = enter(anna);
        tasklist.open(TO_VERIFY, TASK, INDICATOR);
        tasklist.control().getByText("Принять остальные: 2").click();
        assertThat(tasklist.control().locator(".dalel-save")).containsText("Черновик сохранён");
        moveVerification.handle(new MoveVerification.Command(supervisor, submission.id(), bek, "Анна на больничном", 1));
        List<ItemVersion> items = evidence.currentVersions(submission.id());
        play.verify(bek, submission, VerdictsFor.accepted(items.get(0)), VerdictsFor.accepted(items.get(1)));

        tasklist.field("строки проверены мной").check();
        tasklist.press("Завершить проверку");

        assertThat(tasklist.control().locator(".dalel-refusal")).containsText("Решение уже принял другой верификатор: Участник bek, 01.10.2026");
        assertThat(tasklist.control().locator(".dalel-refusal")).isFocused();
        tasklist.keepUsableTask("26-decided-meanwhile");
    }

    @Test
    void shouldBeBeforeTheVerifierAgain_whenAVerdictIsTakenBack() {
        ItemVersion slip = evidence.currentVersions(submission.id()).get(0);
        play.verify(anna, submission, VerdictsFor.rejected(slip), VerdictsFor.accepted(evidence.currentVersions(submission.id()).get(1)));
        jobs.runAllDue();
        Tasklist tasklist = enter(anna);
        tasklist.openPage("Мои решения");
        Page page = tasklist.page();
        page.getByRole(AriaRole.BUTTON, named("Открыть записи: 1.2.2")).click();
        page.getByRole(AriaRole.CHECKBOX).first().check();
        page.getByRole(AriaRole.BUTTON, named("Отозвать 1 решение")).click();
        page.getByRole(AriaRole.BUTTON, exactly("Отозвать")).click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Укажите, почему");
        page.getByLabel("Почему").fill("Открыла не тот документ");
        tasklist.keepUsablePage("22-take-back");
        page.getByRole(AriaRole.BUTTON, exactly("Отозвать")).click();

        assertThat(page.getByText("Записи снова ждут вашей проверки")).isVisible();
        assertThat(page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Отозванные вами решения"))).containsText("Открыла не тот документ");
        tasklist.keepWholePage("23-taken-back");
        jobs.runAllDue();
        tasklist.back();
        tasklist.open(TO_VERIFY, TASK, INDICATOR);
        assertThat(tasklist.control().getByText("Решено: 1 из 1")).isVisible();
    }

    @Test
    void shouldLieBeforeTheDeputy_onceOneIsNamedOnThePage() {
        Tasklist tasklist = enter(anna);
        tasklist.openPage("Замещения");
        Page page = tasklist.page();
        page.getByLabel("Кто замещает").selectOption(new SelectOption().setLabel("Участник bek"));
        page.getByLabel("По какой день").fill("09.10.2026");
        tasklist.keepWholePage("24-name-deputy");
        page.getByRole(AriaRole.BUTTON, exactly("Назначить")).click();

        assertThat(page.getByText("Назначено: Участник anna, замещает Участник bek, с 01.10.2026 по 09.10.2026.")).isVisible();
        assertThat(page.getByRole(AriaRole.TABLE)).containsText("сейчас");
        tasklist.keepWholePage("25-deputy-named");
        Assertions.assertThat(scene.task(submission.businessKey(), EvidenceVerificationProcess.VERIFY_EVIDENCE).getAssignee()).isEqualTo("bek");
    }

    /** Texts of officers, verifiers and supervisors, side by side in one task and on two pages. */
    @Test
    void shouldRunNoScript_whateverPeopleType() {
        PersonId officer = PersonId.of("ispolnitel");
        Submission other = play.submission(BodyId.of("MIN"), "1.1.1");
        play.present(officer, other, row().document(SCRIPT, "2026-09-01").comment(SCRIPT).build());
        moveVerification.handle(new MoveVerification.Command(supervisor, other.id(), anna, SCRIPT, 1));
        Tasklist ofAnna = enter(anna);
        ofAnna.open(TO_VERIFY, TASK, "1.1.1");
        assertThat(ofAnna.control()).containsText(SCRIPT);
        assertNoScriptRan(ofAnna);
        Tasklist ofSupervisor = enterAt(supervisor, "/camunda/dalel/verification");
        ofSupervisor.page().getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("Участник anna")).getByRole(AriaRole.BUTTON).click();
        assertThat(ofSupervisor.page().getByLabel("Отметить: 1.1.1, Орган MIN")).isVisible();
        assertNoScriptRan(ofSupervisor);
    }

    private static void assertNoScriptRan(Tasklist tasklist) {
        Assertions.assertThat(tasklist.page().evaluate("window.scriptRan === undefined")).isEqualTo(true);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Page.GetByRoleOptions exactly(String name) {
        return named(name).setExact(true);
    }
}
