package kz.dalel.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import kz.dalel.evidence.EvidencePlay;
import kz.dalel.evidence.EvidenceVerificationProcess;
import kz.dalel.evidence.SheetEditor;
import kz.dalel.evidence.Submission;
import kz.dalel.registry.Role;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.BodyKind;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UnitClass;
import kz.dalel.testing.DalelTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What ten items cost an officer from the open task to the receipt: typed in the table, filled in with a spreadsheet program, and one
 * document for all ten. Counted is what hands do; the seconds are what the machine lets a person wait. Figures in docs/measurements.md.
 */
@DalelTest
@Tag("heavy")
class TenItemsBenchmark extends PeopleInBrowser {

    private static final Logger LOG = LoggerFactory.getLogger(TenItemsBenchmark.class);
    private static final int ITEMS = 10;
    private static final String NUMBER = "Номер документа";
    private static final String DATE = "Дата документа";

    /** Three indicators that ask for the same: number and date of a document for each organisation. */
    private static final String TYPED = "3.2.1";

    private static final String BY_SHEET = "3.2.2";
    private static final String SPREAD = "3.2.3";

    @Autowired
    private EvidencePlay play;

    private BodyId holding;
    private Tasklist tasklist;

    @BeforeEach
    void openTheTaskList() {
        holding = scene.body("HLD", BodyKind.KGS, Map.of(UnitClass.ENTITY, ITEMS));
        PersonId officer = scene.person("ispolnitel", Role.OFFICER, holding);
        scene.openQuarter(scene.person("kurator", Role.SUPERVISOR));
        tasklist = enter(officer);
    }

    @Test
    void shouldCountWhatTenItemsCost() throws IOException {
        open(TYPED);
        Hands hands = new Hands(tasklist.page());
        typeEach(hands);
        submit(hands);
        report("typed in the table", hands);

        open(BY_SHEET);
        hands = new Hands(tasklist.page());
        fillIn(hands);
        submit(hands);
        report("by workbook", hands);

        open(SPREAD);
        hands = new Hands(tasklist.page());
        typeOnce(hands);
        submit(hands);
        report("one document for all", hands);
    }

    private void typeEach(Hands hands) {
        Locator rows = tasklist.control().locator(".dalel-row");
        hands.click(rows.first().getByLabel(NUMBER));
        for (int item = 0; item < ITEMS; item++) {
            assertThat(rows.nth(item).getByLabel(NUMBER)).isFocused();
            hands.type(number(item));
            hands.press("Tab");
            assertThat(rows.nth(item).getByLabel(DATE)).isFocused();
            hands.type(date(item));
            hands.press("Enter");
        }
    }

    /** Of the spreadsheet program only the keys are counted; it is no part of the browser. */
    private void fillIn(Hands hands) throws IOException {
        Download template = hands.await(() -> tasklist.page().waitForDownload(() -> hands.click(tool("Скачать шаблон"))));
        SheetEditor workbook = SheetEditor.open(Files.readAllBytes(template.path()));
        hands.clickElsewhere("the downloaded file", "the first empty cell");
        for (int item = 0; item < ITEMS; item++) {
            workbook.type(SheetEditor.FIRST + item, NUMBER, number(item)).type(SheetEditor.FIRST + item, DATE, date(item));
            // Tab to the date; Enter leads to the next row's number, as spreadsheet programs do after Tab.
            hands.pressElsewhere(number(item).length() + 1 + date(item).length() + 1, 2);
        }
        // Ctrl+S, as one stroke.
        hands.pressElsewhere(1, 1);
        hands.clickElsewhere("Загрузить таблицу", "the file in the dialog", "Открыть");
        tasklist.control().locator(".dalel-sheet input[type=file]")
                .setInputFiles(new FilePayload("строки.xlsx", "application/octet-stream", workbook.save()));
        Locator preview = tasklist.page().locator("dialog[open]");
        hands.await(() -> assertThat(preview).isVisible());
        hands.click(preview.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Взять все " + ITEMS + " строк")));
        hands.await(() -> {
            assertThat(preview).hasCount(0);
            assertThat(tasklist.page().locator(".dalel-notice")).isVisible();
        });
    }

    private void typeOnce(Hands hands) {
        Locator row = tasklist.control().locator(".dalel-row").first();
        hands.click(row.getByLabel(NUMBER));
        hands.type(number(0));
        hands.press("Tab");
        hands.type(date(0));
        hands.click(row.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Заполнить так же все пустые строки")));
    }

    private void submit(Hands hands) {
        assertThat(tasklist.control().locator(".dalel-count")).hasText("Заполнено: 10 из 10");
        hands.click(tasklist.field("Подтверждаю достоверность"));
        hands.click(tasklist.page().locator(".form-actions .btn-primary"));
        Locator receipt = tasklist.page().locator("dialog");
        hands.await(() -> assertThat(receipt).containsText("Квитанция о приёме"));
        hands.rest();
        receipt.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Закрыть")).click();
    }

    private void open(String indicator) {
        Submission submission = play.submission(holding, indicator);
        tasklist.goTo(scene.task(submission.businessKey(), EvidenceVerificationProcess.SUBMIT_EVIDENCE).getId());
        assertThat(tasklist.control().locator("h3")).containsText(indicator + " ");
        tasklist.claim();
        assertThat(tasklist.control().locator(".dalel-row")).hasCount(ITEMS);
    }

    private Locator tool(String name) {
        return tasklist.control().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
    }

    private static String number(int item) {
        return "01-07/" + (120 + item);
    }

    private static String date(int item) {
        return "%02d.09.2026".formatted(item + 1);
    }

    private void report(String way, Hands hands) {
        LOG.info("ten items {}: {}", way, hands);
    }
}
