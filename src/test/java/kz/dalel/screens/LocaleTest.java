package kz.dalel.screens;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A label without translation would show its key to an official; one with a lost placeholder would show no value. */
class LocaleTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}");

    @ParameterizedTest
    @CsvSource({"tasklist, ru", "welcome, ru", "admin, ru", "cockpit, ru", "tasklist, kk", "welcome, kk", "admin, kk", "cockpit, kk"})
    void shouldTranslateEveryLabelOfCamunda_withItsPlaceholders(String application, String language) {
        Map<String, String> english = labels(application, "en");
        Map<String, String> translated = labels(application, language);

        assertThat(translated).containsOnlyKeys(english.keySet());
        translated.forEach((key, text) -> assertThat(placeholders(text)).as(key).isEqualTo(placeholders(english.get(key))));
    }

    /** What only the paid edition shows stays English in both. */
    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
    void shouldSayInKazakhWhatIsSaidInRussian(String application) {
        Map<String, String> english = labels(application, "en");
        Map<String, String> kazakh = labels(application, "kk");

        assertThat(labels(application, "ru")).allSatisfy((key, russian) -> {
            if (!russian.equals(english.get(key)) && russian.matches("(?s).*[А-Яа-я]{3}.*")) {
                assertThat(kazakh.get(key)).as(key).isNotEqualTo(english.get(key)).matches("(?s).*\\p{IsCyrillic}.*");
            }
        });
    }

    private static List<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(found -> found.group(1)).sorted().toList();
    }

    private static Map<String, String> labels(String application, String language) {
        String file = "/META-INF/resources/webjars/camunda/app/%s/locales/%s.json".formatted(application, language);
        try (InputStream in = LocaleTest.class.getResourceAsStream(file)) {
            // Camunda's own files begin with a byte order mark.
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\uFEFF", "");
            JsonNode labels = new ObjectMapper().readTree(text).get("labels");
            return labels.properties().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, label -> label.getValue().asText(), (one, other) -> one, TreeMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
