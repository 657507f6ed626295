package kz.dalel.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;

/** {@code docs/security.md} and {@code docs/asvs.md} name tests as proofs: each of them exists, and each row of the first names one. */
class SecurityDocumentTest {

    private static final Path CONTROLS = Path.of("docs", "security.md");
    private static final Path REQUIREMENTS = Path.of("docs", "asvs.md");
    private static final Path CLASSES = Path.of("target", "test-classes");

    /** {@code NameOfTest.method}, {@code NameOfTest}, or {@code .method} of the test named before. */
    private static final Pattern PROOF = Pattern.compile("`([A-Z]\\w*(?:Test|Soak|Benchmark))?(?:\\.(should\\w+))?`");
    private static final Pattern HEAD_OR_LINE = Pattern.compile("\\|( # \\|| attack \\|| # |[-|: ]+\\|$).*");

    @Test
    void shouldNameAProofThatExists_inEachRow() throws IOException {
        Map<String, Class<?>> tests = tests();
        List<String> wrong = new ArrayList<>();
        List<String> rows = rows(CONTROLS);
        for (String row : rows) {
            String proofs = row.substring(row.lastIndexOf('|', row.length() - 2));
            List<String> missing = missing(proofs, tests);
            if (missing.isEmpty() && !PROOF.matcher(proofs).find()) {
                wrong.add("no proof: " + row);
            }
            missing.forEach(name -> wrong.add(name + " does not exist: " + row));
        }
        assertThat(rows).as("rows of %s", CONTROLS).hasSizeGreaterThan(25);
        assertThat(wrong).isEmpty();
    }

    @Test
    void shouldNameNoTestThatDoesNotExist_anywhereInTheTwo() throws IOException {
        Map<String, Class<?>> tests = tests();
        for (Path document : List.of(CONTROLS, REQUIREMENTS)) {
            if (Files.exists(document)) {
                assertThat(missing(Files.readString(document), tests)).as("named in %s", document).isEmpty();
            }
        }
    }

    private static List<String> rows(Path document) throws IOException {
        return Files.readAllLines(document).stream().filter(line -> line.startsWith("|") && !HEAD_OR_LINE.matcher(line).matches()).toList();
    }

    private static List<String> missing(String text, Map<String, Class<?>> tests) {
        List<String> missing = new ArrayList<>();
        String named = null;
        for (Matcher proof = PROOF.matcher(text); proof.find(); ) {
            named = proof.group(1) == null ? named : proof.group(1);
            Class<?> test = tests.get(named);
            if (test == null || proof.group(2) != null && !methods(test).contains(proof.group(2))) {
                missing.add(named + (proof.group(2) == null ? "" : "." + proof.group(2)));
            }
        }
        return missing;
    }

    /** Of a class that is run as a test by itself. */
    private static Set<String> methods(Class<?> test) {
        return Arrays.stream(test.getDeclaredMethods()).filter(method -> AnnotationSupport.isAnnotated(method, Testable.class))
                .map(method -> method.getName()).collect(Collectors.toCollection(HashSet::new));
    }

    private static Map<String, Class<?>> tests() throws IOException {
        try (Stream<Path> files = Files.walk(CLASSES)) {
            Map<String, Class<?>> tests = new HashMap<>();
            files.map(file -> CLASSES.relativize(file).toString()).filter(file -> file.matches(".*(Test|Soak|Benchmark)\\.class")).forEach(file -> {
                Class<?> test = load(file.replace(".class", "").replace('/', '.'));
                tests.put(test.getSimpleName(), test);
            });
            return tests;
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, SecurityDocumentTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
