package kz.dalel.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static kz.dalel.evidence.domain.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import kz.dalel.evidence.EvidencePlay;
import kz.dalel.platform.time.JobRunner;
import kz.dalel.registry.Role;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.BodyKind;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UnitClass;
import kz.dalel.signatures.Signing;
import kz.dalel.testing.DalelTest;
import kz.dalel.testing.Scene;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An officer and a head do a quarter's work on «Квартал органа», each in a real browser; nothing they open is missing. */
@DalelTest
class DeskInBrowserTest extends PeopleInBrowser {

    private static final String NOT_FOUND = "status of 404";

    /** By which the web applications learn, before the login, that there has been none. */
    private static final String NOBODY_IS_LOGGED_IN = "/camunda/api/admin/auth/user/default";

    @Autowired
    private EvidencePlay play;

    @Autowired
    private JobRunner jobs;

    private final List<String> missing = new ArrayList<>();

    private BodyId ministry;
    private PersonId supervisor;
    private PersonId officer;
    private PersonId head;

    @BeforeEach
    void prepare() {
        ministry = scene.body("MIN", BodyKind.CGO, Map.of(UnitClass.SUBDIVISION, 2));
        supervisor = scene.person("kurator", Role.SUPERVISOR);
        officer = scene.person("ispolnitel", Role.OFFICER, ministry);
        head = scene.person("rukovoditel", Role.HEAD, ministry);
        clock.stopAt(Scene.OPENED_AT);
    }

    @Test
    void shouldSubmitSeveral_printAReceipt_andTakeOneBack() {
        scene.openQuarter(supervisor);
        typeTwo();
        Page page = enterDesk(officer);

        press(page, "Представить всё готовое (2)");
        assertThat(dialog(page)).containsText("Если всё примут");
        keepPicture(page, "desk-01-confirm");
        press(page, "Представить");
        assertThat(dialog(page)).containsText("Поставьте отметку о подтверждении.");
        confirm(page, "Представить");
        assertThat(dialog(page)).containsText("Готово: 2 индикатора.");
        keepPicture(page, "desk-02-outcome");
        press(page, "Закрыть");
        jobs.runAllDue();

        page.getByLabel("Выбрать 2.2.1").check();
        page.getByLabel("Выбрать 2.3.1").check();
        press(page, "Нечего представить (2)");
        assertThat(dialog(page)).containsText("Вместе:");
        confirm(page, "Сообщить");
        assertThat(dialog(page)).containsText("Готово: 2 индикатора.");
        press(page, "Закрыть");
        assertThat(line(page, "2.2.1")).containsText("нечего представить");

        takeBack(page);
        printReceipt(page);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Квартал органа")).click();
        keepAKey(page);
        assertThat(missing).isEmpty();
    }

