package kz.dalel.tasks.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.HashMap;
import java.util.Map;
import kz.dalel.shared.UserError;

/** What Tasklist sends when a form is completed. */
record FormValues(Map<String, Value> variables) {

    /** Decimal numbers stay exact. */
    private static final ObjectMapper JSON = JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    static FormValues parse(String body) {
        try {
            FormValues values = body == null || body.isBlank() ? null
                    : JSON.readerFor(FormValues.class).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).readValue(body);
            return values == null || values.variables == null ? new FormValues(Map.of()) : values;
        } catch (JsonProcessingException e) {
            throw unreadable();
        }
    }

    /** Plain values by field; empty fields are left out. */
    Map<String, Object> plain() {
        Map<String, Object> plain = new HashMap<>();
        variables.forEach((field, value) -> {
            Object content = value == null ? null : value.plain();
            if (content != null) {
                plain.put(field, content);
            }
        });
        return plain;
    }

    private static UserError unreadable() {
        return new UserError(UserError.Kind.INVALID, "tasks.formUnreadable");
    }

    record Value(Object value, String type) {

        private Object plain() {
            if (!"json".equalsIgnoreCase(type) || !(value instanceof String text)) {
                return value;
            }
            try {
                return JSON.readValue(text, Object.class);
            } catch (JsonProcessingException e) {
                throw unreadable();
            }
        }
    }
}
