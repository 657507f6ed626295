package kz.dalel.platform.play;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * What a file says that a body has to show for one indicator, under the keys of {@code docs/regulation/facts.md}. Checked
 * when the file was read; here it only tells how much evidence to write.
 *
 * @param json an object; an indicator the file does not mention is an empty one
 */
public record GivenFacts(JsonNode json) {

    /** The number under a key; 0 if there is none. */
    public long count(String key) {
        return json.path(key).asLong();
    }

    public boolean flag(String key) {
        return json.path(key).asBoolean();
    }

    public boolean is(String key, String value) {
        return value.equals(json.path(key).asText());
    }

    /** Whether the document is not due in this quarter: its presence is neither stated nor denied (A15). */
    public boolean notDue() {
        return json.has("present") && json.path("present").isNull();
    }

    /** The three numbers under a key, one for each month. */
    public List<Long> months(String key) {
        return StreamSupport.stream(json.path(key).spliterator(), false)
                .map(JsonNode::asLong)
                .toList();
    }
}
