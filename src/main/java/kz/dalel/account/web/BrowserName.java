package kz.dalel.account.web;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import kz.dalel.shared.Messages;

/** What a browser says of itself, in the words in which people know it. */
final class BrowserName {

    /** Those that are made of another name it too, and have to be asked for first. */
    private static final List<Known> BROWSERS = List.of(
            new Known("YaBrowser/", "Яндекс Браузер"),
            new Known("Edg(e|A|iOS)?/", "Edge"),
            new Known("OPR/|Opera", "Opera"),
            new Known("Firefox/|FxiOS/", "Firefox"),
            new Known("Chrom(e|ium)/|CriOS/", "Chrome"),
            new Known("Safari/", "Safari"));

    private static final List<Known> SYSTEMS = List.of(
            new Known("Android", "Android"),
            new Known("iPhone|iPad", "iOS"),
            new Known("Windows", "Windows"),
            new Known("Mac OS X|Macintosh", "macOS"),
            new Known("Linux|X11", "Linux"));

    private BrowserName() {}

    /** @param said the header {@code User-Agent} */
    static String of(String said) {
        Messages messages = Messages.of("account");
        String browser = find(BROWSERS, said).orElseGet(() -> messages.text("account.browserUnknown"));
        return find(SYSTEMS, said).map(system -> messages.text("account.browserOn", browser, system)).orElse(browser);
    }

    private static Optional<String> find(List<Known> known, String said) {
        return known.stream().filter(each -> each.mark.matcher(said).find()).map(Known::name).findFirst();
    }

    private record Known(Pattern mark, String name) {

        private Known(String mark, String name) {
            this(Pattern.compile(mark), name);
        }
    }
}
