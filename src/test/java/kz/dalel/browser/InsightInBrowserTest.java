package kz.dalel.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import kz.dalel.appeal.AppealPlay;
import kz.dalel.insight.InsightPlay;
import kz.dalel.testing.DalelTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An officer reads on «Сравнение» what the body lost and tries what would have been; a supervisor comes from all bodies to one. */
@DalelTest
class InsightInBrowserTest extends PeopleInBrowser {

    @Autowired
    private InsightPlay play;

    @Test
    void shouldExplainOneBodyToItsOfficer_andAllToASupervisor() {
        play.carryOutTheQuarter();
        play.untilFinal();
        play.secondQuarterWith("0.1");

        Tasklist officer = enter(play.officer(play.first()));
        officer.openPage("Сравнение");
        Page page = officer.page();
        assertThat(lineOf(page)).containsText("+0,3");
        assertThat(chart(page, "Баллы по проектам")).isVisible();
        officer.keepUsablePage("36-insight-comparison");
        tab(page, "Потерянные баллы");
        assertThat(lineOf(page)).containsText("0,6");
        assertThat(chart(page, "Из чего сложилось бы возможное")).isVisible();
        officer.keepUsablePage("36-insight-losses");
        tab(page, "Что если");
        page.getByLabel("Индикатор", new Page.GetByLabelOptions().setExact(true)).selectOption(AppealPlay.LINE);
        page.getByLabel("Охвачено").fill("4");
        assertThat(page.getByText("0,4 → 2")).isVisible();
        page.setViewportSize(390, 844);
        officer.keepUsablePage("36-insight-what-if-phone");

        Tasklist supervisor = enterAt(play.supervisor(), "/camunda/dalel/insight");
        Page all = supervisor.page();
        assertThat(all.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("Орган KVG-1"))).containsText("−4,6");
        assertThat(chart(all, "Баллы органов")).isVisible();
        supervisor.keepUsablePage("36-insight-bodies");
        all.getByLabel("Найти орган").fill("KVG-1");
        assertThat(chart(all, "Баллы органов")).isHidden();
        tab(all, "Вопросы");
        assertThat(all.getByText("Ничего, о чём стоило бы спросить.")).isVisible();
        all.goBack();
        all.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Орган KVG-1")).click();
        assertThat(lineOf(all)).containsText("+0,3");
        all.setViewportSize(390, 844);
        supervisor.keepUsablePage("36-insight-comparison-phone");
        for (String path : List.of("score-sheet", "timeline")) {
            all.navigate(address("/camunda/dalel/" + path + "?assessment=" + play.assessment(play.first())));
            assertThat(all.locator("main h1 ~ *:visible").first()).isVisible();
            supervisor.keepUsablePage("37-" + path + "-phone");
        }
    }

    private static void tab(Page page, String name) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true)).click();
    }

    private static Locator chart(Page page, String name) {
        return page.getByRole(AriaRole.IMG, new Page.GetByRoleOptions().setName(name).setIncludeHidden(true));
    }

    private static Locator lineOf(Page page) {
        return page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(AppealPlay.LINE));
    }
}
