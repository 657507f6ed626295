package kz.dalel.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static kz.dalel.evidence.domain.Rows.row;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import com.microsoft.playwright.options.ViewportSize;
import java.util.List;
import java.util.Map;
import kz.dalel.evidence.EvidencePlay;
import kz.dalel.evidence.ItemVersion;
import kz.dalel.evidence.Submission;
import kz.dalel.platform.time.JobRunner;
import kz.dalel.registry.Role;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.BodyKind;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UnitClass;
import kz.dalel.testing.DalelTest;
import kz.dalel.testing.Tampering;
import kz.dalel.verification.Outcome;
import kz.dalel.verification.RejectionReason;
import kz.dalel.verification.Stage;
import kz.dalel.verification.Verdict;
import kz.dalel.verification.VerdictRow;
import kz.dalel.verification.Verdicts;
import kz.dalel.verification.VerdictsFor;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A second verifier decides without having seen the first verdict, and the head of verification settles what the two differ about. */
@DalelTest
class SecondCheckInBrowserTest extends PeopleInBrowser {

    private static final String FIRST_COMMENT = "Открывается раздел сайта, а не документ";
    private static final int PHONE_WIDTH = 390;
    private static final int PHONE_HEIGHT = 2200;

    @Autowired
    private EvidencePlay play;

    @Autowired
    private Verdicts verdicts;

    @Autowired
    private Tampering tampering;

    @Autowired
    private JobRunner jobs;

    @Test
    void shouldDecideTwiceAndSettle() {
        BodyId ministry = scene.body("MIN", BodyKind.CGO, Map.of(UnitClass.SUBDIVISION, 2));
        PersonId officer = scene.person("ispolnitel", Role.OFFICER, ministry);
        PersonId anna = scene.person("anna", Role.VERIFIER);
        scene.openQuarter(scene.person("kurator", Role.SUPERVISOR));
        tampering.sql("update dalel.second_check_plan set per_mille = 1000");
        Submission submission = play.submission(ministry, "1.1.3");
        List<ItemVersion> items = play.present(
                officer,
                submission,
                row().unit("MIN/subdivision-1").event("2026-07-10").links("https://min.kz/1").build(),
                row().unit("MIN/subdivision-2").event("2026-07-11").links("https://min.kz/2").build());
        PersonId bek = scene.person("bek", Role.VERIFIER);
        play.verify(
                anna,
                submission,
                VerdictsFor.accepted(items.get(0)),
                new VerdictRow(items.get(1).id(), Outcome.REJECTED, null, RejectionReason.DOES_NOT_PROVE, "п. 7", FIRST_COMMENT));
        jobs.runAllDue();

        Tasklist ofBek = enter(bek);
        ofBek.open("На верификацию", "Проверить во второй раз", "1.1.3");
        assertThat(ofBek.control()).not().containsText(FIRST_COMMENT);
        assertThat(ofBek.control()).not().containsText("Участник anna");
        Locator cards = ofBek.control().locator("article");
        cards.nth(0).getByLabel("Принять").check();
        ofBek.press("Завершить проверку");
        assertThat(ofBek.control()).containsText("Осталась 1 строка без решения.");
        cards.nth(1).getByLabel("Принять").check();
        assertThat(ofBek.control().getByText("без решения.")).isHidden();
        ofBek.field("строки проверены мной").check();
        assertThat(ofBek.control().locator(".dalel-save")).containsText("Черновик сохранён");
        ofBek.keepUsableTask("50-second-check");
        keepOnPhone(ofBek, "51-second-check-phone");
        ofBek.complete("Завершить проверку");

        Tasklist ofHead = enter(scene.person("head", Role.HEAD_VERIFIER));
        ofHead.take("Расхождения верификаторов", "Разрешить расхождение", "1.1.3");
        assertThat(ofHead.control()).containsText(FIRST_COMMENT);
        assertThat(ofHead.control()).containsText("Участник bek");
        Locator disputed = ofHead.control().locator("article");
        assertThat(disputed).hasCount(1);
        disputed.getByLabel("Отклонить").check();
        disputed.getByLabel("Причина").selectOption(new SelectOption().setIndex(1));
        ofHead.field("Обоснование").fill("По ссылке действительно раздел сайта.");
        assertThat(ofHead.control().locator(".dalel-save")).containsText("Черновик сохранён");
        ofHead.keepUsableTask("52-settle");
        keepOnPhone(ofHead, "53-settle-phone");
        ofHead.complete("Решить");
        jobs.runAllDue();

        Verdict counting = verdicts.effective(submission.id()).get(items.get(1).id());
        Assertions.assertThat(counting.stage()).isEqualTo(Stage.SECOND_CHECK);
        Assertions.assertThat(counting.outcome()).isEqualTo(Outcome.REJECTED);
        ofHead.back();
        ofHead.openPage("Верификация");
        Locator figures = ofHead.page()
                .getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("По верификаторам, давшим первое решение"));
        assertThat(figures.locator("tbody tr")).hasText("Участник anna201100");
        ofHead.keepUsablePage("54-second-check-figures");
    }

    private static void keepOnPhone(Tasklist tasklist, String name) {
        ViewportSize usual = tasklist.page().viewportSize();
        tasklist.page().setViewportSize(PHONE_WIDTH, PHONE_HEIGHT);
        tasklist.control().scrollIntoViewIfNeeded();
        tasklist.keepPicture(name);
        tasklist.page().setViewportSize(usual.width, usual.height);
    }
}
