package kz.dalel.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * A person's hands on mouse and keyboard, counted. What they take is estimated by the keystroke-level model of Card, Moran and Newell
 * (1980), with its times for an average typist; where a person has to wait for the machine, the wait is measured and added as the
 * model's response time.
 */
final class Hands {

    /** One key. */
    private static final Duration KEY = Duration.ofMillis(280);

    /** Pointing at something with the mouse, and pressing its button. */
    private static final Duration POINT_AND_CLICK = Duration.ofMillis(1_100 + 200);

    /** The hand goes from the keyboard to the mouse or back. */
    private static final Duration HOMING = Duration.ofMillis(400);

    /** Making up one's mind before an act that does not follow from the one before. */
    private static final Duration PREPARATION = Duration.ofMillis(1_350);

    private final Page page;
    private final long begun = System.nanoTime();
    private Duration whole = Duration.ZERO;
    private Duration waits = Duration.ZERO;
    private int clicks;
    private int keys;
    private int homings;
    private int preparations;
    private boolean onMouse = true;

    Hands(Page page) {
        this.page = page;
    }

    void click(Locator what) {
        countClick();
        what.click();
    }

    /** Types a text into what has the focus, key by key. */
    void type(String text) {
        countKeys(text.length());
        preparations++;
        page.keyboard().type(text);
    }

    void press(String key) {
        countKeys(1);
        page.keyboard().press(key);
    }

    /** Clicks outside the browser's page: on a downloaded file, in the dialog that chooses one. */
    void clickElsewhere(String... what) {
        for (String each : what) {
            countClick();
        }
    }

    /** Keys pressed in another program, of which so many fields are typed. */
    void pressElsewhere(int number, int fields) {
        countKeys(number);
        preparations += fields;
    }

    /** Waits for what the last act brings. */
    <T> T await(Supplier<T> what) {
        long since = System.nanoTime();
        T come = what.get();
        waits = waits.plusNanos(System.nanoTime() - since);
        return come;
    }

    void await(Runnable what) {
        await(() -> {
            what.run();
            return null;
        });
    }

    /** Everything is done; what follows is not counted. */
    void rest() {
        whole = Duration.ofNanos(System.nanoTime() - begun);
    }

    private void countClick() {
        clicks++;
        preparations++;
        changeTo(true);
    }

    private void countKeys(int number) {
        keys += number;
        changeTo(false);
    }

    private void changeTo(boolean mouse) {
        if (onMouse != mouse) {
            homings++;
            onMouse = mouse;
        }
    }

    @Override
    public String toString() {
        Duration person = KEY.multipliedBy(keys)
                .plus(POINT_AND_CLICK.multipliedBy(clicks))
                .plus(HOMING.multipliedBy(homings))
                .plus(PREPARATION.multipliedBy(preparations))
                .plus(waits);
        return "%d clicks, %d keys, %d changes between mouse and keyboard, %d acts to think of; %d s by the model, of which %d ms waiting; the robot took %d ms"
                .formatted(clicks, keys, homings, preparations, person.toSeconds(), waits.toMillis(), whole.toMillis());
    }
}
