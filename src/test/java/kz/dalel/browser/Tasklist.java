package kz.dalel.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ViewportSize;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import kz.dalel.shared.PersonId;

/** One person's window on the real task list; what is pressed and read is what people press and read. */
final class Tasklist {

    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    private static final String COMPLETE = ".form-actions .btn-primary";

    /** The column; once there are tasks, the list within it has the same class. */
    private static final String TASKS = "section.tasks-list";

    private static final String GO_TO = "id => { const address = new URLSearchParams(location.hash.split('?')[1]); address.set('task', id);"
            + " location.hash = '#/?' + address; }";

    private final Page page;
    private final String address;
    /** Whether the page was loaded just now, and so has all tasks that there are. */
    private boolean fresh;

    /** @param page an empty window of the person's own */
    Tasklist(Page page, int port) {
        this.page = page;
        this.address = "http://localhost:" + port + "/camunda/app/tasklist/default/";
    }

    /** Opens the task list, where the browser's clock shows the moment, and logs in. */
    void enter(PersonId person, String password, Instant now) {
        page.clock().setFixedTime(Date.from(now));
        page.navigate(address);
        page.locator("form[name=signinForm] input[type=text]").fill(person.value());
        page.locator("input[type=password]").fill(password);
        page.locator("button[type=submit]").click();
        assertThat(page.locator(TASKS)).isVisible();
        fresh = true;
    }

    /** Follows a link in the menu of the task list's head to the page of that name. */
    void openPage(String name) {
        Locator link = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true).setIncludeHidden(true));
        assertThat(link).hasCount(1);
        if (!link.isVisible()) {
            page.locator(".dalel-disclosure").filter(new Locator.FilterOptions().setHas(link)).getByRole(AriaRole.BUTTON).click();
        }
        link.click();
        assertThat(page.locator("main h1")).hasText(name);
    }

    /** Comes back to the task list from a page. */
    void back() {
        page.navigate(address);
        assertThat(page.locator(TASKS)).isVisible();
        fresh = true;
    }

    /** Opens a list, in which there is a task of this name about this matter, opens the task and takes it. */
    void take(String list, String task, String matter) {
        open(list, task, matter);
        claim();
    }

    /** Takes the task that is open. */
    void claim() {
        page.locator(".dalel-claim").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Взять себе")).click();
        assertThat(page.locator(".dalel-claim")).hasCount(0);
        assertThat(page.locator(COMPLETE)).isEnabled();
    }

    /** Opens a list, and in it the task of this name about this matter. */
    void open(String list, String task, String matter) {
        openList(list);
        openTask(task, matter);
    }

    /** Opens a list, with what has come in since the page was loaded, and waits until its tasks are there. */
    void openList(String list) {
        if (!fresh) {
            page.reload();
        }
        fresh = false;
        page.locator(".task-filters").getByText(list).click();
        assertThat(page.locator(".tasks-list li.task").first()).isVisible();
    }

    /** Opens the task of this name about this matter in the list that is open. */
    void openTask(String task, String matter) {
        page.locator(".tasks-list li.task").filter(new Locator.FilterOptions().setHasText(task)).filter(new Locator.FilterOptions().setHasText(matter))
                .locator("h4 a").click();
        assertThat(control().locator("h3")).isVisible();
    }

    /** Opens the task behind an address, as a link in a letter does. */
    void openById(String taskId) {
        page.navigate(address + "#/?task=" + taskId);
        // An address that differs behind the # alone does not load the page anew.
        page.reload();
        assertThat(page.locator(COMPLETE)).isEnabled();
    }

    /** Goes to a task by its address in the page that is open. */
    void goTo(String taskId) {
        page.evaluate(GO_TO, taskId);
    }

    /** Dalel's control in the form of the task that is open. */
    Locator control() {
        return page.locator(".task-details .dalel-control:not(.dalel-claim)");
    }

    /** A figure among those told beside each other, by what is written above it. */
    static Locator figure(Locator figures, String name) {
        Locator title = figures.page().locator("dt").getByText(name, new Locator.GetByTextOptions().setExact(true));
        return figures.locator("dl > div").filter(new Locator.FilterOptions().setHas(title)).locator("dd");
    }

    /** A field, box or option of the form around the control, by what is written beside it. */
    Locator field(String label) {
        return page.locator(".fjs-form").getByLabel(label);
    }

    /** Presses the button that completes the task, and waits until the task is gone. */
    void complete(String button) {
        press(button);
        assertThat(page.getByText("Выберите задачу в списке.")).isVisible();
    }

    /** Presses the button that completes the task. */
    void press(String button) {
        assertThat(page.locator(COMPLETE)).hasText(button);
        page.locator(COMPLETE).click();
    }

    /** Opens the form in which a process is started. */
    void start(String process) {
        fresh = false;
        page.getByText("Начать процесс").click();
        page.locator(".modal-body").getByText(process).click();
        assertThat(page.locator(".modal-body .fjs-form")).isVisible();
    }

    void pressStart() {
        page.locator(".modal-footer .btn-primary").click();
        assertThat(page.locator(".modal-body")).hasCount(0);
    }

    Page page() {
        return page;
    }

    /** Keeps a picture of the window. */
    void keepPicture(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
    }

    /** Keeps a picture of a page in full, however long it is. */
    void keepWholePage(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")).setFullPage(true));
    }

    /** Keeps a picture of the window with the open task in full, however long it is. */
    void keepPictureOfTask(String name) {
        ViewportSize usual = page.viewportSize();
        int hidden = (int) control().evaluate("control => { const cell = control.closest('.three-cols-layout-cell'); return cell.scrollHeight - cell.clientHeight; }");
        page.setViewportSize(usual.width, usual.height + hidden);
        keepPicture(name);
        page.setViewportSize(usual.width, usual.height);
    }

    /** As {@link #keepWholePage}, of a page on which nothing may keep people from using it. */
    void keepUsablePage(String name) {
        Barriers.requireNone(page);
        keepWholePage(name);
    }

    /** As {@link #keepPictureOfTask}, of a task in which nothing may keep people from using it. */
    void keepUsableTask(String name) {
        Barriers.requireNone(page);
        keepPictureOfTask(name);
    }
}
