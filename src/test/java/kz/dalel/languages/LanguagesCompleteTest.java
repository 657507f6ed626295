package kz.dalel.languages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Whatever is said in Russian is said in Kazakh and in English too: a text that is missing would be told in Russian among the others, and
 * one with a lost placeholder would keep a value to itself.
 */
class LanguagesCompleteTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Path MESSAGES = RESOURCES.resolve("messages");
    private static final Path APPLICATIONS = RESOURCES.resolve("META-INF/resources/webjars/camunda/app");

    /** Told to whoever runs the server or writes an edition, and what the demo's people wrote: Russian, see docs/languages.md. */
    private static final Set<String> RUSSIAN_ALONE = Set.of("cli", "demo", "methodology", "rehearse");

    /** Named in their own letters in every language: the product, and the numbers of people and organisations. */
    private static final Pattern NAMES = Pattern.compile("Дәлел|ИИН|БИН");

    private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");
    private static final Pattern WORD = Pattern.compile("[А-Яа-яЁё]{2,}");
    private static final Pattern OF_KAZAKH_ALONE = Pattern.compile("[ӘәҒғҚқҢңӨөҰұҮүҺһІі]");

    /** So many words hold a letter that Russian has not; single words may be the same in both. */
    private static final int A_SENTENCE = 10;

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");
    private static final Pattern NAMED_PLACEHOLDER = Pattern.compile("\\{(\\w+)\\}");
    private static final Pattern TEXT_KEY = Pattern.compile("^    '([^']+)':", Pattern.MULTILINE);
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|<!--.*?-->|(?<=^|\\s)//[^\\n]*", Pattern.DOTALL);

    /** A form of a number that Russian has and the others have not. */
    private static final String RUSSIAN_FORM = ".few";

    @TestFactory
    Stream<DynamicTest> shouldSayInBothWhatMessageFilesSayInRussian() {
        return files(MESSAGES, ".properties")
                .map(file -> nameOf(file))
                .filter(name -> !name.contains("_") && !RUSSIAN_ALONE.contains(name))
                .flatMap(name -> Stream.of("kk", "en").map(language -> DynamicTest.dynamicTest(name + " " + language, () -> {
                    Map<String, String> russian = messages(name);
                    Map<String, String> translated = messages(name + "_" + language);
                    Set<String> needed = russian.keySet().stream().filter(key -> !isRussianFormOfANumber(key, russian)).collect(Collectors.toSet());
                    assertThat(translated.keySet()).containsAll(needed);
                    assertThat(russian.keySet()).as("nothing left over").containsAll(translated.keySet());
                    translated.forEach((key, text) -> {
                        assertThat(found(PLACEHOLDER, text)).as(key).isEqualTo(found(PLACEHOLDER, russian.get(key)));
                        assertThat(text.replace("''", "")).as("%s: a straight apostrophe would vanish, write ’", key).doesNotContain("'");
                        requireOfLanguage(language, key, text, russian.get(key));
                    });
                })));
    }

    @TestFactory
    Stream<DynamicTest> shouldSayInBothWhatScriptsSayInRussian() {
        return files(APPLICATIONS, "ru.js").flatMap(file -> Stream.of("kk", "en").map(language -> DynamicTest.dynamicTest(
                APPLICATIONS.relativize(file.resolveSibling(language + ".js")).toString(), () -> {
                    Map<String, String> russian = texts(Files.readString(file));
                    Map<String, String> translated = texts(Files.readString(file.resolveSibling(language + ".js")));
                    assertThat(translated).containsOnlyKeys(russian.keySet());
                    translated.forEach((key, text) -> {
                        assertThat(found(NAMED_PLACEHOLDER, text)).as(key).isEqualTo(found(NAMED_PLACEHOLDER, russian.get(key)));
                        requireOfLanguage(language, key, text, russian.get(key));
                    });
                })));
    }

    @TestFactory
    Stream<DynamicTest> shouldSayInBothWhatFormsSay() throws IOException {
        Map<String, String> russian = new TreeMap<>();
        for (Path file : files(Path.of("forms"), ".form").toList()) {
            JsonNode form = new ObjectMapper().readTree(Files.readString(file));
            collect(form.path("components"), "forms." + form.path("id").asText() + ".", russian);
        }
        return Stream.of("kk", "en").map(language -> DynamicTest.dynamicTest(language, () -> {
            Map<String, String> translated = messages("forms_" + language);
            assertThat(translated).containsOnlyKeys(russian.keySet());
            translated.forEach((key, text) -> requireOfLanguage(language, key, text, russian.get(key)));
        }));
    }

    @Test
    void shouldNameProcessesAndTasksAsTheModelsDo() throws IOException {
        Pattern named = Pattern.compile("<bpmn:(?:process|userTask) id=\"([^\"]+)\" name=\"([^\"]+)\"");
        Map<String, String> names = new TreeMap<>();
        for (Path file : files(Path.of("processes"), ".bpmn").toList()) {
            named.matcher(Files.readString(file)).results().forEach(found -> names.put("models." + found.group(1), found.group(2)));
        }
        assertThat(messages("models")).isEqualTo(names);
    }

    @TestFactory
    Stream<DynamicTest> shouldHaveNoWordsInScriptsAndTemplates() {
        Stream<Path> scripts = files(APPLICATIONS, ".js").filter(file -> !Set.of("ru.js", "kk.js", "en.js", "language.js").contains(file.getFileName().toString()));
        return Stream.concat(scripts, files(RESOURCES.resolve("templates"), ".html")).map(file -> DynamicTest.dynamicTest(
                RESOURCES.relativize(file).toString(), () -> {
                    String said = NAMES.matcher(COMMENT.matcher(Files.readString(file)).replaceAll("")).replaceAll("");
                    assertThat(said.lines().filter(line -> WORD.matcher(line).find())).isEmpty();
                    assertThat(said).as("the page's language is the reader's").doesNotContain("<html lang=");
                }));
    }

    private static void requireOfLanguage(String language, String key, String text, String russian) {
        if (language.equals("en")) {
            assertThat(CYRILLIC.matcher(NAMES.matcher(text).replaceAll("")).find()).as("%s is told in Russian: %s", key, text).isFalse();
        } else if (WORD.matcher(russian).results().count() >= A_SENTENCE) {
            assertThat(OF_KAZAKH_ALONE.matcher(text).find()).as("%s is not Kazakh: %s", key, text).isTrue();
        }
        assertThat(text.isBlank()).as("%s is empty", key).isEqualTo(russian.isBlank());
    }

    private static boolean isRussianFormOfANumber(String key, Map<String, String> russian) {
        return key.endsWith(RUSSIAN_FORM) && russian.containsKey(key.substring(0, key.length() - RUSSIAN_FORM.length()) + ".many");
    }

    private static void collect(JsonNode components, String prefix, Map<String, String> texts) {
        for (JsonNode component : components) {
            String field = prefix + component.path("key").asText(component.path("id").asText()) + ".";
            for (String what : List.of("label", "description", "text", "dateLabel", "timeLabel")) {
                if (component.hasNonNull(what)) {
                    texts.put(field + what, component.get(what).asText());
                }
            }
            component.path("values").forEach(value -> texts.put(field + "value." + value.path("value").asText(), value.path("label").asText()));
            collect(component.path("components"), prefix, texts);
        }
    }

    /** What stands behind each key of a script's texts, forms of numbers included. */
    private static Map<String, String> texts(String script) {
        Map<String, String> texts = new TreeMap<>();
        List<MatchResult> keys = TEXT_KEY.matcher(script).results().toList();
        for (int at = 0; at < keys.size(); at++) {
            int end = at + 1 < keys.size() ? keys.get(at + 1).start() : script.lastIndexOf('}');
            String value = script.substring(keys.get(at).end(), end).strip();
            texts.put(keys.get(at).group(1), value.matches("'',?") ? "" : value);
        }
        return texts;
    }

    private static Map<String, String> messages(String name) {
        try (Reader in = Files.newBufferedReader(MESSAGES.resolve(name + ".properties"))) {
            Properties properties = new Properties();
            properties.load(in);
            return properties.stringPropertyNames().stream().collect(Collectors.toMap(key -> key, properties::getProperty, (one, other) -> one, TreeMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Path> files(Path folder, String ending) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String nameOf(Path file) {
        return file.getFileName().toString().replace(".properties", "");
    }
}
