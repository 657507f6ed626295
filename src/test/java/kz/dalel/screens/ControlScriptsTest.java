package kz.dalel.screens;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** There is no build step that would find a slip in the controls' scripts. */
class ControlScriptsTest {

    private static final Path APPLICATIONS = Path.of("src/main/resources/META-INF/resources/webjars/camunda/app");
    private static final Path SCRIPTS = APPLICATIONS.resolve("tasklist/scripts/dalel");
    private static final Path SCRIPTS_OF_COCKPIT = APPLICATIONS.resolve("cockpit/scripts/dalel");
    private static final Pattern IMPORT = Pattern.compile("^import .*? from '(.+?)';$", Pattern.MULTILINE);
    private static final Pattern TEXT_KEY = Pattern.compile("\\bt\\((?:[^()']*\\? )?'([\\w.]+)'(?: : '([\\w.]+)')?");
    private static final Pattern TEXT = Pattern.compile("^    '([\\w.]+)':", Pattern.MULTILINE);
    private static final Pattern MARKUP = Pattern.compile("innerHTML|outerHTML|insertAdjacentHTML|document\\.write|eval\\(");
    private static final Pattern CONTROL = Pattern.compile("^    '(dalel-\\w+)':", Pattern.MULTILINE);
    private static final Pattern HOST = Pattern.compile("<div class=\\\\\"(dalel-\\w+)\\\\\"></div>");

    @TestFactory
    Stream<DynamicTest> shouldImportOnlyWhatExists() throws IOException {
        return forEachScript((script, source) -> all(IMPORT, source)
                .forEach(imported -> assertThat(script.resolveSibling(imported).normalize()).exists()));
    }

    @TestFactory
    Stream<DynamicTest> shouldHaveEveryTextItSays() throws IOException {
        List<String> ofControls = all(TEXT, Files.readString(SCRIPTS.resolve("ru.js")));
        List<String> ofCockpit = all(TEXT, Files.readString(SCRIPTS_OF_COCKPIT.resolve("ru.js")));
        return forEachScript((script, source) -> {
            List<String> known = new ArrayList<>(ofControls);
            // A page of its own has texts of its own beside its scripts.
            Path ofPage = script.resolveSibling("ru.js");
            if (Files.exists(ofPage)) {
                known.addAll(all(TEXT, Files.readString(ofPage)));
            }
            if (script.startsWith(SCRIPTS_OF_COCKPIT)) {
                known.addAll(ofCockpit);
            }
            assertThat(known).containsAll(all(TEXT_KEY, source));
        });
    }

    @TestFactory
    Stream<DynamicTest> shouldNeverTurnTextIntoMarkup() throws IOException {
        return forEachScript((script, source) -> assertThat(source).doesNotContainPattern(MARKUP));
    }

    @Test
    void shouldHaveAControlForEveryPlaceAFormKeepsForOne() throws IOException {
        List<String> controls = all(CONTROL, Files.readString(SCRIPTS.resolve("mount.js")));
        Set<String> places = new TreeSet<>();
        try (Stream<Path> forms = Files.walk(Path.of("forms"))) {
            for (Path form : forms.filter(Files::isRegularFile).toList()) {
                places.addAll(all(HOST, Files.readString(form)));
            }
        }
        assertThat(places).containsExactlyInAnyOrderElementsOf(controls);
    }

    private static Stream<DynamicTest> forEachScript(Check check) throws IOException {
        try (Stream<Path> ofTasklist = Files.walk(SCRIPTS);
                Stream<Path> ofCockpit = Files.walk(SCRIPTS_OF_COCKPIT)) {
            return Stream.concat(ofTasklist, ofCockpit).filter(Files::isRegularFile).sorted().toList().stream()
                    .map(file -> DynamicTest.dynamicTest(
                            APPLICATIONS.relativize(file).toString(), () -> check.of(file, Files.readString(file))));
        }
    }

    private static List<String> all(Pattern pattern, String source) {
        return pattern.matcher(source)
                .results()
                .flatMap(found -> Stream.iterate(1, group -> group <= found.groupCount(), group -> group + 1).map(found::group))
                .filter(Objects::nonNull)
                .toList();
    }

    private interface Check {
        void of(Path script, String source) throws IOException;
    }
}
