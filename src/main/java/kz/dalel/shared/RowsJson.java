package kz.dalel.shared;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.dalel.shared.RowErrors.RowError;

/**
 * Rows of a draft as JSON, the same on the wire and in the database. What comes from outside is refused row by row; an
 * empty text is a field that was left empty, and a fraction is never cut off to a whole number.
 *
 * @param <T> a record, one row
 */
public final class RowsJson<T> {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private final Class<T> rowType;
    private final String room;
    private final Messages messages;

    /**
     * @param rowType what one row is
     * @param room the room whose message file holds {@code <room>.rowsRefused}, {@code <room>.row.noRows}, {@code
     *     <room>.row.noRow}, {@code <room>.row.unreadable} and titles {@code <room>.field.<field>}
     */
    public RowsJson(Class<T> rowType, String room) {
        this.rowType = rowType;
        this.room = room;
        this.messages = Messages.of(room);
    }

    public String write(List<T> rows) {
        try {
            return MAPPER.writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a draft can always be written", e);
        }
    }

    /** Reads what {@link #write} wrote. */
    public List<T> readOwn(String json) {
        try {
            return MAPPER.readerForListOf(rowType).readValue(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not a draft of ours", e);
        }
    }

    /**
     * Reads rows from outside.
     *
     * @throws RowErrors naming every row and field that cannot be read
     */
    public List<T> read(JsonNode json) {
        List<T> rows = new ArrayList<>();
        List<RowError> errors = new ArrayList<>();
        if (json == null || !json.isArray()) {
            errors.add(new RowError(0, "", room + ".row.noRows", List.of()));
        } else {
            for (JsonNode each : json) {
                read(rows.size() + errors.size() + 1, each, rows, errors);
            }
        }
        if (!errors.isEmpty()) {
            throw new RowErrors(room + ".rowsRefused", errors);
        }
        return rows;
    }

    private void read(int number, JsonNode json, List<T> rows, List<RowError> errors) {
        if (!(json instanceof ObjectNode row)) {
            errors.add(unreadable(number, ""));
            return;
        }
        try {
            rows.add(MAPPER.treeToValue(withoutEmptyTexts(row), rowType));
        } catch (JsonMappingException e) {
            errors.add(unreadable(number, e.getPath().isEmpty() ? "" : e.getPath().get(0).getFieldName()));
        } catch (JsonProcessingException e) {
            errors.add(unreadable(number, ""));
        }
    }

    private RowError unreadable(int number, String field) {
        String row = Integer.toString(number);
        String title = room + ".field." + field;
        return messages.has(title)
                ? new RowError(number, field, room + ".row.unreadable", List.of(row, messages.text(title)))
                : new RowError(number, field, room + ".row.noRow", List.of(row));
    }

    private static ObjectNode withoutEmptyTexts(ObjectNode row) {
        ObjectNode copy = row.deepCopy();
        copy.retain(row.properties().stream()
                .filter(entry -> !entry.getValue().isTextual() || !entry.getValue().textValue().isBlank())
                .map(Map.Entry::getKey)
                .toList());
        return copy;
    }
}
