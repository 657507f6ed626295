package kz.dalel.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static kz.dalel.evidence.domain.Rows.row;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import kz.dalel.evidence.Act;
import kz.dalel.evidence.EvidencePlay;
import kz.dalel.evidence.Submission;
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

/** Officer and head bring evidence over the head's desk, each in the real task list. */
@DalelTest
class ApprovalInTasklistTest extends PeopleInBrowser {


    @Autowired
    private EvidencePlay play;

    private BodyId ministry;
    private PersonId officer;
    private PersonId head;

    @BeforeEach
    void prepare() {
        ministry = scene.body("MIN", BodyKind.CGO, Map.of(UnitClass.SUBDIVISION, 2));
        officer = scene.person("ispolnitel", Role.OFFICER, ministry);
        head = scene.person("rukovoditel", Role.HEAD, ministry);
        clock.stopAt(Scene.OPENED_AT);
        scene.openQuarter(scene.person("kurator", Role.SUPERVISOR), Map.of("approval", "ONCE"));
        sendBackOne();
    }

    @Test
    void shouldReceiveEverythingTicked_whenTheHeadApprovesInOneActAndSigns() throws IOException {
        handOver(enter(officer));
        approve(enter(head));
    }

    private void sendBackOne() {
        Submission document = play.submission(ministry, "1.2.2");
        play.draft(
                officer,
                document,
                row().unit("MIN/subdivision-1").document("7", "2026-09-01").links("https://min.example/analiz").build(),
                row().unit("MIN/subdivision-2").document("8", "2026-09-02").build());
        play.submit(officer, document, Act.EVIDENCE);
        play.sendBack(head, document, "Справка № 8 не подписана");
        play.submit(officer, play.submission(ministry, "2.3.1"), Act.NOTHING_TO_SUBMIT);
    }

    private void handOver(Tasklist tasklist) {
        tasklist.take("Задачи органа", "Представить подтверждающие документы", "1.2.2");
        assertThat(tasklist.control()).containsText("Справка № 8 не подписана");
        tasklist.keepUsableTask("approval-01-sent-back");
        tasklist.field("Подтверждаю достоверность").check();
        tasklist.press("Представить");
        assertThat(tasklist.page().locator("dialog")).containsText("Передано на утверждение");
        tasklist.keepPicture("approval-02-handed-over");
    }

    private void approve(Tasklist tasklist) throws IOException {
        tasklist.take("На утверждение", "Утвердить представление", "1.2.2");
        Locator control = tasklist.control();
        assertThat(control.locator(".dalel-count")).hasText("Отмечено: 1 из 2");
        assertThat(control).containsText("Если всё отмеченное примут: 5 баллов");
        control.getByLabel("2.3.1").check();
        assertThat(control.locator(".dalel-count")).hasText("Отмечено: 2 из 2");

        control.getByText("Электронная подпись (по желанию)").click();
        Download list = tasklist.page().waitForDownload(
                () -> control.getByText("Скачать перечень для подписи").click());
        byte[] signature = Signing.at(Scene.OPENED_AT).over(Files.readAllBytes(list.path()));
        control.getByLabel("Файл подписи")
                .setInputFiles(new FilePayload("утверждение.p7s", "application/pkcs7-signature", signature));
        assertThat(control).containsText("АХМЕТОВ АСКАР, Министерство цифровых ремёсел");
        assertThat(control).containsText("Целостность проверена, доверие не проверялось");
        tasklist.field("Утвердить и представить").check();
        tasklist.field("С представляемым ознакомлен").check();
        tasklist.keepUsableTask("approval-03-approve");
        tasklist.press("Записать решение");
        assertThat(tasklist.page().locator("dialog")).containsText("Квитанция о приёме");
        assertThat(tasklist.page().locator("dialog")).containsText("Участник rukovoditel");
        assertThat(tasklist.page().locator("dialog")).containsText("АХМЕТОВ АСКАР");
        tasklist.keepPicture("approval-04-receipt");
    }
}