    /** Of a key that was issued everything but itself is shown again. */
    private void keepAKey(Page page) {
        page.getByText("ключи доступа для систем органа").click();
        page.getByLabel("Название системы").fill("Документооборот");
        press(page, "Выпустить");
        Locator secret = page.getByLabel("Ключ для «Документооборот»");
        assertThat(secret).hasValue(Pattern.compile("dalel_.{43}"));
        keepPicture(page, "desk-09-key");
        page.reload();
        assertThat(page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("Документооборот"))).containsText("не было");
        assertThat(secret).hasCount(0);
        press(page, "Отозвать ключ «Документооборот»");
        press(page, "Да, отозвать");
        assertThat(page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("Документооборот"))).containsText("отозван");
        keepPicture(page, "desk-10-key-revoked");
    }

    private void takeBack(Page page) {
        line(page, "1.1.1").getByRole(AriaRole.BUTTON).click();
        assertThat(dialog(page)).containsText("Пока не представлено заново");
        keepPicture(page, "desk-03-take-back");
        confirm(page, "Отозвать");
        assertThat(line(page, "1.1.1")).containsText("готово");
        assertThat(line(page, "1.1.1").getByText("квитанция")).hasCount(0);
        keepPicture(page, "desk-04-after");
    }

    private void printReceipt(Page page) {
        line(page, "1.2.2").getByText("квитанция").click();
        assertThat(page.locator("h1")).hasText("Квитанция о приёме");
        assertThat(page.locator(".receipt")).containsText("1.2.2");
        page.evaluate("window.print = () => document.body.dataset.printed = 'yes'");
        press(page, "Напечатать");
        assertThat(page.locator("body[data-printed=yes]")).hasCount(1);
        keepPicture(page, "desk-05-receipt");
        page.getByText("Все квитанции квартала").click();
        assertThat(page.locator(".receipt")).hasCount(4);
        assertThat(page.locator(".receipt-withdrawn")).containsText("Отозвано органом");
    }

    @Test
    void shouldApproveEverythingHandedOver_inOneActAndSigned() throws IOException {
        scene.openQuarter(supervisor, Map.of("approval", "ONCE"));
        typeTwo();
        Page ofOfficer = enterDesk(officer);
        press(ofOfficer, "Представить всё готовое (2)");
        confirm(ofOfficer, "Представить");
        assertThat(dialog(ofOfficer)).containsText("передано руководителю на утверждение");

        Page page = enterDesk(head);
        assertThat(line(page, "1.2.2")).containsText("у руководителя");
        press(page, "Утвердить всё переданное (2)");
        assertThat(dialog(page)).containsText("Если всё примут");
        dialog(page).getByText("Электронная подпись (по желанию)").click();
        attach(page, Signing.at(Scene.OPENED_AT).over(new byte[] {1}));
        keepPicture(page, "desk-06-approve");
        confirm(page, "Утвердить");
        assertThat(dialog(page)).containsText("Подпись сделана для другого содержания");
        Download list = page.waitForDownload(() -> dialog(page).getByText("Скачать перечень для подписи").click());
        attach(page, Signing.at(Scene.OPENED_AT).over(Files.readAllBytes(list.path())));
        press(page, "Утвердить");
        assertThat(dialog(page)).containsText("Утверждено одним актом и принято: 2 индикатора.");
        assertThat(dialog(page)).containsText("АХМЕТОВ АСКАР");
        keepPicture(page, "desk-07-approved");
        press(page, "Закрыть");
        assertThat(line(page, "1.2.2")).containsText("на верификации");
        assertThat(page.getByText("Утвердить всё переданное")).hasCount(0);
        line(page, "1.2.2").getByText("квитанция").click();
        assertThat(page.locator(".receipt")).containsText("АХМЕТОВ АСКАР");
        keepPicture(page, "desk-08-signed-receipt");
        assertThat(missing).isEmpty();
    }

    private static void attach(Page page, byte[] signature) {
        dialog(page).getByLabel("Файл подписи").setInputFiles(new FilePayload("утверждение.p7s", "application/pkcs7-signature", signature));
    }

    private void typeTwo() {
        play.draft(officer, play.submission(ministry, "1.1.1"), row().document("12", "2026-07-01").build());
        play.draft(officer, play.submission(ministry, "1.2.2"),
                row().unit("MIN/subdivision-1").document("1", "2026-09-01").build(),
                row().unit("MIN/subdivision-2").document("2", "2026-09-01").build());
    }

    /** Logs in and opens the page by the link at the head of the task list. */
    private Page enterDesk(PersonId person) {
        Page page = newWindow();
        // Of the page's icon the console alone tells.
        page.onConsoleMessage(message -> {
            if (message.text().contains(NOT_FOUND) && !message.location().contains(NOBODY_IS_LOGGED_IN)) {
                missing.add(message.location());
            }
        });
        enter(person, page);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Квартал органа")).click();
        assertThat(page.locator("h1")).hasText("Квартал органа");
        assertThat(page.locator(".desk-table")).isVisible();
        return page;
    }

    private static void confirm(Page page, String button) {
        dialog(page).getByRole(AriaRole.CHECKBOX).check();
        press(page, button);
    }

    /** Presses the button of this name, in the dialog if one is open. */
    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).click();
    }

    private static Locator dialog(Page page) {
        return page.locator("dialog");
    }

    private static Locator line(Page page, String indicator) {
        Locator code = page.locator(".desk-code")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^" + indicator.replace(".", "\\.") + "$")));
        return page.locator(".desk-line").filter(new Locator.FilterOptions().setHas(code));
    }

    private static void keepPicture(Page page, String name) {
        Barriers.requireNone(page);
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots", name + ".png")));
    }
}
