package kz.dalel.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static kz.dalel.evidence.domain.Rows.row;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import kz.dalel.evidence.EvidencePlay;
import kz.dalel.evidence.SheetEditor;
import kz.dalel.registry.Role;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.BodyKind;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UnitClass;
import kz.dalel.testing.DalelTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An officer fills in the table with a spreadsheet program: saves the workbook, brings it back, sees what it would do, chooses. */
@DalelTest
class SheetInTasklistTest extends PeopleInBrowser {

    private static final String INDICATOR = "3.2.1";
    private static final String NUMBER = "Номер документа";
    private static final String DATE = "Дата документа";
    private static final int FIRST = SheetEditor.FIRST;

    @Autowired
    private EvidencePlay play;

    private BodyId holding;
    private Tasklist tasklist;

    @BeforeEach
    void openTheTask() {
        holding = scene.body("HLD", BodyKind.KGS, Map.of(UnitClass.ENTITY, 3));
        PersonId officer = scene.person("ispolnitel", Role.OFFICER, holding);
        scene.openQuarter(scene.person("kurator", Role.SUPERVISOR));
        tasklist = enter(officer);
        tasklist.take("Задачи органа", "Представить подтверждающие документы", INDICATOR);
    }

    @Test
    void shouldGoThroughASpreadsheetAndBack_showingFirstWhatItWouldDo() throws IOException {
        SheetEditor workbook = SheetEditor.open(save());
        workbook.type(FIRST, NUMBER, "7").type(FIRST, DATE, "01.09.2026");
        workbook.type(FIRST + 1, NUMBER, "8").type(FIRST + 1, DATE, "31.09.2026");

        upload("строки.xlsx", workbook.save());
        assertThat(dialog()).containsText("Ошибки: 1");
        assertThat(dialog()).containsText("Лист «Строки», ячейка E6: «Дата документа»");
        tasklist.keepUsablePage("20-sheet-faults");
        press("Ничего не брать");
        assertThat(dialog()).hasCount(0);
        assertThat(number(0)).hasValue("");

        upload("строки.xlsx", workbook.save());
        press("Взять верную строку");
        assertThat(dialog()).hasCount(0);
        assertThat(number(0)).hasValue("7");
        assertThat(number(1)).hasValue("");

        workbook.type(FIRST + 1, DATE, "30.09.2026");
        upload("строки.xlsx", workbook.save());
        assertThat(dialog()).containsText("новых — 1, изменённых — 0, без изменений — 1");
        tasklist.keepPicture("21-sheet-good");
        press("Взять все 2 строки");
        assertThat(dialog()).hasCount(0);
        assertThat(tasklist.control().locator(".dalel-count")).hasText("Заполнено: 2 из 3");
        assertThat(tasklist.page().locator(".dalel-notice")).containsText("Строки из файла взяты");
        assertThat(number(0)).isFocused();
        tasklist.page().keyboard().press("Enter");
        assertThat(number(1)).isFocused();
        tasklist.page().keyboard().press("Shift+Enter");
        assertThat(number(0)).isFocused();
        tasklist.keepPictureOfTask("22-sheet-taken");

        upload("строки.xlsx", workbook.save());
        assertThat(dialog()).containsText("Файл ничего не меняет");
    }

    @Test
    void shouldLookAnew_whenAColleagueHasSavedMeanwhile() throws IOException {
        PersonId colleague = scene.person("kollega", Role.OFFICER, holding);
        SheetEditor workbook = SheetEditor.open(save());
        workbook.type(FIRST, NUMBER, "7").type(FIRST, DATE, "01.09.2026");
        upload("строки.xlsx", workbook.save());
        assertThat(dialog()).containsText("новых — 1");

        play.draft(colleague, play.submission(holding, INDICATOR),
                row().unit("HLD/" + workbook.cell(FIRST + 1, "Код").getStringCellValue()).document("5", "2026-09-02").build());
        press("Взять 1 строку");

        assertThat(dialog()).containsText("Участник kollega");
        assertThat(dialog()).containsText("Строки задачи, которых нет в файле: 1");
        tasklist.keepUsablePage("23-sheet-conflict");
        press("Взять 1 строку");
        assertThat(dialog()).hasCount(0);
        assertThat(tasklist.control().locator(".dalel-count")).hasText("Заполнено: 2 из 3");
    }

    @Test
    void shouldSayWhatIsWrong_withAFileThatIsNoWorkbook() {
        upload("письмо.xlsx", "не книга".getBytes(StandardCharsets.UTF_8));

        assertThat(dialog()).containsText("Файл письмо.xlsx не читается как книга Excel");
        press("Закрыть");
        assertThat(dialog()).hasCount(0);
    }

    private byte[] save() throws IOException {
        Download download = tasklist.page().waitForDownload(() -> tool("Скачать шаблон").click());
        org.assertj.core.api.Assertions.assertThat(download.suggestedFilename()).isEqualTo("3.2.1 2026-Q3.xlsx");
        return Files.readAllBytes(download.path());
    }

    private void upload(String name, byte[] content) {
        assertThat(tool("Загрузить таблицу")).isEnabled();
        tasklist.control().locator(".dalel-sheet input[type=file]").setInputFiles(new FilePayload(name, "application/octet-stream", content));
        assertThat(dialog()).isVisible();
    }

    private Locator tool(String name) {
        return tasklist.control().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
    }

    private Locator dialog() {
        return tasklist.page().locator("dialog[open]");
    }

    private void press(String name) {
        dialog().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name)).click();
    }

    private Locator number(int row) {
        return tasklist.control().locator(".dalel-row").nth(row).getByLabel(NUMBER);
    }
}
