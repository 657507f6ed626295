package kz.dalel.platform.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;

/**
 * Says a form of the task list in another language. A form has its texts in Russian, as the modeler shows them; their translations
 * stand in the message files {@code forms_kk.properties} and {@code forms_en.properties}, by the form, the field and what of it:
 * {@code forms.score-appeal.decideAppeal.outcome.label}, {@code ….outcome.value.REFUSED}. What has none stays Russian.
 */
final class FormTexts {

    private static final String KEY = "forms.%s.%s.%s";
    private static final List<String> SAID = List.of("label", "description", "text", "dateLabel", "timeLabel");
    private static final String VALUE = "value";

    private final MessageSource messages;

    FormTexts(MessageSource messages) {
        this.messages = messages;
    }

    /** @param form the form as it was deployed; its texts are replaced */
    void translate(JsonNode form, Locale locale) {
        translateAll(form.path("components"), form.path("id").asText(), locale);
    }

    private void translateAll(JsonNode components, String form, Locale locale) {
        for (JsonNode component : components) {
            String field = component.path("key").asText(component.path("id").asText());
            SAID.forEach(what -> translate(component, what, KEY.formatted(form, field, what), locale));
            component.path("values").forEach(value -> translate(
                    value, "label", KEY.formatted(form, field, VALUE + "." + value.path(VALUE).asText()), locale));
            translateAll(component.path("components"), form, locale);
        }
    }

    private void translate(JsonNode node, String what, String key, Locale locale) {
        if (node.hasNonNull(what)) {
            String russian = node.get(what).asText();
            ((ObjectNode) node).put(what, messages.getMessage(key, null, russian, locale));
        }
    }
}
