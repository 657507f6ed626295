package kz.dalel.testing;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * A headless Chromium, brought along where the machine has none. Every person gets a window of their own; the browser itself is started
 * by the first test that wants it and is the same for all tests of a virtual machine.
 */
@Lazy
@Component
public class Browser implements AutoCloseable {

    private static final int WIDTH = 1440;
    private static final int HEIGHT = 900;
    /** How long a page may take on a busy machine, in milliseconds, before a test calls it broken. */
    private static final double PATIENCE = 60_000;
    /** Of the window around a page, which nobody looks at: processes that are started for its address bar, and for a next page. */
    private static final List<String> OF_THE_WINDOW = List.of("WebUIOmniboxPopup", "WebUIOmniboxAimPopup", "SpareRendererForSitePerProcess");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    /** @throws IllegalStateException if there is no browser and none can be brought; the message says what was tried */
    Browser() {
        LaunchOptions options = new LaunchOptions().setHeadless(true).setArgs(arguments());
        BrowserInstallation.find().ifPresent(options::setExecutablePath);
        // Assertions alone wait five seconds otherwise, which a loaded machine exceeds now and then.
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        try {
            chromium = playwright.chromium().launch(options);
        } catch (RuntimeException e) {
            playwright.close();
            throw e;
        }
    }

    /** A window with cookies of its own, in Russian. */
    public BrowserContext newPerson() {
        BrowserContext window = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions().setLocale("ru-RU")
                .setTimezoneId("Asia/Almaty").setViewportSize(WIDTH, HEIGHT));
        window.setDefaultTimeout(PATIENCE);
        return window;
    }

    /** Nobody's window stays open. */
    public void closeWindows() {
        List.copyOf(chromium.contexts()).forEach(BrowserContext::close);
    }

    /** The browser shall talk to the application and to nobody else. */
    private static List<String> arguments() {
        List<String> arguments = new ArrayList<>(List.of("--disable-background-networking", "--disable-component-update", "--disable-default-apps",
                "--disable-sync", "--no-first-run", "--disable-features=OptimizationHints,MediaRouter," + String.join(",", OF_THE_WINDOW),
                "--disable-dev-shm-usage"));
        if (BrowserInstallation.isRoot()) {
            arguments.add("--no-sandbox");
        }
        return arguments;
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
