package kz.dalel.platform.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.dalel.shared.Messages;
import org.springframework.context.MessageSource;

/**
 * Says names of processes, tasks and ready lists in another language. They are found by their Russian names, as the models and the
 * engine have them: those of processes and tasks stand in {@code messages/models.properties}, those of lists where they are made from.
 */
final class ModelNames {

    private static final List<String> SAID = List.of("name", "label", "processDefinitionName", "definitionName");
    private static final String MODELS = "models";
    private static final String PLATFORM = "platform";
    private static final String LIST = "platform.filter.";

    private final MessageSource messages;
    private final Map<String, String> keys;

    ModelNames(MessageSource messages) {
        this.messages = messages;
        Messages models = Messages.kept(MODELS);
        Messages lists = Messages.kept(PLATFORM);
        // Two things of one name have one translation.
        this.keys = Stream.concat(
                        models.keys().stream().collect(Collectors.toMap(Function.identity(), models::text)).entrySet().stream(),
                        lists.keys().stream().filter(key -> key.startsWith(LIST))
                                .collect(Collectors.toMap(Function.identity(), lists::text)).entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey, (one, other) -> one));
    }

    /** @param answer what the engine tells; its names are replaced */
    void translate(JsonNode answer, Locale locale) {
        if (answer instanceof ObjectNode object) {
            SAID.stream().filter(object::hasNonNull).forEach(field -> {
                String key = keys.get(object.get(field).asText());
                if (key != null) {
                    object.put(field, messages.getMessage(key, null, locale));
                }
            });
        }
        answer.forEach(each -> translate(each, locale));
    }
}
