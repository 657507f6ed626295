package kz.dalel.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Collectors;

/** What keeps people from using a page, as far as a program can tell: axe-core's rules for WCAG 2.2, levels A and AA. */
final class Barriers {

    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    /** Nothing of ours makes a sound; for this rule alone every style sheet is asked for once more, where the page's address says it is not. */
    private static final List<String> NOT_ASKED = List.of("no-autoplay-audio");

    private Barriers() {}

    /** Fails with every rule that the open page breaks, and where. */
    static void requireNone(Page page) {
        AxeRunOptions options = new AxeRunOptions();
        // Otherwise it describes and sends every element that breaks nothing, too.
        options.setResultTypes(List.of("violations"));
        // In one go: there are no frames, for which it would open another window each time.
        List<String> found = new AxeBuilder(page).options(options).withTags(WCAG).disableRules(NOT_ASKED).setLegacyMode(true).analyze().getViolations().stream()
                .map(Barriers::told).toList();
        assertThat(found).as(page.url()).isEmpty();
    }

    private static String told(Rule rule) {
        return rule.getId() + ": " + rule.getNodes().stream().map(CheckedNode::getHtml).distinct().collect(Collectors.joining(" | "));
    }
}
