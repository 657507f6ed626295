package kz.dalel.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static kz.dalel.evidence.domain.Rows.row;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import java.util.Map;
import kz.dalel.evidence.EvidencePlay;
import kz.dalel.evidence.ItemVersion;
import kz.dalel.evidence.Submission;
import kz.dalel.registry.Role;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.BodyKind;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UnitClass;
import kz.dalel.testing.DalelTest;
import kz.dalel.verification.VerdictsFor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One supervisor proposes on «Состав органов» that a unit is no more, another reads in points what that means, and approves it. */
@DalelTest
class UnitCorrectionInBrowserTest extends PeopleInBrowser {

    @Autowired
    private EvidencePlay play;

    @Test
    void shouldBeProposedByOneSupervisor_andApprovedByAnother_withItsEffectBeforeBoth() {
        BodyId ministry = scene.body("MIN", BodyKind.CGO, Map.of(UnitClass.SUBDIVISION, 3));
        PersonId officer = scene.person("ispolnitel", Role.OFFICER, ministry);
        PersonId verifier = scene.person("verifikator", Role.VERIFIER);
        PersonId supervisor = scene.person("kurator", Role.SUPERVISOR);
        PersonId second = scene.person("kurator-2", Role.SUPERVISOR);
        scene.openQuarter(supervisor);
        Submission submission = play.submission(ministry, "1.2.2");
        List<ItemVersion> items = play.present(officer, submission,
                row().unit("MIN/subdivision-1").document("7", "2026-09-01").build(), row().unit("MIN/subdivision-2").document("8", "2026-09-01").build());
        play.verify(verifier, submission, VerdictsFor.accepted(items.get(0)), VerdictsFor.accepted(items.get(1)));

        Tasklist first = enter(supervisor);
        first.openPage("Состав органов");
        propose(first);
        Tasklist other = enterAt(second, "/camunda/dalel/unit-corrections");
        Page page = other.page();
        assertThat(page.locator("article")).containsText("ждёт решения второго супервайзера");
        assertThat(lineOf(page)).containsText("3 → 5");
        other.keepUsablePage("31-correction-to-decide");
        page.getByRole(AriaRole.BUTTON, exactly("Утвердить")).click();

        assertThat(page.getByText("Утверждено: доли этого органа считаются по новому составу.")).isVisible();
        assertThat(page.locator("article")).containsText("утвердил(а) Участник kurator-2");
        other.keepUsablePage("32-correction-approved");
    }

    private static void propose(Tasklist tasklist) {
        Page page = tasklist.page();
        page.getByLabel("Орган", new Page.GetByLabelOptions().setExact(true)).selectOption(new SelectOption().setLabel("Орган MIN"));
        page.getByLabel("Что произошло").selectOption("CLOSED");
        page.getByLabel("subdivision-3").check();
        page.getByLabel("Основание").fill("Приказ № 17 от 05.08.2026 об упразднении");
        page.getByRole(AriaRole.BUTTON, exactly("Показать, что изменится")).click();
        assertThat(page.getByText("Знаменатель уменьшается")).isVisible();
        assertThat(lineOf(page)).containsText("3 → 2");
        tasklist.keepUsablePage("30-correction-effect");
        page.getByRole(AriaRole.BUTTON, exactly("Предложить")).click();
        assertThat(page.getByText("Предложено. Исправление вступит в силу")).isVisible();
        assertThat(page.getByRole(AriaRole.BUTTON, exactly("Утвердить"))).hasCount(0);
        assertThat(page.getByRole(AriaRole.BUTTON, exactly("Отозвать"))).isVisible();
    }

    private static Locator lineOf(Page page) {
        return page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("1.2.2"));
    }

    private static Page.GetByRoleOptions exactly(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
